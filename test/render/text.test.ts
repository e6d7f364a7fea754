import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { isFormat } from "../../src/render/registry.ts";
import { plainOptions } from "../../src/render/render-options.ts";
import { renderApplyEvent, renderText } from "../../src/render/text.ts";
import { sampleReports } from "./sample-reports.ts";
import { applied, check, create, passed, plan, report, result, update } from "./scenarios.ts";
import { renderers } from "./all-renderers.ts";

const text = (parts: Parameters<typeof report>[0]): string => renderText(report(parts), plainOptions);
const lastLines = (output: string, count: number): readonly string[] => output.trimEnd().split("\n").slice(-count);

describe("the verdict of a plan", () => {
  it.each([
    ["nothing at all", plan({ checks: passed(2) }), "No changes. What is live matches the configuration."],
    [
      "a failed check",
      plan({ checks: [check("shop/project", "fail", [{ message: "no" }])] }),
      "No changes. The API has nothing to change; what is listed above is for a person.",
    ],
    [
      "an unknown check",
      plan({ checks: [check("shop/project", "unknown", [{ message: "no" }])] }),
      "No changes. What could be read matches the configuration.",
    ],
    ["an ambiguity alone", plan({ isComplete: false }), "Plan: 0 to add, 0 to change, 0 to destroy."],
    ["a create", plan({ changes: [create("shop/datasource/a", {})] }), "Plan: 1 to add, 0 to change, 0 to destroy."],
  ])("for %s", (_, whole, sentence) => {
    expect(lastLines(text({ plan: whole }), 2)[0]).toBe(sentence);
  });

  it("names the requests only when some were sent", () => {
    expect(text({ plan: plan() })).not.toContain("Requests");
    expect(text({ plan: plan(), requests: { reads: 1, writes: 0 } })).toContain("Requests: 1 read, 0 writes.");
  });
});

it("loses no item whose scope has no heading", () => {
  const output = text({
    plan: plan({
      scopes: [],
      changes: [create("lost/datasource/a", {})],
      checks: [check("other/project", "fail", [{ message: "x" }])],
    }),
  });
  expect(output).toContain("lost\n\n  + datasource/a will be created");
  expect(output).toContain("other\n\n  ✗ project  x");
});

it("shows a sensitive value in no format, wherever it stands", () => {
  const secret = "canary-4711";
  const changes = [
    create(
      "shop/a/a",
      { token: secret, deep: { secret, list: [{ secret }] } },
      { sensitive: ["token", "deep.secret", "deep.list.0.secret"] },
    ),
    { ...update("shop/a/b", { token: `${secret}-old` }, { token: secret }), sensitive: ["token"] },
    { ...update("shop/a/c", { deep: { secret: 1 } }, { deep: { secret } }), sensitive: ["deep"] },
    { ...update("shop/a/d", { deep: { secret: "x" } }, { deep: { secret } }), sensitive: ["deep.secret"] },
  ];
  for (const [format, render] of Object.entries(renderers)) {
    for (const isVerbose of [false, true]) {
      const output = render(report({ plan: plan({ changes }) }), { ...plainOptions, isVerbose });
      expect(output).not.toContain(secret);
      // the other formats tell findings, and a change is none
      if (["text", "json", "ndjson", "markdown", "github", "html"].includes(format))
        expect(output).toContain("(sensitive)");
    }
  }
});

describe("a caret", () => {
  const caretOf = (source: string, column: number, endColumn: number): readonly string[] => {
    const finding: Diagnostic = {
      ruleId: "r",
      severity: "error",
      message: "m",
      place: { file: "f", line: 1, column, endColumn },
      excerpt: { text: source },
    };
    return text({ command: "validate", findings: [finding] })
      .split("\n")
      .slice(3, 5);
  };

  it.each([
    ["plain text", "key: value", 6, 11, [" 1 | key: value", "   |      ^^^^^"]],
    ["tabs before it", "\ta:\tb", 5, 6, [" 1 |     a:    b", "   |           ^"]],
    ["wide characters before it", "日本: x", 5, 6, [" 1 | 日本: x", "   |       ^"]],
    ["an emoji under it", "🎉: x", 1, 3, [" 1 | 🎉: x", "   | ^^"]],
    ["an escaped character before it", "\u202e: x", 4, 5, [" 1 | \\u{202e}: x", "   |           ^"]],
    ["the end of the line", "key:", 5, 5, [" 1 | key:", "   |     ^"]],
    ["a column beyond the line", "key:", 50, 60, [" 1 | key:", "   |     ^"]],
  ])("stands right with %s", (_, source, column, endColumn, expected) => {
    expect(caretOf(source, column, endColumn)).toEqual(expected);
  });

  it.each([1, 70, 200, 395])("stays in view on a long line, at column %i", (column) => {
    const source = "0123456789".repeat(40);
    const [line = "", caret = ""] = caretOf(source, column, column + 5);
    const at = caret.indexOf("^");
    expect(line.length).toBeLessThanOrEqual(80);
    expect(line.slice(at, at + 5)).toBe(source.slice(column - 1, column + 4));
  });
});

describe("the verdict of an apply", () => {
  it.each([
    [
      "complete",
      applied([result("shop/a/b"), result("shop/a/c", { status: "recovered" })]),
      ["Apply complete: 2 added, 0 changed, 0 destroyed."],
    ],
    [
      "partial",
      applied([
        result("shop/a/b"),
        result("shop/a/c", { status: "failed" }),
        result("shop/a/d", { status: "not-attempted" }),
      ]),
      ["Apply incomplete: 1 added, 0 changed, 0 destroyed.", "Not done: 1 failed, 1 not attempted."],
    ],
    [
      "unknown",
      applied([result("shop/a/b", { status: "unknown" })]),
      [
        "Apply incomplete: 0 added, 0 changed, 0 destroyed.",
        "Not done: 1 unknown.",
        "Look at the platform before running again.",
      ],
    ],
    [
      "interrupted",
      applied([result("shop/a/b"), result("shop/a/c", { status: "not-attempted" })], true),
      ["Apply interrupted: 1 added, 0 changed, 0 destroyed.", "Not done: 1 not attempted."],
    ],
  ])("is honest when %s", (_, apply, sentences) => {
    expect(lastLines(text({ command: "apply", apply }), sentences.length)).toEqual(sentences);
  });
});

it("says in quiet only the summary and what went wrong", () => {
  const quiet = { ...plainOptions, isQuiet: true };
  const { plan: whole, ...rest } = sampleReports["no-changes"];
  expect(renderText({ ...rest, ...(whole === undefined ? {} : { plan: whole }) }, quiet).split("\n")[0]).toMatch(
    /^No changes/,
  );
  expect(renderText(sampleReports["apply-complete"], quiet)).toBe("Apply complete: 1 added, 0 changed, 0 destroyed.\n");
  expect(renderApplyEvent({ type: "result", result: result("shop/a/b") }, quiet)).toBe("");
});

it("compares two huge, unlike texts without hanging", () => {
  const lines = (seed: string): string => Array.from({ length: 20_000 }, (_, index) => `${seed} ${index}`).join("\n");
  const output = text({ plan: plan({ changes: [update("shop/a/b", { text: lines("a") }, { text: lines("b") })] }) });
  expect(output).toContain("… 19960 more lines");
});

it("knows its formats by name, and nothing that objects have by birth", () => {
  const formats = Object.keys(renderers);
  expect(formats).toEqual(expect.arrayContaining(["text", "json", "sarif", "gitlab-terraform"]));
  expect([...formats, "toString", "__proto__", "TEXT"].filter(isFormat)).toEqual(formats);
});
