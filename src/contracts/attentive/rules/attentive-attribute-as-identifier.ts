import { quoteKey } from "../../describe-value.ts";
import { userStream, userStreams } from "../attentive-contract.ts";
import { builtInNamed } from "../built-ins.ts";
import { lookAtEntries } from "../../look-at.ts";
import { customIdentifiers } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A custom identifier is an attribute of the person. */
export const attentiveAttributeAsIdentifier: AttentiveRule = {
  id: "attentive-attribute-as-identifier",
  severity: "warning",
  title: "A custom identifier is an attribute of the person",
  why: "Two people of one name, or of one city, would become one: the vendor asks to send such things as attributes (`identifiers`, notes).",
  fix: "Send it under `attributes`.",
  streams: userStreams,
  examples: {
    stream: userStream,
    specs: {},
    accepted: [{ identifiers: { customIdentifiers: [{ key: "loyalty_id", value: "L-1" }] } }],
    rejected: [{ identifiers: { customIdentifiers: [{ key: "first_name", value: "Ana" }] } }],
  },
  check: lookAtEntries(customIdentifiers, () => (key, value) => {
    if (key !== "key" || typeof value !== "string" || builtInNamed(value) === undefined) return undefined;
    return { message: `${quoteKey(value)} is an attribute and does not name one person`, value };
  }),
};
