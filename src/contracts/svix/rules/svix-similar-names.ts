import { quoteKey } from "../../describe-value.ts";
import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** Two event types differ only in upper and lower case. */
export const svixSimilarNames: SvixRule = {
  id: "svix-similar-names",
  severity: "warning",
  title: "Two event types differ only in upper and lower case",
  why: "Names are compared exactly, so senders and subscribers that mean the same miss each other.",
  fix: "Keep one of them.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: {},
    accepted: [{ eventTypes: { "order.created": { description: "Something happened" } } }],
    rejected: [
      {
        eventTypes: {
          "order.created": { description: "Something happened" },
          "Order.Created": { description: "Something happened" },
        },
      },
    ],
  },
  check: {
    on: "contract",
    compile: ({ eventTypes }) => {
      const seen = new Map<string, string>();
      return [...eventTypes].flatMap(([name, { address }]) => {
        const first = seen.get(name.toLowerCase());
        seen.set(name.toLowerCase(), first ?? name);
        if (first === undefined) return [];
        return [{ message: `the name differs from ${quoteKey(first)} only in case`, path: [], address }];
      });
    },
  },
};
