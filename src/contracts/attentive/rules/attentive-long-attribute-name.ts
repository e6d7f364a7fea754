import { quoteKey } from "../../describe-value.ts";
import { isLongerThan } from "../../text-length.ts";
import { userStream, userStreams } from "../attentive-contract.ts";
import { exampleUser } from "../example-payloads.ts";
import { lookAtEntries } from "../../look-at.ts";
import { mostCharacters } from "../name-limits.ts";
import { customs } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** The name of a custom attribute has more than 200 characters. */
export const attentiveLongAttributeName: AttentiveRule = {
  id: "attentive-long-attribute-name",
  severity: "error",
  title: "The name of a custom attribute has more than 200 characters",
  why: "The vendor limits names of custom attributes to 200 characters (first version of the API).",
  fix: "Choose a shorter name.",
  streams: userStreams,
  examples: {
    stream: userStream,
    specs: { attributes: { tier: { type: "string" } } },
    accepted: [exampleUser({ tier: "gold" })],
    rejected: [exampleUser({ ["t".repeat(201)]: "gold" })],
  },
  check: lookAtEntries(
    customs,
    () => (key, value) =>
      isLongerThan(key, mostCharacters)
        ? { message: `the name ${quoteKey(key)} has more than 200 characters`, isAboutKey: true, value }
        : undefined,
  ),
};
