/** Writes the files that follow from the schema, the rule books, the commands, the recogniser and the page. `npm run generate`; a test compares them with fresh output. */
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { transform } from "esbuild";
import { compile } from "json-schema-to-typescript";
import { format } from "prettier";
import { composeSchema } from "./compose-schema.mjs";
import { generateCommandDocs } from "./generate-command-docs.mjs";
import { generateConfigDocs } from "./generate-config-docs.mjs";
import { generateReportTypes } from "./generate-report-types.mjs";
import { generateRecogniser } from "./generate-recogniser.mjs";
import { generateValidatorCode } from "./generate-validator-code.mjs";
import { generateKnownRules, generateRuleDocs, loadRulePages } from "./generate-rule-docs.mjs";

const root = new URL("../../", import.meta.url);
const banner = "// Generated from instasent.schema.json by `npm run generate`. Do not edit.\n";

/** Every generated file by its path, as it should stand on disk. */
export async function generateAll() {
  const { schema, table } = await composeSchema();
  const rulePages = await loadRulePages();
  return new Map([
    ["instasent.schema.json", await formatCode(JSON.stringify(forOneFile(schema)), "json")],
    ["src/generated/config-sections.ts", await generateSections(table)],
    ["src/generated/written-config.ts", await generateTypes(schema)],
    ["src/generated/config-schema.ts", await generateSchemaModule(schema)],
    ["src/generated/config-shape.ts", await generateShape(schema)],
    ["src/generated/validate-config.mjs", await generateValidator(schema)],
    ["src/generated/validate-config.d.mts", await generateValidatorTypes()],
    ["src/generated/recogniser-code.ts", await generateRecogniser()],
    ["src/generated/attentive-validator-code.ts", await generateValidatorCode("attentive")],
    ["src/generated/spoki-validator-code.ts", await generateValidatorCode("spoki")],
    ["src/generated/svix-validator-code.ts", await generateValidatorCode("svix")],
    ["src/generated/report-page.ts", await generateReportPage()],
    ["src/generated/report-document.ts", await generateReportTypes()],
    ["src/generated/known-rules.ts", await generateKnownRules(rulePages)],
    ["docs/rules.md", await generateRuleDocs(rulePages)],
    ["docs/commands.md", await generateCommandDocs()],
    ["docs/configuration.md", await generateConfigDocs(schema)],
  ]);
}

/** What an editor holds each file against: one of several files need not state what the whole configuration must. */
function forOneFile({ required: _ofTheWhole, ...schema }) {
  return schema;
}

async function generateTypes(schema) {
  const text = await compile({ ...forTypes(schema), title: "WrittenConfig" }, "WrittenConfig", {
    bannerComment: banner.trim(),
    additionalProperties: false,
    format: false,
  });
  return formatCode(text, "typescript");
}

/** Without titles, so that types are named by their definition, and without `oneOf`, which would repeat a type per branch. */
function forTypes(node) {
  if (Array.isArray(node)) return node.map(forTypes);
  if (node === null || typeof node !== "object") return node;
  const members = Object.entries(node).filter(([key, value]) => !isLeftOut(key, value));
  return Object.fromEntries(members.map(([key, value]) => [key, forTypes(value)]));
}

function isLeftOut(key, value) {
  return (key === "title" && typeof value === "string") || key === "oneOf" || key === "dependentRequired";
}

/** Which section belongs to which provider, so that the code that reads a configuration names none. */
function generateSections(table) {
  const code = `/** What one provider's section of the configuration declares. */
export interface ConfigSection {
  /** The provider's name in the registry. */
  readonly provider: string;
  /** The top-level key. */
  readonly section: string;
  /** Before a scope's key in addresses. */
  readonly scopePrefix: string;
  /** True when a scope without a token of its own uses the one at the top level. */
  readonly sharesToken: boolean;
  /** The variable that examples and messages name. */
  readonly tokenVariable: string;
  /** The field that holds the platform's own name of the scope, when that is not the key. */
  readonly remoteNameField?: string;
  /** True when \`contracts\` of a scope names payload fixtures. */
  readonly hasFixtures?: boolean;
  /** Sub-sections by key, and the kind that each declares; a single one declares one thing itself. */
  readonly sections: Readonly<Record<string, { readonly kind: string; readonly isSingle?: boolean }>>;
}

export const configSections: readonly ConfigSection[] = ${JSON.stringify(table)};`;
  return formatCode(banner + code, "typescript");
}

async function generateSchemaModule(schema) {
  const code = `/** The schema as editors use it, for \`explain\` and for naming what is known. */
export const configSchema: Readonly<Record<string, unknown>> = ${JSON.stringify(schema)};`;
  return formatCode(banner + code, "typescript");
}

