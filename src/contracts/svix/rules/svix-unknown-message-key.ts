import { didYouMean } from "../../../model/nearest-name.ts";
import { quoteKey } from "../../describe-value.ts";
import { messageKeys } from "../message-keys.ts";
import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** A message has a key that Svix does not know. */
export const svixUnknownMessageKey: SvixRule = {
  id: "svix-unknown-message-key",
  severity: "warning",
  title: "A message has a key that Svix does not know",
  why: "Svix drops it without a word, so a slip of the pen in `eventId` or `channels` goes unseen.",
  fix: "Correct the key, or move what it says into `payload`.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: { eventTypes: { "order.created": { description: "An order was placed" } } },
    accepted: [{ eventType: "order.created", payload: { orderId: "9" }, eventId: "e-1" }],
    rejected: [{ eventType: "order.created", payload: { orderId: "9" }, event_id: "e-1" }],
  },
  check: {
    on: "item",
    compile: () => (item) =>
      Object.keys(item)
        .filter((key) => !messageKeys.includes(key))
        .map((key) => ({
          message: `${quoteKey(key)} is no key of a message${didYouMean(key, messageKeys)}`,
          path: [key],
          isAboutKey: true,
        })),
  },
};
