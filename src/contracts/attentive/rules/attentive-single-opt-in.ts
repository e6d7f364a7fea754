import { userStream, userStreams } from "../attentive-contract.ts";
import { exampleSubscriber } from "../example-payloads.ts";
import { lookAtEntries } from "../../look-at.ts";
import { subscriptions } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A subscription leaves out the confirmation. */
export const attentiveSingleOptIn: AttentiveRule = {
  id: "attentive-single-opt-in",
  severity: "warning",
  title: "A subscription leaves out the confirmation",
  why: '`singleOptIn: true` adds people without their "Reply Y". It is off unless agreed with the vendor, and the confirmation serves the law (`subscriptions[].singleOptIn`).',
  fix: "Leave `singleOptIn` out; if it was agreed, say so: `rules: { attentive-single-opt-in: off }`.",
  streams: userStreams,
  examples: {
    stream: userStream,
    specs: {},
    accepted: [exampleSubscriber({ channel: "TEXT", signUpSourceId: "s-1" })],
    rejected: [exampleSubscriber({ channel: "TEXT", signUpSourceId: "s-1", singleOptIn: true })],
  },
  check: lookAtEntries(
    subscriptions,
    () => (key, value) =>
      key === "singleOptIn" && value !== false
        ? { message: '"singleOptIn" is not false, so nobody confirms the subscription', value }
        : undefined,
  ),
};
