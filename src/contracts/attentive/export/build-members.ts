import type { JsonObject } from "../../../model/json.ts";
import { datePattern, maxDateLength } from "../../export/format-patterns.ts";
import type { AttentiveSpec } from "../attentive-contract.ts";

export const text: JsonObject = { type: "string", minLength: 1 };
/** E.164. */
export const phone: JsonObject = { type: "string", pattern: "^[+][1-9][0-9]{1,14}$" };

/** An object of declared values; `isClosed` allows no others. */
export function buildMembers(specs: ReadonlyMap<string, AttentiveSpec>, isClosed: boolean): JsonObject {
  const required = [...specs].filter(([, { isRequired }]) => isRequired).map(([key]) => key);
  return {
    type: "object",
    ...(required.length === 0 ? {} : { required }),
    properties: Object.fromEntries([...specs].map(([key, spec]) => [key, buildValue(spec)])),
    ...(isClosed ? { additionalProperties: false } : {}),
  };
}

function buildValue({ type, values }: AttentiveSpec): JsonObject {
  switch (type) {
    case "enum":
      return values === undefined ? { type: "string" } : { enum: [...values] };
    case "date":
      return { type: "string", maxLength: maxDateLength, pattern: datePattern };
    case "list":
      return { type: "array" };
    case "number":
    case "boolean":
    case "string":
    case "object":
      return { type };
  }
}
