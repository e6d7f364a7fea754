import fc from "fast-check";
import { dump } from "js-yaml";
import { describe, expect, it } from "vitest";
import { mergePatch } from "../../src/config/apply-environment.ts";
import { toJson } from "../../src/config/located-node.ts";
import type { LocatedMap, LocatedNode } from "../../src/config/located-node.ts";
import { mergeFiles } from "../../src/config/merge-files.ts";
import { parseTemplate } from "../../src/config/parse-template.ts";
import { parseYaml } from "../../src/config/parse-yaml.ts";
import { SourceText } from "../../src/config/source-text.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { isJsonObject } from "../../src/model/json.ts";
import { build } from "./build.ts";

const forbidden = new Set(["__proto__", "constructor", "prototype"]);
/** Characters that no YAML file may hold, not even as an escape in JSON's style. */
const unprintable = ["\0", "\ufffe", "\uffff"];
const text = fc
  .string({ unit: "binary", maxLength: 12 })
  .filter((value) => !unprintable.some((character) => value.includes(character)));
const key = fc
  .oneof(text, fc.constantFrom("a", "b", "name", "1", "true", "<<", "~", "- x", "# y"))
  .filter((value) => !forbidden.has(value));
const leaf = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((value) => value + 0)
    .filter((value) => !Number.isInteger(value) || Number.isSafeInteger(value)),
  text,
);
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: "small" },
    leaf,
    fc.array(tie("json"), { maxLength: 4 }),
    fc.dictionary(key, tie("json"), { maxKeys: 4 }),
  ),
}));
const object: fc.Arbitrary<JsonObject> = fc.dictionary(key, json, { maxKeys: 5, noNullPrototype: true });

function parse(yaml: string, path = "a.yaml"): LocatedNode | undefined {
  const { value, findings } = parseYaml(new SourceText({ path, folder: "/", text: yaml }));
  expect(findings).toEqual([]);
  return value;
}

function parseMap(value: JsonObject): LocatedMap {
  const node = parse(JSON.stringify(value));
  if (node?.kind !== "map") throw new Error("not a map");
  return node;
}

const plain = (value: Json): Json => JSON.parse(JSON.stringify(value)) as Json; // the same value without null prototypes

describe("YAML", () => {
  it("gives back what was written, in every style", () => {
    fc.assert(
      fc.property(json, fc.constantFrom(-1, 2, 1), (value, flowLevel) => {
        const yaml =
          flowLevel === 1 ? JSON.stringify(value) : dump(value, { lineWidth: flowLevel, seqNoIndent: flowLevel === 2 });
        const node = parse(yaml);
        expect(node === undefined ? null : plain(toJson(node))).toEqual(plain(value));
      }),
      { numRuns: 300 },
    );
  });

  it("never crashes, and every finding lies inside its file", () => {
    const fragment = fc.oneof(
      text,
      fc.constantFrom(
        "projects:",
        "\n",
        "\n  ",
        "- ",
        "{",
        "}",
        "[",
        "]",
        "&a ",
        "*a",
        "!!str ",
        "? ",
        ": ",
        "|\n",
        '"',
        "'",
        "${var.x}",
        "version: 1\n",
        "---\n",
        "\t",
        "\r\n",
        "%TAG",
        "<<: ",
      ),
    );
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 40 }), (fragments) => {
        const yaml = fragments.join("");
        const lines = yaml.split(/\r\n|\n|\r/);
        for (const { place, excerpt } of build(yaml, { validateEverywhere: true }).findings) {
          if (place === undefined) continue;
          const line = lines[place.line - 1];
          expect(line).toBeDefined();
          expect(place.column).toBeLessThanOrEqual((line?.length ?? 0) + 1);
          expect(place.endColumn).toBeGreaterThan(place.column);
          expect(excerpt === undefined || excerpt.text.length <= 160).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("merging", () => {
  it("of the parts of a file is the whole file", () => {
    fc.assert(
      fc.property(object, fc.array(fc.nat(3), { maxLength: 5 }), (value, parts) => {
        const entries = Object.entries(value);
        const files = [0, 1, 2, 3].map((part) =>
          Object.fromEntries(entries.filter((_, index) => (parts[index] ?? 0) === part)),
        );
        const [first = {}, ...others] = files;
        const merged = mergeFiles([parseMap(first), ...others.map(parseMap)]);
        expect(merged.findings).toEqual([]);
        expect(toJson(merged.value)).toEqual(plain(value));
      }),
    );
  });
});

/** The definition of JSON Merge Patch, word by word. */
function patched(target: Json | undefined, patch: Json): Json {
  if (!isJsonObject(patch)) return patch;
  const result = new Map(Object.entries(isJsonObject(target) ? target : {}));
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) result.delete(name);
    else result.set(name, patched(result.get(name), value));
  }
  return Object.fromEntries(result);
}

describe("a merge patch", () => {
  it("does what its definition says", () => {
    fc.assert(
      fc.property(object, object, (target, patch) => {
        expect(toJson(mergePatch(parseMap(target), parseMap(patch)))).toEqual(patched(plain(target), plain(patch)));
      }),
    );
  });

  it("changes nothing when it is empty, and nothing more when it is applied again", () => {
    fc.assert(
      fc.property(object, object, (target, patch) => {
        const [before, change] = [parseMap(target), parseMap(patch)];
        expect(toJson(mergePatch(before, parseMap({})))).toEqual(plain(target));
        const once = mergePatch(before, change);
        expect(toJson(mergePatch(once, change))).toEqual(toJson(once));
      }),
    );
  });
});

describe("a template", () => {
  it("without references stays as it is, however many dollars and braces it has", () => {
    const piece = fc.constantFrom("$", "{", "}", "$$", "a", "var.x", " ");
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const written = pieces.join("");
        fc.pre(!written.includes("${"));
        expect(parseTemplate(written)).toBeUndefined();
        const escaped = `${written}$\${x}`;
        expect(
          parseTemplate(escaped)
            ?.map((part) => (part.type === "text" ? part.text : "?"))
            .join(""),
        ).toBe(`${written}\${x}`);
      }),
    );
  });
});
