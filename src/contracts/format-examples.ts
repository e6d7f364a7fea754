import { isJsonObject, type Json, type JsonObject } from "../model/json.ts";
import type { ExampleContract, RuleExamples } from "./payload-rule.ts";

/** Examples that go on and on are cut here. */
const lineRoom = 300;
const mostLines = 4;

/** The specs of an example as the YAML has them, one key a line. */
export function formatExampleContract({ attributes = {}, events = {} }: ExampleContract): string {
  return formatExampleSpecs({ attributes, events });
}

/** Sections of a scope as the YAML has them, one key a line; an empty section is left out. */
export function formatExampleSpecs(specs: JsonObject): string {
  const sections = Object.entries(specs).flatMap(([name, section]: [string, Json]) =>
    !isJsonObject(section) || Object.keys(section).length === 0
      ? []
      : [
          `${name}:`,
          ...Object.entries(section).map(([key, spec]: [string, Json]) => `  ${formatKey(key)}: ${formatFlow(spec)}`),
        ],
  );
  return sections.map((line) => `${line}\n`).join("");
}

/** Example payloads as NDJSON, or as the text they are. */
export function formatExampleItems(items: RuleExamples["accepted"]): string {
  if (typeof items === "string") return items;
  const lines = items.slice(0, mostLines).map((item) => clip(JSON.stringify(item)));
  const left = items.length - lines.length;
  return [...lines, ...(left > 0 ? [`… and ${left} more`] : [])].map((line) => `${line}\n`).join("");
}

function formatFlow(value: Json): string {
  if (typeof value !== "object" || value === null) return typeof value === "string" ? formatKey(value) : String(value);
  if (Array.isArray(value)) return `[${value.map((item) => formatFlow(item as Json)).join(", ")}]`; // items of JSON
  const members = Object.entries(value).map(([key, item]: [string, Json]) => `${formatKey(key)}: ${formatFlow(item)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

function formatKey(key: string): string {
  return /^[A-Za-z_][\w-]*$/.test(key) ? key : JSON.stringify(key);
}

function clip(text: string): string {
  return text.length <= lineRoom ? text : `${text.slice(0, lineRoom)}…`;
}
