import { quoteKey } from "../../describe-value.ts";
import { eventStream, userStream, userStreams } from "../attentive-contract.ts";
import { exampleUser } from "../example-payloads.ts";
import { lookAtEntries } from "../../look-at.ts";
import { named } from "../parts.ts";
import { sensitiveCategory } from "../sensitive-categories.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A name suggests data that may not be sent. */
export const attentiveSensitiveName: AttentiveRule = {
  id: "attentive-sensitive-name",
  severity: "warning",
  title: "A name suggests data that may not be sent",
  why: "The vendor takes no sensitive categories of data, such as health, identity documents, payment cards or beliefs (User Properties).",
  fix: "Do not send it; if the name only sounds so, choose another.",
  streams: [...userStreams, eventStream],
  examples: {
    stream: userStream,
    specs: { attributes: { tier: { type: "string" }, creditCardNumber: { type: "string" } } },
    accepted: [exampleUser({ tier: "gold" })],
    rejected: [exampleUser({ creditCardNumber: "…" })],
  },
  check: lookAtEntries(named, () => (key, value) => {
    const category = sensitiveCategory(key);
    if (category === undefined) return undefined;
    return { message: `${quoteKey(key)} sounds like ${category}`, isAboutKey: true, value };
  }),
};
