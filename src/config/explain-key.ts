import type { Json } from "../model/json.ts";
import type { Explanation } from "../model/report.ts";
import { nearestName } from "../model/nearest-name.ts";
import { nounOfType } from "./schema-words.ts";
import { knownKeys, resolveNode, stepInto, walkSchema } from "./walk-schema.ts";
import type { SchemaNode, SchemaStep } from "./walk-schema.ts";

/** What a configuration key means, or paths that were perhaps meant when there is no such key. */
export type KeyExplanation =
  | { readonly isKnown: true; readonly explanation: Explanation }
  | { readonly isKnown: false; readonly suggestions: readonly string[] };

type Section = Explanation["sections"][number];

/**
 * Explains a dotted path such as `projects.<key>.datasources.<key>.timezone`, with any word for `<key>`; `configuration`
 * is the whole. A word that the schema knows is always that key.
 */
export function explainKey(dotted: string): KeyExplanation {
  const path = dotted === "configuration" ? [] : dotted.split(".").map((segment) => segment.replace(/\[\d*\]$/, ""));
  if (path[0] === "environments" && path.length > 2) return explainKey(path.slice(2).join(".")); // a patch over everything
  let step: SchemaStep | undefined = walkSchema([]);
  for (const segment of path) {
    const next: SchemaStep | undefined = step && stepFrom(step, segment);
    if (next === undefined) return { isKnown: false, suggestions: step === undefined ? [] : suggest(step, segment) };
    step = next;
  }
  return step === undefined ? { isKnown: false, suggestions: [] } : { isKnown: true, explanation: explain(step) };
}

/** Lists are passed through: `contracts.files` is the `files` of each contract. */
function stepFrom(step: SchemaStep, segment: string): SchemaStep | undefined {
  const schema = step.schema.items === undefined ? step.schema : resolveNode(step.schema.items);
  return stepInto({ schema, name: step.name }, segment);
}

function suggest({ schema, name }: SchemaStep, segment: string): readonly string[] {
  const keys = knownKeys(schema.items === undefined ? schema : resolveNode(schema.items)) ?? [];
  const nearest = nearestName(segment, keys);
  const prefix = name === "" ? "" : `${name}.`;
  return (nearest === undefined ? keys : [nearest]).map((key) => `${prefix}${key}`);
}

function explain({ schema, name }: SchemaStep): Explanation {
  const sections = [
    section("Type", typeOf(schema)),
    section(
      "Allowed",
      schema.enum?.map(String).join(", ") ?? (schema.const === undefined ? undefined : show(schema.const)),
    ),
    section("Form", schema.patternErrorMessage),
    section("Default", schema.default === undefined ? undefined : show(schema.default)),
    section("Keys", listKeys(schema), true),
    section("Example", schema.examples?.map((example) => `${lastKey(name)}: ${show(example)}`).join("\n"), true),
  ];
  return {
    title: name === "" ? "configuration" : name,
    summary: schema.description ?? schema.title ?? "",
    sections: sections.filter((each) => each !== undefined),
  };
}

function section(heading: string, text: string | undefined, isCode = false): Section | undefined {
  return text === undefined || text === "" ? undefined : { heading, text, isCode };
}

function typeOf(schema: SchemaNode): string | undefined {
  if (schema.type === undefined) return undefined;
  const noun = nounOfType(Array.isArray(schema.type) ? schema.type : [String(schema.type)]);
  const item = schema.items === undefined ? undefined : resolveNode(schema.items);
  return item?.title === undefined ? noun : `${noun}, each item: ${item.title.toLowerCase()}`;
}

/** One line for each key: its name, whether it is required, and what it is. */
function listKeys(schema: SchemaNode): string | undefined {
  const owner = schema.items === undefined ? schema : resolveNode(schema.items);
  if (owner.properties === undefined) {
    return typeof owner.additionalProperties === "object"
      ? `<key>  ${firstSentence(resolveNode(owner.additionalProperties))}`.trim()
      : undefined;
  }
  const width = Math.max(...Object.keys(owner.properties).map((key) => key.length));
  const lines = Object.entries(owner.properties).map(([key, property]) => {
    const isRequired = owner.required?.includes(key) === true;
    return `${key.padEnd(width)}  ${isRequired ? "required. " : ""}${firstSentence(resolveNode(property))}`.trimEnd();
  });
  return lines.join("\n");
}

function firstSentence({ description = "" }: SchemaNode): string {
  return /^.*?\.(?=\s|$)/.exec(description)?.[0] ?? description;
}

function lastKey(name: string): string {
  return name.split(".").at(-1) ?? name;
}

/** In YAML's flow style, which is JSON with fewer quotes. */
function show(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((item) => show(item as Json)).join(", ")}]`; // items of a list are JSON
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(([key, item]) => `${key}: ${show(item as Json)}`);
    return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
  }
  return typeof value === "string" && /^[\w./@ -]*[A-Za-z][\w./@ -]*$/.test(value) ? value : JSON.stringify(value);
}
