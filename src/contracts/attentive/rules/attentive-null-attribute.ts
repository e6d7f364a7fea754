import { quoteKey } from "../../describe-value.ts";
import { userStream, userStreams } from "../attentive-contract.ts";
import { exampleUser } from "../example-payloads.ts";
import { lookAtEntries } from "../../look-at.ts";
import { customs } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A custom attribute is null. */
export const attentiveNullAttribute: AttentiveRule = {
  id: "attentive-null-attribute",
  severity: "warning",
  title: "A custom attribute is null",
  why: "The vendor does not say what null does: it may clear the value, be refused, or do nothing.",
  fix: "Leave the attribute out.",
  streams: userStreams,
  examples: {
    stream: userStream,
    specs: { attributes: { tier: { type: "string" } } },
    accepted: [exampleUser({})],
    rejected: [exampleUser({ tier: null })],
  },
  check: lookAtEntries(customs, ({ attributes }) => (key, value) => {
    const address = attributes.get(key)?.address;
    if (value !== null) return undefined;
    return { message: `attribute ${quoteKey(key)} is null`, value, ...(address === undefined ? {} : { address }) };
  }),
};
