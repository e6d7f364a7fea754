import type { JsonObject } from "../../../model/json.ts";
import { spokiOwnCodes } from "../../../model/spoki-codes.ts";
import { e164 } from "../limits.ts";
import type { SpokiContract } from "../spoki-contract.ts";
import { shapeOf, type Strictness } from "./strictness.ts";

/** The schema of one contact, with what else stands beside it in a body. */
export function buildContactSchema(contract: SpokiContract, strictness: Strictness, more: JsonObject): JsonObject {
  const text = textOf(strictness);
  return {
    ...shapeOf("object", strictness),
    ...(strictness.heeds("spoki-missing-phone") ? { required: ["phone"] } : {}),
    properties: {
      phone: phoneOf(strictness),
      first_name: text,
      last_name: text,
      email: text,
      language: text,
      custom_fields: buildCustomFields(contract, [], strictness),
      ...more,
    },
  };
}

/** `custom_fields` of a contact or a message; `required` are those that must have a value. */
export function buildCustomFields(
  { fields }: SpokiContract,
  required: readonly string[],
  strictness: Strictness,
): JsonObject {
  const isClosed = fields !== undefined && strictness.heeds("spoki-unknown-custom-field");
  const isGuarded = !isClosed && strictness.heeds("spoki-reserved-code");
  const optional = [...(fields?.keys() ?? [])].filter((code) => !required.includes(code));
  const isText = strictness.heeds("spoki-value-not-text");
  const value: JsonObject = isText ? { type: "string", minLength: 1 } : { not: { enum: ["", null] } };
  return {
    ...shapeOf("object", strictness),
    ...(required.length === 0 ? {} : { required }),
    properties: Object.fromEntries([
      ...required.map((code) => [code, value] as const),
      ...optional.map((code) => [code, textOf(strictness)] as const),
    ]),
    ...(isClosed ? { additionalProperties: false } : {}),
    ...(isGuarded ? { propertyNames: { not: { enum: [...spokiOwnCodes] } } } : {}),
  };
}

/** A phone number; a rule that is turned down lets through what it would complain of. */
export function phoneOf({ heeds }: Strictness): JsonObject {
  if (!heeds("spoki-invalid-phone")) return {};
  const number = { type: "string", pattern: e164.source };
  return heeds("spoki-missing-phone") ? number : { anyOf: [number, { enum: ["", null] }] };
}

export function textOf({ heeds }: Strictness): JsonObject {
  return heeds("spoki-value-not-text") ? { type: "string" } : {};
}

export function metadataOf(strictness: Strictness): JsonObject {
  return shapeOf("object", strictness);
}
