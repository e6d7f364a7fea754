import { listSchemaProblems } from "../list-schema-problems.ts";
import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** A schema uses words of a later draft than 7. */
export const svixNewerDraft: SvixRule = {
  id: "svix-newer-draft",
  severity: "warning",
  title: "A schema uses words of a later draft than 7",
  why: "Svix reads schemas as Draft 7, where these words say nothing, so the schema promises less than it seems to.",
  fix: "Write it in the words of Draft 7, such as `dependencies` for `dependentRequired`.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: {},
    accepted: [
      {
        eventTypes: {
          "order.created": {
            description: "An order was placed",
            schemas: { "1": { type: "object", dependencies: { card: ["expiry"] } } },
          },
        },
      },
    ],
    rejected: [
      {
        eventTypes: {
          "order.created": {
            description: "An order was placed",
            schemas: { "1": { type: "object", dependentRequired: { card: ["expiry"] } } },
          },
        },
      },
    ],
  },
  check: { on: "contract", compile: (contract) => listSchemaProblems(contract, "newer") },
};
