import { ownValue } from "../../../model/json.ts";
import { noProblems } from "../../payload-rule.ts";
import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** A message has no `payload`. */
export const svixMissingPayload: SvixRule = {
  id: "svix-missing-payload",
  severity: "error",
  title: "A message has no `payload`",
  why: "Svix refuses a message without it.",
  fix: "Send `payload` as an object, `{}` where there is nothing to tell.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: { eventTypes: { "order.created": { description: "An order was placed" } } },
    accepted: [{ eventType: "order.created", payload: { orderId: "9" } }],
    rejected: [{ eventType: "order.created" }],
  },
  check: {
    on: "item",
    compile: () => (item) =>
      ownValue(item, "payload") === undefined
        ? [{ message: 'the message has no "payload"', path: ["payload"] }]
        : noProblems,
  },
};
