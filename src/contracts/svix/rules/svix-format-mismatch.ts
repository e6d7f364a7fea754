import { checkFaults } from "../check-faults.ts";
import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** A text is not of the format that its schema names. */
export const svixFormatMismatch: SvixRule = {
  id: "svix-format-mismatch",
  severity: "warning",
  title: "A text is not of the format that its schema names",
  why: "Draft 7 leaves it to the reader whether a format is checked; those receivers that do refuse it.",
  fix: "Send a text of that format.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: {
      eventTypes: {
        "order.created": {
          description: "An order was placed",
          schemas: { "1": { type: "object", properties: { at: { type: "string", format: "date-time" } } } },
        },
      },
    },
    accepted: [{ eventType: "order.created", payload: { at: "2026-05-04T10:00:00Z" } }],
    rejected: [{ eventType: "order.created", payload: { at: "yesterday" } }],
  },
  check: checkFaults("format"),
};
