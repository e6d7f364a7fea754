import { ownValue } from "../../../model/json.ts";
import { parseDate } from "../../parse-date.ts";
import { noProblems } from "../../payload-rule.ts";
import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** `deliverAt` is no point in time. */
export const svixInvalidDeliveryTime: SvixRule = {
  id: "svix-invalid-delivery-time",
  severity: "error",
  title: "`deliverAt` is no point in time",
  why: "Svix delivers at a time from 1 minute to 24 hours ahead, and refuses what is no time. How far ahead a sample is cannot be told: that is the sender's to keep.",
  fix: "Send an RFC 3339 time with zone, such as 2026-05-04T10:00:00Z.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: { eventTypes: { "order.created": { description: "An order was placed" } } },
    accepted: [{ eventType: "order.created", payload: { orderId: "9" }, deliverAt: "2026-05-04T10:00:00Z" }],
    rejected: [{ eventType: "order.created", payload: { orderId: "9" }, deliverAt: "in an hour" }],
  },
  check: {
    on: "item",
    compile: () => (item) => {
      const time = ownValue(item, "deliverAt");
      if (time === undefined || time === null) return noProblems;
      if (typeof time === "string" && parseDate(time) === "instant") return noProblems;
      return [{ message: '"deliverAt" must be a time with zone', path: ["deliverAt"], value: time }];
    },
  },
};
