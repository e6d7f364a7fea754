import { isJsonObject, ownValue, type Json, type JsonObject } from "../../model/json.ts";

/** A schema of ours as a TypeScript type; `names` are types that have been declared before. */
export function printType(schema: Json, indent: string, names: ReadonlyMap<Json, string>): string {
  if (!isJsonObject(schema)) return "unknown";
  const name = names.get(schema);
  if (name !== undefined) return name;
  const alternatives = ownValue(schema, "anyOf");
  const type = ownValue(schema, "type");
  if (Object.hasOwn(schema, "const")) return JSON.stringify(schema["const"]);
  if (Array.isArray(schema["enum"])) return schema["enum"].map((value: Json) => JSON.stringify(value)).join(" | ");
  if (type === "array") return `readonly ${wrap(printType(schema["items"] ?? null, indent, names))}[]`;
  if (type === "object") return printObject(schema, indent, names);
  if (Array.isArray(alternatives)) {
    return alternatives.map((each: Json) => printType(each, indent, names)).join(" | ");
  }
  if (type === "integer") return "number";
  if (typeof type === "string") return type;
  const excluded = ownValue(schema, "not");
  return isJsonObject(excluded) && Object.keys(excluded).length === 0 ? "never" : "unknown";
}

function printObject(schema: JsonObject, indent: string, names: ReadonlyMap<Json, string>): string {
  const properties = ownValue(schema, "properties");
  if (!isJsonObject(properties) || Object.keys(properties).length === 0) return "Readonly<Record<string, unknown>>";
  const required = ownValue(schema, "required");
  const mustBe: ReadonlySet<unknown> = new Set(Array.isArray(required) ? required : []);
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(([key, value]: [string, Json]) => {
    return `${inner}readonly ${JSON.stringify(key)}${mustBe.has(key) ? "" : "?"}: ${printType(value, inner, names)};\n`;
  });
  return `{\n${lines.join("")}${indent}}`;
}

function wrap(type: string): string {
  return type.includes(" | ") ? `(${type})` : type;
}
