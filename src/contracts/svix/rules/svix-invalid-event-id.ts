import { ownValue } from "../../../model/json.ts";
import { noProblems } from "../../payload-rule.ts";
import { messageLimits } from "../message-limits.ts";
import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** `eventId` is no id that Svix takes. */
export const svixInvalidEventId: SvixRule = {
  id: "svix-invalid-event-id",
  severity: "error",
  title: "`eventId` is no id that Svix takes",
  why: "An id is letters, digits, `-`, `_` and `.`, at most 256 of them; the message is refused.",
  fix: "Send such an id, or leave `eventId` out.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: { eventTypes: { "order.created": { description: "An order was placed" } } },
    accepted: [{ eventType: "order.created", payload: { orderId: "9" }, eventId: "order-9" }],
    rejected: [{ eventType: "order.created", payload: { orderId: "9" }, eventId: "order 9" }],
  },
  check: {
    on: "item",
    compile: () => (item) => {
      const id = ownValue(item, "eventId");
      if (id === undefined || id === null || (typeof id === "string" && messageLimits.eventId.test(id)))
        return noProblems;
      const message = '"eventId" must be 1 to 256 letters, digits, "-", "_" and "."';
      return [{ message, path: ["eventId"], value: id }];
    },
  },
};
