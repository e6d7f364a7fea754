import type { LocatedNode, Path } from "./located-node.ts";
import type { SchemaNode } from "./walk-schema.ts";

const nounsOfTypes: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  object: "a map",
  array: "a list",
};

/** `a project`, `an event`, `project settings`. */
export function nounOf({ title = "map" }: SchemaNode): string {
  const noun = title.toLowerCase();
  if (noun === "configuration") return "the configuration";
  if (noun.endsWith("s") && !noun.endsWith("ss")) return noun;
  return `${/^[aeio]/.test(noun) ? "an" : "a"} ${noun}`;
}

/** `text`, `a number or text`; null is never wanted, only tolerated. */
export function nounOfType(types: readonly string[]): string {
  const nouns = types.filter((type) => type !== "null").map((type) => nounsOfTypes[type] ?? type);
  return nouns.join(" or ");
}

/** What a value is, in the same words. */
export function nounOfValue(node: LocatedNode): string {
  if (node.kind !== "scalar") return node.kind === "map" ? "a map" : "a list";
  if (node.value === null) return "nothing";
  return node.value === true || node.value === false ? String(node.value) : (nounsOfTypes[typeof node.value] ?? "text");
}

/** `timezone: `, `audienceTags[0]: `; empty at the root. */
export function labelOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return "";
  if (typeof last === "string") return `${last}: `;
  return `${path.at(-2) ?? ""}[${last}]: `;
}

/** A value in quotes, on one line and not too long. */
export function quoteValue(value: string | number | boolean | null): string {
  const text = JSON.stringify(value);
  if (text.length <= 80) return text;
  return `${text.slice(0, 77)}..."`;
}
