import { describe, expect, it } from "vitest";
import { codeFence, codeSpan, escapeMarkdown } from "../../src/render/markdown/escape-markdown.ts";
import { markdownLimit, renderMarkdown } from "../../src/render/markdown.ts";
import { check, create, passed, plan, report } from "./scenarios.ts";

describe("foreign text in prose", () => {
  it.each([
    ["plain words, numbers 12.5 and (brackets).", "plain words, numbers 12.5 and (brackets)."],
    ["ask @org/team", "ask `@org/team`"],
    ["Fixes #1, GH-1 and JIRA-22", "Fixes `#1`, `GH-1` and `JIRA-22`"],
    ["see https://evil.example now", "see `https://evil.example` now"],
    ["www.evil.example", "`www.evil.example`"],
    ["commit 1f2e3d4c5b", "commit `1f2e3d4c5b`"],
    ["![](https://evil/p.png)", "`![](https://evil/p.png`)"],
    ["<img src=x>", "`<img` `src=x>`"],
    [
      "<!-- instaform:plan:default -->",
      "`<!--` `instaform:plan:default` `-->`".replace("`instaform:plan:default`", "instaform:plan:default"),
    ],
    ["**bold** _it_ | cell", "`**bold**` `_it_` `|` cell"],
    ["a `tick` b", "a `` `tick` `` b"],
    ["live -> declared", "live -&gt; declared"],
    ["two\nlines", "two<br>lines"],
  ])("%j becomes %j", (text, expected) => expect(escapeMarkdown(text)).toBe(expected));
});

it("makes spans and fences that nothing inside can close", () => {
  expect(codeSpan("a``b")).toBe("```a``b```");
  expect(codeSpan("`")).toBe("`` ` ``");
  expect(codeSpan("")).toBe('`""`');
  expect(codeSpan("a\nb")).toBe("`a\\nb`");
  expect(codeFence("```\n# Approved\n```", "text")).toBe("````text\n```\n# Approved\n```\n````");
});

it("finds its own comment by the first line, which no environment can forge", () => {
  const first = (environment: string | null): string | undefined =>
    renderMarkdown(report({ environment })).split("\n")[0];
  expect(first(null)).toBe("<!-- instaform:plan:default -->");
  expect(first("staging")).toBe("<!-- instaform:plan:staging -->");
  expect(first("x --> <b>\n")).toBe("<!-- instaform:plan:x%20-%2D%3E%20%3Cb%3E%0A -->");
});

it("cuts a huge plan by item, says how many were left out, and keeps what needs a person", () => {
  const changes = Array.from({ length: 2000 }, (_, index) =>
    create(`shop/datasource/d${index}`, { name: `Source ${index}` }),
  );
  const failed = check("shop/attribute/x", "fail", [{ message: "expected date, live string" }]);
  const output = renderMarkdown(report({ plan: plan({ changes, checks: [...passed(3000), failed] }) }));
  expect(Buffer.byteLength(output)).toBeLessThanOrEqual(markdownLimit);
  expect(Buffer.byteLength(output)).toBeGreaterThan(markdownLimit * 0.95);
  expect(output).toContain("- ✗ `shop/attribute/x`: expected date, live string");
  expect(output).toMatch(/\n\d+ items left out: a comment holds only so much\. `instaform plan` shows all\.\n/);
  expect(output.match(/```/g)?.length).toBe((output.match(/will be created/g)?.length ?? 0) * 2);
});

it("cuts the block of one huge change by line", () => {
  const huge = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`field${index}`, index]));
  expect(renderMarkdown(report({ plan: plan({ changes: [create("shop/a/b", huge)] }) }))).toContain("… 441 more lines");
});
