/** Writes docs/configuration.md from the schema that the program and editors use. */
import { format } from "prettier";

const nouns = {
  string: "text",
  number: "number",
  integer: "whole number",
  boolean: "true or false",
  object: "map",
  array: "list",
  null: "null",
};

const head = `<!-- Generated from instasent.schema.json by \`npm run generate\`. Do not edit. -->

# Configuration

Every key of \`instasent.yaml\`, and of the files and folders given with \`-c\`. \`<key>\` is a name of your choice, \`[]\` an
item of a list. \`instaform explain <path>\` shows the same in a terminal, and the first line of each example tells editors
where the [schema](../instasent.schema.json) is.

A kind that is not mentioned is not managed; \`senders: {}\` says that none is declared. Any value but a token can be
\`\${var.<name>}\` or \`\${env.<NAME>}\`, with a default as in \`\${env.NAME:-default}\`; \`$\${\` is a literal \`\${\`.
`;

/** The text of docs/configuration.md. */
export function generateConfigDocs(schema) {
  const sections = sectionsOf(schema, schema, "");
  return format([head, ...sections].join("\n"), { parser: "markdown", printWidth: 120 });
}

/** A section for every map with keys that the schema names, in its order, outer ones first. */
function sectionsOf(node, schema, path) {
  if (node.properties === undefined) return [];
  const keys = Object.entries(node.properties).map(([key, value]) => [key, resolve(value, schema)]);
  const inner = keys.flatMap(([key, value]) => {
    const { node: below, suffix } = innerMap(value, schema);
    return below === undefined ? [] : sectionsOf(below, schema, `${path === "" ? "" : `${path}.`}${key}${suffix}`);
  });
  return [sectionOf(node, path, keys), ...inner];
}

/** The map that holds named keys: the value itself, what stands under keys of the user's choice, or a list's items. */
function innerMap(node, schema) {
  if (node.properties !== undefined) return { node, suffix: "" };
  if (typeof node.additionalProperties === "object") {
    return { node: resolve(node.additionalProperties, schema), suffix: ".<key>" };
  }
  if (node.items !== undefined) return { node: resolve(node.items, schema), suffix: "[]" };
  return { node: undefined, suffix: "" };
}

function sectionOf({ description, required = [], examples = [] }, path, keys) {
  const rows = keys.map(
    ([key, node]) => `| \`${key}\` | ${cell(takes(node))} | ${cell(meaning(node, required.includes(key)))} |`,
  );
  const [example] = examples;
  return [
    path === "" ? "## At the top" : `## \`${path}\``,
    ...(path === "" ? [] : [description ?? ""]),
    ["| key | takes | meaning |", "| --- | --- | --- |", ...rows].join("\n"),
    ...(example === undefined || path === "" ? [] : [`Such as \`${show(example)}\`.`]),
  ]
    .map((part) => `${part}\n`)
    .join("\n");
}

function takes({ type, enum: values, const: value, items, others = [] }) {
  if (others.length > 0) return [{ type, enum: values, const: value, items }, ...others].map(takes).join(" or ");
  if (value !== undefined) return `\`${show(value)}\``;
  if (values !== undefined) return values.map((each) => `\`${show(each)}\``).join(", ");
  const types = (Array.isArray(type) ? type : [type ?? "any"]).filter((each) => each !== "null");
  const named = types.map((each) => nouns[each] ?? each).join(" or ");
  return items === undefined ? named : "list";
}

function meaning({ description = "", title = "", default: preset, examples, properties }, isRequired) {
  const [example] = examples ?? [];
  return [
    isRequired ? "Required." : "",
    description === "" ? `${title}.` : description,
    preset === undefined ? "" : `Default: \`${show(preset)}\`.`,
    example === undefined || properties !== undefined || description.includes(show(example))
      ? ""
      : `Such as \`${show(example)}\`.`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** The node itself instead of a reference, or of alternatives for text as written. */
function resolve(node, schema) {
  const { $ref, anyOf, ...own } = node;
  if ($ref !== undefined) return { ...resolve(schema.$defs[$ref.replace("#/$defs/", "")], schema), ...own };
  // A reference to a variable may stand almost everywhere, which is said once.
  const [first, ...rest] = (anyOf ?? []).filter(({ $ref: target }) => target !== "#/$defs/reference");
  if (first === undefined) return node;
  const others = rest.map((each) => resolve(each, schema)).filter(({ properties }) => properties === undefined);
  return { ...resolve(first, schema), ...own, others };
}

/** In YAML's flow style. */
function show(value) {
  if (Array.isArray(value)) return `[${value.map(show).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(([key, item]) => `${key}: ${show(item)}`);
    return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
  }
  return typeof value === "string" && /^[\w./@ -]*[A-Za-z][\w./@ -]*$/.test(value) ? value : JSON.stringify(value);
}

function cell(text) {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
