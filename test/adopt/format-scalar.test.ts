import fc from "fast-check";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { formatFlow } from "../../src/adopt/format-value.ts";
import { formatKey, formatText } from "../../src/adopt/format-scalar.ts";
import { toJson } from "../../src/config/located-node.ts";
import { parseTemplate } from "../../src/config/parse-template.ts";
import { parseYaml } from "../../src/config/parse-yaml.ts";
import { SourceText } from "../../src/config/source-text.ts";
import type { Json } from "../../src/model/json.ts";
import { awkwardText } from "./arbitrary-project.ts";

const text = fc.oneof(awkwardText, fc.string({ unit: "binary", maxLength: 20 }), fc.constant("")).filter(isUnicode);

/** Half of a surrogate pair cannot be written into a file. */
function isUnicode(each: string): boolean {
  return !/\p{Surrogate}/u.test(each);
}

function read(yaml: string): Json {
  const { value, findings } = parseYaml(new SourceText({ path: "x.yaml", folder: "/", text: yaml }));
  if (value === undefined || findings.length > 0) throw new Error(`${JSON.stringify(findings[0]?.message)} ${yaml}`);
  return toJson(value);
}

/** What a reference-aware reader makes of the text. */
function resolved(written: unknown): string {
  const parts = parseTemplate(String(written));
  if (parts === undefined) return String(written);
  return parts.map((part) => (part.type === "text" ? part.text : `<${part.type}>`)).join("");
}

describe("text that is written into YAML", () => {
  it("is read back as the same text, by our reader and by others, as a value, in flow and as a key", () => {
    fc.assert(
      fc.property(text, text, (value, name) => {
        const key = ["__proto__", "constructor", "prototype"].includes(name) ? "plain" : name;
        const block = `${formatKey(key)}: ${formatText(value)}\n`;
        const flow = `a: { b: [${formatText(value)}, 1], c: ${formatText(value)} }\n`;
        for (const reader of [read, load] as const) {
          const [only] = Object.entries(reader(block) as Record<string, unknown>);
          expect(only?.[0]).toBe(key);
          expect(typeof only?.[1]).toBe("string");
          expect(resolved(only?.[1])).toBe(value);
          const { a } = reader(flow) as { a: { b: readonly unknown[]; c: unknown } };
          expect([a.b.length, resolved(a.b[0]), resolved(a.c)]).toEqual([2, value, value]);
        }
        expect(block.split("\n")).toHaveLength(2);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ["yes", '"yes"'],
    ["0123", '"0123"'],
    ["1e3", '"1e3"'],
    ["2026-11-24", '"2026-11-24"'],
    ["a: b", '"a: b"'],
    ["@home", '"@home"'],
    ["${env.HOME}", '"$${env.HOME}"'],
    ["España y más", "España y más"],
    ["", '""'],
    ["a\u202eb", '"a\\u202eb"'],
  ])("%j stands in the file as %s", (value, written) => {
    expect(formatText(value)).toBe(written);
  });

  it("keeps numbers and flags what they are", () => {
    expect(formatFlow({ a: 1, b: true, c: ["1"], d: {}, e: [] })).toBe('{ a: 1, b: true, c: ["1"], d: {}, e: [] }');
  });
});
