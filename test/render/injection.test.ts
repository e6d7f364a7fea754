import fc from "fast-check";
import { marked } from "marked";
import { parse, parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/model/report.ts";
import { renderers } from "./all-renderers.ts";
import { attacks } from "./hostile-reports.ts";
import { sampleReports } from "./sample-reports.ts";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Words of our own in a report, such as statuses and kinds; whatever else it says may be anybody's. */
const isOurs = (text: string): boolean => /^[a-z]+(?:[-_ ][a-z]+)*$/.test(text) || text.startsWith("sha256:");

/** The same report, with every text in it that may come from a file or a platform made by `attack`. */
function withAttacks(value: unknown, attack: (text: string) => string): unknown {
  if (typeof value === "string") return isOurs(value) ? value : attack(value);
  if (Array.isArray(value)) return value.map((item) => withAttacks(item, attack));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === "toolVersion" ? item : withAttacks(item, attack)]),
  );
}

/** Every kind of report, present and future ones, with attacks in all of it; addresses keep their three parts. */
const attacked: fc.Arbitrary<{ readonly benign: Report; readonly hostile: Report }> = fc
  .record({
    name: fc.constantFrom(...Object.keys(sampleReports).filter((name) => name !== "many")),
    chosen: fc.array(fc.constantFrom(...attacks), { minLength: 7, maxLength: 7 }),
  })
  .map(({ name, chosen }) => {
    const benign = sampleReports[name as keyof typeof sampleReports]; // one of its keys
    let next = 0;
    const hostile = withAttacks(benign, (text) => {
      next += 1;
      const attack = chosen[next % chosen.length] ?? "";
      return /^[\w-]+\/[\w-]+\/./.test(text) ? text.replace(/[^/]*$/, attack) : `${text}${attack}`;
    });
    return { benign, hostile: hostile as Report }; // the same shape, other texts
  });

const benignTexts = (report: Report): Report => withAttacks(report, (text) => text) as Report; // nothing changed

function elementsOf(node: Node): readonly Element[] {
  const own = "tagName" in node ? [node] : [];
  const inner = "childNodes" in node ? node.childNodes : [];
  const hidden = "content" in node ? node.content.childNodes : [];
  return [...own, ...[...inner, ...hidden].flatMap((child) => elementsOf(child))];
}

/** What readers see outside of code, where GitHub makes links of names, numbers and addresses. */
function proseOf(node: Node): string {
  if ("tagName" in node && ["code", "pre", "script", "style"].includes(node.tagName)) return " ";
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map((child) => proseOf(child)).join("") : "";
}

function commentsOf(node: Node): readonly string[] {
  const own = node.nodeName === "#comment" && "data" in node ? [node.data] : [];
  return [...own, ...("childNodes" in node ? node.childNodes.flatMap(commentsOf) : [])];
}

function textOf(node: Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map((child) => textOf(child)).join("") : "";
}

const count = (elements: readonly Element[], names: readonly string[]): number =>
  elements.filter(({ tagName }) => names.includes(tagName)).length;
const headings = ["h1", "h2", "h3", "h4", "h5", "h6"];
const active = ["script", "img", "iframe", "object", "embed", "form", "base", "meta", "link", "style", "svg", "math"];

describe("markdown", () => {
  it("gives foreign text no markup: no link, picture, heading, mention or comment, whatever the report", () => {
    fc.assert(
      fc.property(attacked, ({ benign, hostile }) => {
        const read = (report: Report) => parseFragment(marked.parse(renderers.markdown(report), { async: false }));
        const [before, after] = [read(benignTexts(benign)), read(hostile)];
        const [ours, theirs] = [elementsOf(before), elementsOf(after)];
        for (const name of active) expect([name, count(theirs, [name])]).toEqual([name, count(ours, [name])]);
        expect(theirs.filter(({ tagName }) => tagName === "a").map(textOf)).toHaveLength(count(ours, ["a"]));
        expect(count(theirs, headings)).toBe(count(ours, headings));
        expect(proseOf(after)).not.toMatch(/(?:^|[^\w`/])@\w|(?:^|\s)#\d|\bGH-\d|https?:\/\/evil/i);
      }),
      { numRuns: 200 },
    );
  });

  it("has one comment, our own, by which it is found again", () => {
    fc.assert(
      fc.property(attacked, ({ hostile }) => {
        const page = parseFragment(marked.parse(renderers.markdown(hostile), { async: false }));
        expect(commentsOf(page)).toEqual([expect.stringMatching(/^ instaform:[\w:%.~-]+ $/)]);
      }),
      { numRuns: 100 },
    );
  });
});

describe("html", () => {
  it("gives foreign text no element, no attribute that acts, no address and no script", () => {
    fc.assert(
      fc.property(attacked, ({ benign, hostile }) => {
        const [ours, theirs] = [benignTexts(benign), hostile].map((report) =>
          elementsOf(parse(renderers.html(report))),
        );
        if (ours === undefined || theirs === undefined) throw new Error("two reports make two pages");
        for (const name of active.filter((each) => !["svg", "math"].includes(each))) {
          expect([name, count(theirs, [name])]).toEqual([name, count(ours, [name])]);
        }
        const scripts = (elements: readonly Element[]) =>
          elements.filter(
            ({ tagName, attrs }) => tagName === "script" && !attrs.some(({ value }) => /json/.test(value)),
          );
        expect(scripts(theirs).map(textOf)).toEqual(scripts(ours).map(textOf));
        for (const { tagName, attrs } of theirs) {
          for (const { name, value } of attrs) {
            expect(`${tagName} ${name}`).not.toMatch(/ on/i);
            if (["href", "src", "action", "formaction", "xlink:href"].includes(name)) {
              expect(value).not.toMatch(/^\s*(?:javascript|data|vbscript):|evil/i);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("every format", () => {
  it.each(Object.keys(renderers) as (keyof typeof renderers)[])(
    "%s renders every kind of report with attacks in it",
    (format) => {
      fc.assert(
        fc.property(attacked, ({ hostile }) => {
          const output = renderers[format](hostile);
          // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
          expect(output).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Cs}/u);
          if (format !== "github") expect(output).not.toMatch(/^\s*::|##\w*\[/m);
        }),
        { numRuns: 60 },
      );
    },
  );
});
