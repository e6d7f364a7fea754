import { describeKind, quoteKey } from "../../describe-value.ts";
import { attentiveStreams, userStream } from "../attentive-contract.ts";
import { exampleUser } from "../example-payloads.ts";
import { lookAtEntries } from "../../look-at.ts";
import { identifiers } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** An identifier is empty or no text. */
export const attentiveEmptyIdentifier: AttentiveRule = {
  id: "attentive-empty-identifier",
  severity: "error",
  title: "An identifier is empty or no text",
  why: "The vendor asks for no null and no empty text among identifiers: such values may join people who are not one (CreateUserAttributesRequestDtoV2, `identifiers`, last note).",
  fix: "Leave out the identifier that is not known; send the others as text.",
  streams: attentiveStreams,
  examples: {
    stream: userStream,
    specs: {},
    accepted: [exampleUser({})],
    rejected: [{ identifiers: { email: "ana@example.com", phone: "" } }],
  },
  check: lookAtEntries(identifiers, () => (key, value) => {
    if (!texts.has(key) || (typeof value === "string" && value.trim() !== "")) return undefined;
    return { message: `${quoteKey(key)} takes a text that is not empty and has ${describeKind(value)}`, value };
  }),
};

const texts: ReadonlySet<string> = new Set(["email", "phone", "clientUserId", "shopifyId", "klaviyoId"]);
