import { ownValue, type JsonObject } from "../../../model/json.ts";
import type { Problem } from "../../payload-rule.ts";
import { messageLimits } from "../message-limits.ts";
import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** How long the payload is kept is no such time. */
export const svixInvalidRetention: SvixRule = {
  id: "svix-invalid-retention",
  severity: "error",
  title: "How long the payload is kept is no such time",
  why: "Svix keeps a payload 1 to 90 days (`payloadRetentionPeriod`) or 1 to 2160 hours (`payloadRetentionHours`), not both.",
  fix: "Send one of the two, as a whole number within its limits.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: { eventTypes: { "order.created": { description: "An order was placed" } } },
    accepted: [{ eventType: "order.created", payload: { orderId: "9" }, payloadRetentionPeriod: 30 }],
    rejected: [{ eventType: "order.created", payload: { orderId: "9" }, payloadRetentionPeriod: 365 }],
  },
  check: {
    on: "item",
    compile: () => (item) => {
      const problems = (["payloadRetentionPeriod", "payloadRetentionHours"] as const).flatMap(
        (key): readonly Problem[] => {
          const value = ownValue(item, key);
          const most = messageLimits[key];
          if (value === undefined || value === null) return [];
          if (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= most) return [];
          return [{ message: `"${key}" must be a whole number from 1 to ${most}`, path: [key], value }];
        },
      );
      const isBoth = isGiven(item, "payloadRetentionPeriod") && isGiven(item, "payloadRetentionHours");
      if (problems.length > 0 || !isBoth) return problems;
      const message = '"payloadRetentionHours" stands beside "payloadRetentionPeriod", and only one of them may';
      return [{ message, path: ["payloadRetentionHours"], isAboutKey: true }];
    },
  },
};

function isGiven(item: JsonObject, key: string): boolean {
  return (ownValue(item, key) ?? null) !== null;
}
