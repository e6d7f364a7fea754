import { CORE_SCHEMA, load, realMapTag } from "js-yaml";
import { SeedError } from "./read-shape.ts";
import { readSeed, type SimulatorSeed } from "./seed-format.ts";

/** The seed a YAML text describes. Throws a `SeedError` that names the file and the key path. */
export function parseSeed(yamlText: string, fileName: string): SimulatorSeed {
  return readSeed(parseYaml(yamlText, fileName), { file: fileName, keys: [] });
}

function parseYaml(yamlText: string, fileName: string): unknown {
  const isBlank = yamlText.split("\n").every((line) => line.trim() === "" || line.trimStart().startsWith("#"));
  if (isBlank) return {};
  try {
    // Maps, not objects: in an object a key named `__proto__` would not be data.
    return withPlainObjects(load(yamlText, { filename: fileName, schema: CORE_SCHEMA.withTags(realMapTag) })) ?? {};
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SeedError(`${fileName}: not readable as YAML: ${reason}`, { cause: error });
  }
}

function withPlainObjects(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withPlainObjects);
  if (!(value instanceof Map)) return value;
  return Object.fromEntries([...value].map(([key, item]) => [String(key), withPlainObjects(item)]));
}
