import { listSchemaProblems } from "../list-schema-problems.ts";
import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** A schema is no JSON Schema of Draft 7. */
export const svixInvalidSchema: SvixRule = {
  id: "svix-invalid-schema",
  severity: "error",
  title: "A schema is no JSON Schema of Draft 7",
  why: "Svix refuses the event type, and nothing can be held against the schema.",
  fix: "Correct the schema at the place that is named.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: {},
    accepted: [
      {
        eventTypes: {
          "order.created": {
            description: "An order was placed",
            schemas: { "1": { type: "object", properties: { total: { type: "number" } } } },
          },
        },
      },
    ],
    rejected: [
      {
        eventTypes: {
          "order.created": {
            description: "An order was placed",
            schemas: { "1": { type: "object", properties: { total: { type: "decimal" } } } },
          },
        },
      },
    ],
  },
  check: { on: "contract", compile: (contract) => listSchemaProblems(contract, "invalid") },
};
