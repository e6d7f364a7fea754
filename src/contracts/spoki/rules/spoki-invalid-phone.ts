import { describeKind } from "../../describe-value.ts";
import { isMissing } from "../../is-missing.ts";
import { lookAtEntries } from "../../look-at.ts";
import { e164 } from "../limits.ts";
import { persons } from "../parts.ts";
import { contactStream, spokiStreams } from "../spoki-contract.ts";
import type { SpokiRule } from "../spoki-rule.ts";

/** A phone number is not E.164. */
export const spokiInvalidPhone: SpokiRule = {
  id: "spoki-invalid-phone",
  severity: "error",
  title: "A phone number is not E.164",
  why: "Every number in Spoki's document is a plus, the country code and digits, and it recommends E.164 for looking numbers up. Its answers mark contacts with `has_invalid_phone`; what else becomes of another form is not said.",
  fix: "Send it as `+393331234567`.",
  streams: spokiStreams,
  examples: {
    stream: contactStream,
    specs: {},
    accepted: [{ phone: "+393331234567" }],
    rejected: [{ phone: "333 1234567" }],
  },
  check: lookAtEntries(persons, () => (key, value) => {
    if (key !== "phone" || isMissing(value)) return undefined;
    if (typeof value === "string" && e164.test(value)) return undefined;
    const found = typeof value === "string" ? "the text is none" : `it has ${describeKind(value)}`;
    return { message: `"phone" takes a phone number as E.164, and ${found}`, value };
  }),
};
