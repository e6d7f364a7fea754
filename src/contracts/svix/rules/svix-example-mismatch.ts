import { isJsonObject, ownValue, type Json } from "../../../model/json.ts";
import { readSchema } from "../../json-schema/read-schema.ts";
import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** The example of a schema does not fit the schema. */
export const svixExampleMismatch: SvixRule = {
  id: "svix-example-mismatch",
  severity: "warning",
  title: "The example of a schema does not fit the schema",
  why: 'Svix shows the first of `examples` of version "1" as the sample message, and developers copy it.',
  fix: "Correct the example, or the schema.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: {},
    accepted: [
      {
        eventTypes: {
          "order.created": {
            description: "An order was placed",
            schemas: { "1": { type: "object", required: ["orderId"], examples: [{ orderId: "9" }] } },
          },
        },
      },
    ],
    rejected: [
      {
        eventTypes: {
          "order.created": {
            description: "An order was placed",
            schemas: { "1": { type: "object", required: ["orderId"], examples: [{ id: "9" }] } },
          },
        },
      },
    ],
  },
  check: {
    on: "contract",
    compile: ({ eventTypes }) =>
      [...eventTypes.values()].flatMap(({ address, schemas }) => {
        const schema = schemas.get("1");
        const [example] = readExamples(schema);
        if (schema === undefined || example === undefined) return [];
        const { judge } = readSchema(schema, "the example");
        // a pattern of the schema is tried on messages, where it can be stopped
        const fault = judge(example, () => true).find(({ kind }) => kind !== "format");
        if (fault === undefined) return [];
        const path = ["schemas", "1", "examples", 0, ...fault.path];
        return [{ message: `in the example, ${fault.message}`, path, address: `${address}#1` }];
      }),
  },
};

function readExamples(schema: Json | undefined): readonly Json[] {
  const examples = isJsonObject(schema) ? ownValue(schema, "examples") : undefined;
  return Array.isArray(examples) ? examples : [];
}
