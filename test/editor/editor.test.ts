import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { explainKey } from "../../src/config/explain-key.ts";
import { knownKeys, walkSchema } from "../../src/config/walk-schema.ts";
import type { SchemaNode } from "../../src/config/walk-schema.ts";
import { startLanguageServer } from "./language-server.ts";
import type { LanguageServer } from "./language-server.ts";

const examples = new URL("../../examples/", import.meta.url);

let server: LanguageServer;
beforeAll(async () => {
  server = await startLanguageServer();
});
afterAll(() => server.stop());

describe("the YAML language server with the schema", () => {
  const files = readdirSync(examples, { recursive: true, encoding: "utf8" }).filter((path) =>
    /(^|\/)instasent\.yaml$|^many-files\/config\/.*\.yaml$/.test(path),
  );

  it("looks at every example", () => {
    expect(files.length).toBeGreaterThanOrEqual(7);
  });

  it.each(files)("finds nothing wrong in %s", async (path) => {
    const url = new URL(path, examples);
    expect(await server.open(url.href, readFileSync(url, "utf8"))).toEqual([]);
  });

  it("points to each line that is wrong", async () => {
    const text = [
      "version: 1",
      "projects:",
      "  shop:",
      "    token: secret",
      "    datasorces: {}",
      "    datasources:",
      "      crm: { name: CRM, defaultCountry: Spain }",
      "    attributes:",
      "      _email: { unique: maybe }",
      "",
    ];
    const found = await server.open("file:///broken/instasent.yaml", text.join("\n"));
    const findings = found.toSorted((a, b) => a.range.start.line - b.range.start.line);
    const places = findings.map(({ range: { start, end } }) => text[start.line]?.slice(start.character, end.character));
    expect(places).toEqual(["secret", "datasorces", "Spain", "maybe"]);
    expect(findings.map(({ message }) => message)).toEqual([
      "a token is always ${env.NAME}: keep the value itself out of the file",
      "Property datasorces is not allowed.",
      "a country is two upper-case letters, such as ES",
      expect.stringContaining('"boolean'),
    ]);
  });

  it("offers the keys that a project does not have yet", async () => {
    const uri = "file:///unfinished/instasent.yaml";
    await server.open(uri, "version: 1\nprojects:\n  shop:\n    uid: my-shop\n    \n");
    const left = (knownKeys(walkedNode(["projects", "shop"])) ?? []).filter((key) => key !== "uid");
    expect(left).toContain("datasources");
    expect((await server.complete(uri, { line: 4, character: 4 })).toSorted()).toEqual(left.toSorted());
  });

  it("shows at every key what `explain` says about it", async () => {
    const paths = listPaths([]);
    expect(paths.length).toBeGreaterThan(100);
    const different: string[] = [];
    for (const path of paths) {
      const known = explainKey(path.join("."));
      const summary = known.isKnown ? known.explanation.summary : "";
      const { text, position } = writeKey(path);
      const uri = `file:///key/${path.join("/")}.yaml`;
      void server.open(uri, text); // its findings come later than the hover text
      const shown = await server.hover(uri, position);
      if (summary === "" || !shown.includes(summary)) different.push(`${path.join(".")}: ${shown}`);
    }
    expect(different).toEqual([]);
  });
});

function walkedNode(path: readonly string[]): SchemaNode {
  const step = walkSchema(path);
  if (step === undefined) throw new Error(`no schema at ${path.join(".")}`);
  return step.schema;
}

/** The path of every key that the schema knows, `any` standing for a key of the user's choice. */
function listPaths(path: readonly string[]): readonly (readonly string[])[] {
  const schema = walkedNode(path);
  const keys = [
    ...Object.keys(schema.properties ?? {}),
    ...(typeof schema.additionalProperties === "object" ? ["any"] : []),
  ];
  return keys.flatMap((key) => [[...path, key], ...listPaths([...path, key])]);
}

/** A file in which the keys of `path` stand in each other, the last with an example of its value, and where that is. */
function writeKey(path: readonly string[]) {
  const lines = path.map((key, depth) => `${"  ".repeat(depth)}${key}:`);
  const [example] = walkedNode(path).examples ?? [];
  const value = example === undefined ? "" : ` ${JSON.stringify(example)}`;
  return {
    text: `${lines.join("\n")}${value}\n`,
    position: { line: path.length - 1, character: 2 * (path.length - 1) + 1 },
  };
}
