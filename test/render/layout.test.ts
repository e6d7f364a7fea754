import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Check } from "../../src/model/check.ts";
import { plainOptions } from "../../src/render/render-options.ts";
import { cutColumns, padColumns, textWidth } from "../../src/render/text-width.ts";
import { renderText } from "../../src/render/text.ts";
import { shortValueText, valueText } from "../../src/render/value-text.ts";
import { wrapHanging, wrapText } from "../../src/render/wrap-text.ts";
import { check, create, manual, place, plan, report, unmanaged, update } from "./scenarios.ts";

describe("textWidth", () => {
  it.each([
    ["plain", 5],
    ["ñandú", 5],
    ["e\u0301", 1],
    ["日本", 4],
    ["🎉", 2],
    ["❤️", 2],
    ["🇪🇸", 2],
    ["\u001b[31mred\u001b[39m", 3],
    ["", 0],
  ])("of %j is %i", (text, width) => expect(textWidth(text)).toBe(width));
});

it("cuts and pads by columns, never inside a character", () => {
  expect(cutColumns("日本語", 4)).toBe("日…");
  expect(cutColumns("abc", 3)).toBe("abc");
  expect(cutColumns("abcd", 3)).toBe("ab…");
  expect(padColumns("日", 4)).toBe("日  ");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 30 }), (text, width) => {
      expect(textWidth(cutColumns(text, width))).toBeLessThanOrEqual(width);
    }),
  );
});

it("wraps at spaces, keeps newlines and indentation, and leaves a long word whole", () => {
  expect(wrapText("one two three", 8)).toEqual(["one two", "three"]);
  expect(wrapText("  one two three", 8)).toEqual(["  one", "  two", "  three"]);
  expect(wrapText("a\n\nb", 8)).toEqual(["a", "", "b"]);
  expect(wrapText("https://example.com/long and more", 10)).toEqual(["https://example.com/long", "and more"]);
  expect(wrapHanging("= help: ", "one two three four five", 28)).toEqual([
    "= help: one two three four",
    "        five",
  ]);
});

it("writes values on one line as YAML would, and counts what it cuts", () => {
  expect(valueText({ a: [1, true, null, "true", "12", "x y", "crm"], "b c": {} })).toBe(
    '{a: [1, true, null, "true", "12", "x y", crm], "b c": {}}',
  );
  expect(valueText('say "hi"\\\n')).toBe('"say \\"hi\\"\\\\\\n"');
  expect(shortValueText("abc def ".repeat(20), 40)).toBe('"abc def abc def abc …" (160 characters)');
  expect(shortValueText(["one", "two", "three", "four"], 22)).toBe("[one, and 3 more]");
});

const word = fc.constantFrom("order", "customer", "日本語", "🎉", "a", "datasource", "señor", "of", "was", "created");
const words = fc.array(word, { minLength: 1, maxLength: 25 }).map((parts) => parts.join(" "));
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("_"));
const value = fc.oneof(
  words,
  fc.array(name, { maxLength: 30 }),
  fc.boolean(),
  fc.dictionary(name, fc.oneof(words, fc.integer()), { maxKeys: 5 }),
);

it("keeps every line of a plan within the width, except for the counts", () => {
  const items = fc.record({
    names: fc.array(name, { minLength: 6, maxLength: 6 }),
    message: words,
    before: value,
    after: value,
  });
  fc.assert(
    fc.property(fc.array(items, { minLength: 1, maxLength: 4 }), fc.integer({ min: 72, max: 140 }), (list, width) => {
      const lines = list.map(
        ({ names: [first = "", second = "", third = "", fourth = ""], message, before, after }) => {
          const problem = { field: third, message, place: place(12, 5, `${fourth}.yaml`) };
          const status: Check["status"] = message.length % 2 === 0 ? "fail" : "unknown";
          return {
            changes: [
              create(
                `shop/datasource/${first}`,
                { [second]: after, [third]: message },
                { writeOnly: [second], deliveries: [{ sink: message, state: "absent" }] },
              ),
              update(`shop/event/${first}`, { [second]: before }, { [second]: after }),
            ],
            checks: [
              check(`shop/attribute/${first}`, status, [problem]),
              check(`shop/event/${first}`, status, [problem, { message }]),
            ],
            manual: [{ ...manual(`shop/datasource/${first}`, second, before, after), where: message, note: message }],
            unmanaged: [unmanaged(message), unmanaged(first)],
          };
        },
      );
      const whole = plan({
        changes: lines.flatMap(({ changes }) => changes),
        checks: lines.flatMap(({ checks }) => checks),
        manual: lines.flatMap((line) => line.manual),
        unmanaged: lines.flatMap((line) =>
          line.unmanaged.map((thing) => ({ ...thing, label: thing.label.slice(0, 30) })),
        ),
      });
      const shown = renderText(report({ plan: whole }), { ...plainOptions, width }).split("\n");
      const body = shown.slice(
        0,
        shown.findIndex((line) => /^(Plan:|No changes)/.test(line)),
      );
      expect(body.filter((line) => textWidth(line) > width)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
