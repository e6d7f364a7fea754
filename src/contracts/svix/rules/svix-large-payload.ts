import { ownValue } from "../../../model/json.ts";
import { noProblems } from "../../payload-rule.ts";
import { largestPayload, sizeInBytes } from "../size-in-bytes.ts";
import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** A payload is larger than a webhook should be. */
export const svixLargePayload: SvixRule = {
  id: "svix-large-payload",
  severity: "warning",
  title: "A payload is larger than a webhook should be",
  why: "Above 40 kB deliveries become slow, and a self-hosted server refuses a payload above about 350 kB.",
  fix: "Send a link to the data instead of the data.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: { eventTypes: { "order.created": { description: "An order was placed" } } },
    accepted: [{ eventType: "order.created", payload: { orderId: "9" } }],
    rejected: [{ eventType: "order.created", payload: { text: "x".repeat(50000) } }],
  },
  check: {
    on: "item",
    compile: () => (item) => {
      const payload = ownValue(item, "payload");
      const bytes = payload === undefined ? 0 : sizeInBytes(payload);
      if (bytes <= 40_000 || bytes > largestPayload) return noProblems;
      return [{ message: `"payload" has ${bytes} bytes as JSON`, path: ["payload"] }];
    },
  },
};
