/**
 * Composes `instasent.schema.json` from `schemas/config/`: `base.json` and one part for each provider. A part says what
 * its top-level section is called, which kinds its sub-sections declare, and the schema of all that.
 */
import { readdir, readFile } from "node:fs/promises";

const folder = new URL("../../schemas/config/", import.meta.url);

/** The composed schema, and the table of sections that reading a configuration needs. */
export async function composeSchema() {
  const names = (await readdir(folder)).filter((name) => name !== "base.json" && name.endsWith(".json"));
  const parts = (await Promise.all(names.map(readJson))).toSorted(compareParts);
  const base = await readJson("base.json");
  const { environments, rules, ...first } = base.properties;
  const sections = Object.fromEntries(parts.map(({ section, schema }) => [section, schema]));
  const schema = {
    ...base,
    properties: { ...first, ...sections, environments, rules },
    $defs: mergeDefinitions([base, ...parts]),
  };
  const table = parts.map(({ schema: _schema, $defs: _definitions, ...facts }) => facts);
  return { schema, table };
}

async function readJson(name) {
  return JSON.parse(await readFile(new URL(name, folder), "utf8"));
}

/** What needs no prefix in addresses comes first, then by name. */
function compareParts(a, b) {
  return compareText(a.scopePrefix, b.scopePrefix) || compareText(a.provider, b.provider);
}

function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

function mergeDefinitions(parts) {
  const merged = {};
  for (const { $defs } of parts) {
    for (const [name, definition] of Object.entries($defs)) {
      if (Object.hasOwn(merged, name)) throw new Error(`two parts of the schema define ${name}`);
      merged[name] = definition;
    }
  }
  return merged;
}
