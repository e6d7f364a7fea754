import { ownValue } from "../../../model/json.ts";
import { watchDuplicates } from "../../watch-duplicates.ts";
import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** An `eventId` is used twice. */
export const svixDuplicateEventId: SvixRule = {
  id: "svix-duplicate-event-id",
  severity: "error",
  title: "An `eventId` is used twice",
  why: "Svix refuses the second message of an id for about a day (409), so it is never delivered.",
  fix: "Give each message an id of its own that stays the same when it is sent again.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: { eventTypes: { "order.created": { description: "An order was placed" } } },
    accepted: [
      { eventType: "order.created", payload: { orderId: "9" }, eventId: "e-1" },
      { eventType: "order.created", payload: { orderId: "9" }, eventId: "e-2" },
    ],
    rejected: [
      { eventType: "order.created", payload: { orderId: "9" }, eventId: "e-1" },
      { eventType: "order.created", payload: { orderId: "9" }, eventId: "e-1" },
    ],
  },
  check: {
    on: "items",
    read: (item) => {
      const id = ownValue(item, "eventId");
      return typeof id === "string" ? [[id]] : [];
    },
    watch: () => watchDuplicates({ message: '"eventId" is that of an earlier message', path: ["eventId"] }),
  },
};
