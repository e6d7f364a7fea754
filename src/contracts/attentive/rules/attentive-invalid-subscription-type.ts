import { userStream, userStreams } from "../attentive-contract.ts";
import { exampleSubscriber } from "../example-payloads.ts";
import { lookAtEntries } from "../../look-at.ts";
import { subscriptions } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A subscription type is not known. */
export const attentiveInvalidSubscriptionType: AttentiveRule = {
  id: "attentive-invalid-subscription-type",
  severity: "warning",
  title: "A subscription type is not known",
  why: "The vendor's pages name `MARKETING` and `TRANSACTIONAL`.",
  fix: 'Send `"subscriptionType": "MARKETING"` or `"TRANSACTIONAL"`.',
  streams: userStreams,
  examples: {
    stream: userStream,
    specs: {},
    accepted: [exampleSubscriber({ channel: "TEXT", signUpSourceId: "s-1", subscriptionType: "MARKETING" })],
    rejected: [exampleSubscriber({ channel: "TEXT", signUpSourceId: "s-1", subscriptionType: "PROMO" })],
  },
  check: lookAtEntries(subscriptions, () => (key, value) => {
    if (key !== "subscriptionType" || value === "MARKETING" || value === "TRANSACTIONAL") return undefined;
    return { message: '"subscriptionType" takes MARKETING or TRANSACTIONAL', value };
  }),
};
