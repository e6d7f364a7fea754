import { checkLabels } from "../check-labels.ts";
import { ownValue } from "../../../model/json.ts";
import { noProblems } from "../../payload-rule.ts";
import { messageLimits } from "../message-limits.ts";
import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** `channels` are none that Svix takes. */
export const svixInvalidChannels: SvixRule = {
  id: "svix-invalid-channels",
  severity: "error",
  title: "`channels` are none that Svix takes",
  why: "Svix refuses a message with other than 1 to 10 different channels of at most 128 permitted characters each.",
  fix: "Send at most 10 channels of permitted characters, or leave `channels` out.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: { eventTypes: { "order.created": { description: "An order was placed" } } },
    accepted: [{ eventType: "order.created", payload: { orderId: "9" }, channels: ["project_123"] }],
    rejected: [{ eventType: "order.created", payload: { orderId: "9" }, channels: ["project 123"] }],
  },
  check: {
    on: "item",
    compile: () => (item) => {
      const channels = ownValue(item, "channels");
      if (channels === undefined || channels === null) return noProblems;
      return checkLabels({
        labels: channels,
        key: "channels",
        ...messageLimits.channels,
        characters: 'letters, digits, "-", "_", ".", ":" and "+"',
      });
    },
  },
};
