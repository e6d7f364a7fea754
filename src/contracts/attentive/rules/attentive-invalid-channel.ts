import { ownValue } from "../../../model/json.ts";
import { noProblems } from "../../payload-rule.ts";
import { userStream, userStreams } from "../attentive-contract.ts";
import { exampleSubscriber } from "../example-payloads.ts";
import { lookAt } from "../../look-at.ts";
import { subscriptions } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A subscription has no channel, or one that does not exist. */
export const attentiveInvalidChannel: AttentiveRule = {
  id: "attentive-invalid-channel",
  severity: "error",
  title: "A subscription has no channel, or one that does not exist",
  why: "Channels are `TEXT` and `EMAIL` (`subscriptions[].channel`).",
  fix: 'Send `"channel": "TEXT"` or `"channel": "EMAIL"`.',
  streams: userStreams,
  examples: {
    stream: userStream,
    specs: {},
    accepted: [exampleSubscriber({ channel: "TEXT", signUpSourceId: "s-1" })],
    rejected: [exampleSubscriber({ channel: "SMS", signUpSourceId: "s-1" })],
  },
  check: lookAt(subscriptions, () => ({ value, path }) => {
    const channel = ownValue(value, "channel");
    if (channel === "TEXT" || channel === "EMAIL") return noProblems;
    const found = channel === undefined ? {} : { value: channel };
    return [{ message: '"channel" takes TEXT or EMAIL', path: [...path, "channel"], ...found }];
  }),
};
