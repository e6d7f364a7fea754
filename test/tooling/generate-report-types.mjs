/** Writes the types of the library's reports from the schemas of the JSON output. */
import { readFile } from "node:fs/promises";
import { compile } from "json-schema-to-typescript";
import { format } from "prettier";

const banner = "// Generated from schemas/ by `npm run generate`. Do not edit.";

/** What the library's reports are made of, and the names that their types have. */
const parts = { head: "ReportHead", planParts: "PlanParts", validation: "Validation", contracts: "Contracts" };
const renamed = { ...parts, error: "ReportError" };

/** The text of src/generated/report-document.ts. */
export async function generateReportTypes() {
  const { $defs } = JSON.parse(await readFile(new URL("../../schemas/shared.schema.json", import.meta.url), "utf8"));
  const definitions = Object.fromEntries(
    Object.entries($defs).map(([key, schema]) => [key, forTypes({ ...schema, title: renamed[key] ?? titleOf(key) })]),
  );
  const properties = Object.fromEntries(Object.keys(parts).map((key) => [key, { $ref: `#/$defs/${key}` }]));
  const schema = { type: "object", additionalProperties: false, properties, $defs: definitions };
  const text = await compile(schema, "Parts", { bannerComment: banner, additionalProperties: false, format: false });
  // What gathers the parts is needed only to reach them.
  const code = text
    .replace(/export interface Parts \{[^}]*\}\n/, "")
    .replaceAll(/^export interface (\w+) \{\n\}$/gm, "");
  return format(code, { parser: "typescript", printWidth: 120 });
}

function titleOf(key) {
  return `${key.charAt(0).toUpperCase()}${key.slice(1)}`;
}

/** One type for each definition, wherever it is named, and `unknown` where a schema leaves a value open. */
function forTypes(node) {
  if (Array.isArray(node)) return node.map(forTypes);
  if (node === null || typeof node !== "object") return node;
  if (typeof node.$ref === "string") return { $ref: node.$ref.replace("shared.schema.json", "") };
  const keys = Object.keys(node).filter((key) => key !== "description" && key !== "title");
  if (keys.length === 0) return { ...node, tsType: "unknown" };
  const isOpenObject =
    node.type === "object" && node.properties === undefined && node.additionalProperties === undefined;
  if (isOpenObject) return { ...node, tsType: "Record<string, unknown>" };
  if (Array.isArray(node.type) && node.type.includes("object") && node.properties === undefined) {
    return { ...node, tsType: "Record<string, unknown> | null" };
  }
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, forTypes(value)]));
}
