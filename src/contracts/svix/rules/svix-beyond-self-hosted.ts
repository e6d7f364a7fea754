import { listNarrowLimits } from "../list-narrow-limits.ts";
import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** A message uses more than every Svix server takes. */
export const svixBeyondSelfHosted: SvixRule = {
  id: "svix-beyond-self-hosted",
  severity: "warning",
  title: "A message uses more than every Svix server takes",
  why: "A self-hosted server, and the Cloud of earlier days, take at most 5 channels, plain characters only, a retention of 5 days or more, and no hours.",
  fix: "Stay within the smaller limits, or turn this rule off where only Svix Cloud is used.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: { eventTypes: { "order.created": { description: "An order was placed" } } },
    accepted: [{ eventType: "order.created", payload: { orderId: "9" }, channels: ["a"], payloadRetentionPeriod: 5 }],
    rejected: [{ eventType: "order.created", payload: { orderId: "9" }, payloadRetentionPeriod: 1 }],
  },
  check: {
    on: "item",
    compile: () => listNarrowLimits,
  },
};