async function generateValidator(schema) {
  const ajv = new Ajv2020({
    allErrors: true,
    ownProperties: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addVocabulary(["patternErrorMessage"]);
  const code = standaloneCode.default(ajv, ajv.compile(onlyResolved(schema)));
  if (code.includes("require(")) throw new Error("the validator needs a module at run time; use a pattern instead");
  return formatCode(banner + code.replace(/^"use strict";/, "").replace(/export default \w+;/, ""), "babel");
}

/** What `fitsSchema` understands: a keyword that is new here must be taught to it first. */
const shapeKeywords = new Set(
  `$ref $defs type const enum pattern maxLength minimum maximum minItems uniqueItems items required properties
  additionalProperties propertyNames dependentRequired oneOf`.split(/\s+/),
);
/** What says nothing about a value. */
const wordsOnly = new Set(["$schema", "$id", "$comment", "patternErrorMessage"]);

function generateShape(schema) {
  const code = `/** The resolved schema without its words, which is all that a valid configuration needs. */
export const configShape: Readonly<Record<string, unknown>> = ${JSON.stringify(shapeOf(onlyResolved(schema)))};`;
  return formatCode(banner + code, "typescript");
}

function shapeOf(node) {
  if (typeof node !== "object" || node === null) return node;
  const own = Object.entries(node).filter(([key]) => !wordsOnly.has(key));
  for (const [key] of own) if (!shapeKeywords.has(key)) throw new Error(`fits-schema.ts does not know "${key}"`);
  // A reference stands alone: what is beside it would not be looked at.
  if (node.$ref !== undefined && own.length > 1) throw new Error(`more than a reference: ${JSON.stringify(own)}`);
  return Object.fromEntries(own.map(([key, value]) => [key, shapeOfKeyword(key, value)]));
}

function shapeOfKeyword(key, value) {
  if ((key === "const" || key === "enum") && [value].flat().some((each) => each !== null && typeof each === "object")) {
    throw new Error(`fits-schema.ts compares scalars only: ${JSON.stringify(value)}`);
  }
  if (key === "properties" || key === "$defs") {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shapeOf(each)]));
  }
  if (key === "oneOf") return value.map(shapeOf);
  return ["items", "additionalProperties", "propertyNames"].includes(key) ? shapeOf(value) : value;
}

function generateValidatorTypes() {
  const code = `import type { WrittenConfig } from "./written-config.ts";

/** One complaint of the validator, in its own words. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Set when the complaint is about a key rather than a value. */
  readonly propertyName?: string;
}

/** True when a configuration, with all references resolved, fits the schema; else \`errors\` says why not. */
export declare const validate: {
  (data: unknown): data is WrittenConfig;
  errors?: readonly SchemaError[] | null;
};`;
  return formatCode(banner + code, "typescript");
}

/**
 * The schema without the alternatives that exist only for text as written: the tool checks what is left after
 * references are resolved and short forms are written out, so it can be strict and its complaints stay simple.
 */
function onlyResolved(node) {
  if (Array.isArray(node)) return node.map(onlyResolved);
  if (node === null || typeof node !== "object") return node;
  const { anyOf, title: _title, description: _description, examples: _examples, default: _default, ...rest } = node;
  const own = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [
      key,
      key === "properties" || key === "$defs" ? mapMembers(value) : onlyResolved(value),
    ]),
  );
  if (anyOf === undefined) return own;
  const kept = anyOf.filter((option) => option.$ref !== "#/$defs/reference" && option.$comment === undefined);
  if (kept.length !== 1) throw new Error(`expected one resolved form, found ${JSON.stringify(kept)}`);
  return { ...own, ...onlyResolved(kept[0]) };
}

/** Names of properties are not keywords, even when they read like one (\`title\`, \`description\`). */
function mapMembers(members) {
  return Object.fromEntries(Object.entries(members).map(([name, schema]) => [name, onlyResolved(schema)]));
}

/** The style and the script of the HTML report, small, with the hashes that its content policy lets through. */
async function generateReportPage() {
  const read = (name) => readFile(new URL(`src/page/${name}`, root), "utf8");
  const style = await minify(await read("page.css"), "css");
  const script = await minify(await read("page.ts"), "ts");
  if (/<\/|<!--/.test(style + script)) throw new Error("the page's script or style would end its own element");
  const code = `/** The style of the page, for one style element. */
export const pageStyle = ${JSON.stringify(style)};
/** Its script, for one script element. */
export const pageScript = ${JSON.stringify(script)};
/** What a content security policy calls them. */
export const styleHash = ${JSON.stringify(hashOf(style))};
export const scriptHash = ${JSON.stringify(hashOf(script))};
`;
  return formatCode("// Generated from src/page by `npm run generate`. Do not edit.\n" + code, "typescript");
}

async function minify(text, loader) {
  const { code } = await transform(text, {
    loader,
    minify: true,
    target: ["es2022"],
    format: loader === "ts" ? "iife" : undefined,
  });
  return code.trim();
}

function hashOf(text) {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

function formatCode(text, parser) {
  return format(text, { parser, printWidth: 120 });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [path, text] of await generateAll()) {
    await writeFile(new URL(path, root), text);
    console.log(path);
  }
}
