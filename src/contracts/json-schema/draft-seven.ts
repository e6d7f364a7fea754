import type { JsonObject } from "../../model/json.ts";

const schemaList = { type: "array", minItems: 1, items: { $ref: "#" } };
const count = { type: "integer", minimum: 0 };
const texts = { type: "array", items: { type: "string" }, uniqueItems: true };
const schemaMap = { type: "object", additionalProperties: { $ref: "#" } };
const typeNames = { enum: ["array", "boolean", "integer", "null", "number", "object", "string"] };

/** What a schema of Draft 7 itself must be: the draft's meta-schema, without its notes. */
export const draftSeven: JsonObject = {
  type: ["object", "boolean"],
  properties: {
    $id: { type: "string" },
    $schema: { type: "string" },
    $ref: { type: "string" },
    $comment: { type: "string" },
    title: { type: "string" },
    description: { type: "string" },
    default: true,
    readOnly: { type: "boolean" },
    writeOnly: { type: "boolean" },
    examples: { type: "array" },
    multipleOf: { type: "number", exclusiveMinimum: 0 },
    maximum: { type: "number" },
    exclusiveMaximum: { type: "number" },
    minimum: { type: "number" },
    exclusiveMinimum: { type: "number" },
    maxLength: count,
    minLength: count,
    pattern: { type: "string" },
    additionalItems: { $ref: "#" },
    items: { anyOf: [{ $ref: "#" }, schemaList] },
    maxItems: count,
    minItems: count,
    uniqueItems: { type: "boolean" },
    contains: { $ref: "#" },
    maxProperties: count,
    minProperties: count,
    required: texts,
    additionalProperties: { $ref: "#" },
    definitions: schemaMap,
    properties: schemaMap,
    patternProperties: schemaMap,
    dependencies: { type: "object", additionalProperties: { anyOf: [{ $ref: "#" }, texts] } },
    propertyNames: { $ref: "#" },
    const: true,
    enum: { type: "array" },
    type: { anyOf: [typeNames, { type: "array", items: typeNames, minItems: 1, uniqueItems: true }] },
    format: { type: "string" },
    contentMediaType: { type: "string" },
    contentEncoding: { type: "string" },
    if: { $ref: "#" },
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
    then: { $ref: "#" },
    else: { $ref: "#" },
    allOf: schemaList,
    anyOf: schemaList,
    oneOf: schemaList,
    not: { $ref: "#" },
  },
};
