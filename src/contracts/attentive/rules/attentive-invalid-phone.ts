import { attentiveStreams, userStream } from "../attentive-contract.ts";
import { lookAtEntries } from "../../look-at.ts";
import { identifiers } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A phone number is not E.164. */
export const attentiveInvalidPhone: AttentiveRule = {
  id: "attentive-invalid-phone",
  severity: "error",
  title: "A phone number is not E.164",
  why: "Attentive takes phone numbers in E.164 only: a plus, the country code, digits. Its document names `19148440001` and `+1---914---844---0001` as wrong.",
  fix: "Send it as `+13125550123`.",
  streams: attentiveStreams,
  examples: {
    stream: userStream,
    specs: {},
    accepted: [{ identifiers: { phone: "+442071838750" } }],
    rejected: [{ identifiers: { phone: "19148440001" } }],
  },
  check: lookAtEntries(identifiers, () => (key, value) => {
    if (key !== "phone" || typeof value !== "string" || value.trim() === "" || e164.test(value)) return undefined;
    return { message: '"phone" takes a phone number as E.164, and the text is none', value };
  }),
};

const e164 = /^\+[1-9]\d{1,14}$/;
