import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/model/report.ts";
import { display, displayLine, escapeJson } from "../../src/render/escape-text.ts";
import { markdownLimit } from "../../src/render/markdown.ts";
import { renderNdjson, renderNdjsonEvent } from "../../src/render/ndjson.ts";
import { renderJson } from "../../src/render/json.ts";
import { type Format } from "../../src/render/registry.ts";
import { plainOptions } from "../../src/render/render-options.ts";
import { renderApplyEvent, renderText } from "../../src/render/text.ts";
import { foreignText, hostileReport } from "./hostile-reports.ts";
import { renderers } from "./all-renderers.ts";

/** What no output may hold, whatever the input; tab is ours nowhere either. */
const deceptive =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Cs}/u;
/** As the runner of GitHub reads a line: blanks trimmed, `::name` first; and `##[name]` anywhere. */
const command = /^\s*::|##\w*\[/m;

/** What `github` is there for: nothing before its properties, none of them but these, all of it on one line. */
const annotation =
  /^::(?:error|warning|notice) (?:file=[^:,\n]+,line=\d+,col=\d+,endColumn=\d+,)?title=[^:,\n]*::.*$/gm;

const formats = Object.keys(renderers) as Format[]; // the keys of `renderers` are the formats

describe.each(formats)("%s", (format) => {
  const render = (report: Report): string => renderers[format](report, plainOptions);

  it("shows no control, bidi or zero-width character of foreign text", () => {
    fc.assert(
      fc.property(hostileReport, (report) => !deceptive.test(render(report))),
      { numRuns: 150 },
    );
  });

  it("lets no foreign text give a command to a build agent", () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const output = render(report);
        return !command.test(format === "github" ? output.replace(annotation, "") : output);
      }),
      { numRuns: 150 },
    );
  });
});

it("escapes each deceptive code point and leaves every other as it is", () => {
  for (let point = 0; point <= 0x10ffff; point += 1) {
    const character = String.fromCodePoint(point);
    const shown = displayLine(character);
    if (shown !== character) expect(shown).toMatch(/^\\(n|r|t|u\{[0-9a-f]+\})$/);
    if (deceptive.test(shown) || shown.includes("\n")) expect.fail(`U+${point.toString(16)} gets through`);
  }
});

it("keeps what people write: accents, scripts, emoji", () => {
  const text = "Año «ñandú» – 日本語 العربية ไทย 🎉 ❤️ €";
  expect(displayLine(text)).toBe(text);
  expect(display("a\n\tb")).toBe("a\n    b");
});

it("cuts what nobody would read, and says how much", () => {
  expect(displayLine("x".repeat(10_000_000))).toBe(`${"x".repeat(2000)}… (9998000 more characters)`);
});

it("gives json that parses back to the same values", () => {
  fc.assert(
    fc.property(fc.jsonValue(), foreignText, (value, text) => {
      const both = { value, text };
      expect(JSON.parse(escapeJson(JSON.stringify(both, undefined, 2)))).toEqual(JSON.parse(JSON.stringify(both)));
    }),
  );
});

it("gives one json document, and one object a line in ndjson", () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      JSON.parse(renderJson(report));
      const lines = renderNdjson(report, plainOptions).split("\n");
      expect(lines.pop()).toBe("");
      for (const line of lines) expect(JSON.parse(line)).toHaveProperty("type");
    }),
    { numRuns: 100 },
  );
});

it("guards the events of an apply like everything else", () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      for (const result of report.apply?.results ?? []) {
        const text = renderApplyEvent({ type: "result", result }, plainOptions);
        expect(deceptive.test(text) || command.test(text)).toBe(false);
        expect(renderNdjsonEvent({ type: "result", result }, "t").trimEnd()).not.toContain("\n");
      }
    }),
    { numRuns: 100 },
  );
});

it("colours with escape sequences of its own only", () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      const coloured = renderText(report, { ...plainOptions, colour: true });
      // oxlint-disable-next-line no-control-regex -- the sequences are what is looked for
      expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(renderText(report, plainOptions));
    }),
    { numRuns: 100 },
  );
});

describe("markdown", () => {
  it("never exceeds its limit, and closes every fence and every fold", () => {
    fc.assert(
      fc.property(hostileReport, fc.integer({ min: 1, max: 400 }), (report, times) => {
        const output = renderers.markdown(repeat(report, times));
        expect(Buffer.byteLength(output)).toBeLessThanOrEqual(markdownLimit);
        expect(withoutFences(output)).not.toContain(unclosed);
        const prose = withoutFences(output);
        expect(prose.filter((line) => line.startsWith("<details>"))).toHaveLength(
          prose.filter((line) => line === "</details>").length,
        );
      }),
      { numRuns: 25 },
    );
  });
});

/** The same findings many times over: what a large organization with one bad habit gives. */
function repeat(report: Report, times: number): Report {
  const many = <T>(items: readonly T[]): readonly T[] => Array.from({ length: times }, () => items).flat();
  const { plan, apply, review } = report;
  return {
    ...report,
    ...(review === undefined
      ? {}
      : {
          review: review.map((step) =>
            step.report === undefined ? step : { ...step, report: repeat(step.report, times) },
          ),
        }),
    findings: many(report.findings),
    ...(plan === undefined
      ? {}
      : {
          plan: {
            ...plan,
            changes: many(plan.changes),
            checks: many(plan.checks),
            manual: many(plan.manual),
            unmanaged: many(plan.unmanaged),
          },
        }),
    ...(apply === undefined ? {} : { apply: { ...apply, results: many(apply.results) } }),
  };
}

const unclosed = "a fence is not closed";

/** The lines outside of fences, as CommonMark sees them; ends with `unclosed` when a fence is still open. */
function withoutFences(markdown: string): readonly string[] {
  const lines: string[] = [];
  let open: string | undefined;
  for (const line of markdown.split("\n")) {
    const [, ticks = "", info = ""] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (open === undefined) {
      if (ticks !== "" && !(ticks.startsWith("`") && info.includes("`"))) open = ticks;
      else lines.push(line);
    } else if (ticks.startsWith(open) && info.trim() === "") open = undefined;
  }
  return open === undefined ? lines : [...lines, unclosed];
}
