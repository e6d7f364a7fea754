import { describeKind, quoteKey } from "../../describe-value.ts";
import { userStream, userStreams } from "../attentive-contract.ts";
import { exampleUser } from "../example-payloads.ts";
import { lookAtEntries } from "../../look-at.ts";
import { customs } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A custom attribute is a list or an object. */
export const attentiveNestedAttribute: AttentiveRule = {
  id: "attentive-nested-attribute",
  severity: "error",
  title: "A custom attribute is a list or an object",
  why: "Custom attributes are texts, numbers or booleans; a list or an object is refused with 400 (`POST /v2/user/attributes`).",
  fix: "Send one attribute for each value, or join them to one text.",
  streams: userStreams,
  examples: {
    stream: userStream,
    specs: { attributes: { favorite: { type: "string" } } },
    accepted: [exampleUser({ favorite: "Boston" })],
    rejected: [exampleUser({ favorite: ["Boston"] })],
  },
  check: lookAtEntries(customs, ({ attributes }) => (key, value) => {
    if (value === null || typeof value !== "object") return undefined;
    const address = attributes.get(key)?.address;
    const message = `attribute ${quoteKey(key)} takes one text, number or boolean and has ${describeKind(value)}`;
    return { message, value, ...(address === undefined ? {} : { address }) };
  }),
};
