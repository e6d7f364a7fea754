import { readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { generateAll } from "../tooling/generate.mjs";
import { configSchema } from "../../src/generated/config-schema.ts";
import { walkSchema } from "../../src/config/walk-schema.ts";

const root = new URL("../../", import.meta.url);

describe("generated files", () => {
  // Compiles the recogniser and formats every file: seconds alone, more beside other tests.
  it("are what the schema gives today", { timeout: 120_000 }, async () => {
    for (const [path, text] of await generateAll()) {
      expect(await readFile(new URL(path, root), "utf8"), path).toBe(text);
    }
  });

  it("load nothing at run time", async () => {
    const text = await readFile(new URL("src/generated/validate-config.mjs", root), "utf8");
    expect(text).not.toMatch(/\brequire\b\s*\(|^import /m);
  });
});

describe("the schema for editors", () => {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
  ajv.addVocabulary(["patternErrorMessage"]);
  const isValid = ajv.compile(configSchema);
  const withAttribute = (attribute: unknown): unknown => ({
    version: 1,
    projects: { a: { attributes: { b: attribute } } },
  });

  it.each([
    [{ unique: true }, true],
    [{ unique: "${var.a}" }, true],
    [{ unique: "yes" }, false],
    [{ maxLength: "${env.A}" }, true],
    [{ format: "${var.a}" }, true],
    [{ format: "mail" }, false],
    [null, true],
    [{ uniqe: true }, false],
  ])("takes %j before references are resolved: %s", (attribute, expected) => {
    expect(isValid(withAttribute(attribute))).toBe(expected);
  });

  it("describes every key it knows", () => {
    const missing: string[] = [];
    const visit = (path: readonly string[]): void => {
      const step = walkSchema(path);
      if (step === undefined || path.length > 8) return;
      if (path.length > 0 && step.schema.title === undefined) missing.push(`${step.name}: title`);
      if (path.length > 0 && step.schema.description === undefined) missing.push(step.name);
      for (const key of Object.keys(step.schema.properties ?? {})) visit([...path, key]);
      if (typeof step.schema.additionalProperties === "object") visit([...path, "any-key"]);
    };
    visit([]);
    expect(missing).toEqual([]);
  });
});
