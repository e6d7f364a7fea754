import fc from "fast-check";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { addEntries } from "../../src/adopt/add-entries.ts";
import type { WrittenEntry } from "../../src/adopt/written-entry.ts";
import { SourceText } from "../../src/config/source-text.ts";

const entry = (section: string, key: string, value: WrittenEntry["value"], scope = "shop"): WrittenEntry => ({
  scope,
  kind: section.slice(0, -1),
  section,
  key,
  value,
  notes: [],
  isOwn: true,
  bearsSecret: section === "datasources",
});
const pos = entry("datasources", "pos", { name: "POS", audienceTags: ["stores"] });
const help = entry("senders", "HELP", { status: "active" });

function add(texts: readonly string[], entries: readonly WrittenEntry[], environment?: string): readonly string[] {
  const sources = texts.map((text, index) => new SourceText({ path: `${index}.yaml`, folder: "/", text }));
  const addition = addEntries(sources, entries, environment);
  if ("unplaced" in addition) throw new Error(addition.reason);
  return addition.files.map(({ source }) => source.text);
}

/** The new text without the lines that were put in: what must be the old text. */
function removeAdded(before: string, after: string): string | undefined {
  const old = before.split("\n");
  let at = 0;
  for (const line of after.split("\n")) if (line === old[at]) at += 1;
  return at === old.length ? before : undefined;
}

const styles: Readonly<Record<string, readonly [before: string, after: string]>> = {
  "after the last entry and the comments about it": [
    "version: 1\nprojects:\n  shop:\n    datasources:\n      crm:\n        name: CRM\n        # token: later\n\n    # Next\n    senders: {}\n",
    "version: 1\nprojects:\n  shop:\n    datasources:\n      crm:\n        name: CRM\n        # token: later\n      pos:\n        name: POS\n        audienceTags: [stores]\n        # token: [{ envFile: .env.pos, name: POS_INGEST_TOKEN }]\n\n    # Next\n    senders:\n      HELP: { status: active }\n",
  ],
  "into sections that are not there yet": [
    "projects:\n  shop:\n    uid: x # mine\nrules: {}\n",
    "projects:\n  shop:\n    uid: x # mine\n    datasources:\n      pos:\n        name: POS\n        audienceTags: [stores]\n        # token: [{ envFile: .env.pos, name: POS_INGEST_TOKEN }]\n    senders:\n      HELP: { status: active }\nrules: {}\n",
  ],
  "with the file's own indentation, at its end without a line break": [
    "projects:\n    shop:\n        senders:\n            SHOP: {}\n        datasources:\n            crm:\n                name: CRM",
    "projects:\n    shop:\n        senders:\n            SHOP: {}\n            HELP: { status: active }\n        datasources:\n            crm:\n                name: CRM\n            pos:\n                name: POS\n                audienceTags: [stores]\n                # token: [{ envFile: .env.pos, name: POS_INGEST_TOKEN }]\n",
  ],
  "into flow style, in flow style": [
    "projects: { shop: { datasources: { crm: { name: CRM } }, senders: {} } } # all\n",
    "projects: { shop: { datasources: { crm: { name: CRM }, pos: { name: POS, audienceTags: [stores] } }, senders: { HELP: { status: active } } } } # all\n",
  ],
  "into sections that are written and empty": [
    "projects:\n  shop:\n    datasources: # none\n      # not one\n    senders: ~ # nor here\n",
    "projects:\n  shop:\n    datasources: # none\n      # not one\n      pos:\n        name: POS\n        audienceTags: [stores]\n        # token: [{ envFile: .env.pos, name: POS_INGEST_TOKEN }]\n    senders: # nor here\n      HELP: { status: active }\n",
  ],
  "with blank lines between entries where there are some": [
    "projects:\n  shop:\n    senders:\n      A: {}\n\n      B: {}\n    datasources:\n      a:\n        name: A\n\n      # second\n      b:\n        name: >\n          B\n",
    "projects:\n  shop:\n    senders:\n      A: {}\n\n      B: {}\n\n      HELP: { status: active }\n    datasources:\n      a:\n        name: A\n\n      # second\n      b:\n        name: >\n          B\n\n      pos:\n        name: POS\n        audienceTags: [stores]\n        # token: [{ envFile: .env.pos, name: POS_INGEST_TOKEN }]\n",
  ],
  "past anchors and aliases that stand before": [
    "projects:\n  shop:\n    datasources:\n      a: &a { name: A }\n      b: { name: B, audienceTags: &t [x] }\n      c: { name: C, audienceTags: *t }\n    senders: {}\n",
    "projects:\n  shop:\n    datasources:\n      a: &a { name: A }\n      b: { name: B, audienceTags: &t [x] }\n      c: { name: C, audienceTags: *t }\n      pos:\n        name: POS\n        audienceTags: [stores]\n        # token: [{ envFile: .env.pos, name: POS_INGEST_TOKEN }]\n    senders:\n      HELP: { status: active }\n",
  ],
};

describe("adding declarations to a file", () => {
  it.each(Object.entries(styles))("puts them %s", (_title, [before, after]) => {
    expect(add([before], [pos, help])).toEqual([after]);
    expect(add([before.replaceAll("\n", "\r\n")], [pos, help])).toEqual([after.replaceAll("\n", "\r\n")]);
  });

  it("chooses the file that holds the kind already, and leaves the others alone", () => {
    const files = [
      "version: 1\nprojects: { shop: { uid: x } }\n",
      "projects:\n  shop:\n    datasources:\n      a: { name: A }\n",
      "projects:\n  shop:\n    senders:\n      A: {}\n",
    ];
    const [first, second, third] = add(files, [pos, help]);
    expect(first).toBe(files[0]);
    expect(second).toContain("pos:");
    expect(third).toContain("HELP:");
  });

  it("puts what is live in one environment into its patch", () => {
    const before = "projects:\n  shop: { uid: x }\nenvironments:\n  staging:\n    projects:\n      shop: { uid: y }\n";
    const [after = ""] = add([before], [help], "staging");
    expect(after).toContain("      shop: { uid: y, senders: { HELP: { status: active } } }\n");
    const [made = ""] = add(["projects:\n  shop: { uid: x }\n"], [help], "staging");
    expect(load(made)).toEqual({
      projects: { shop: { uid: "x" } },
      environments: { staging: { projects: { shop: { senders: { HELP: { status: "active" } } } } } },
    });
  });

  it.each([
    ["an alias", "x: &x\n  a: { name: A }\nprojects:\n  shop:\n    datasources: *x\n"],
    ["something that others refer to", "projects:\n  shop: &s\n    datasources:\n      a: { name: A }\n  other: *s\n"],
    [
      "a text that keeps its line breaks",
      "projects:\n  shop:\n    datasources:\n      a:\n        name: |+\n          A\n\n",
    ],
    ["a key that is asked for", "projects:\n  shop:\n    datasources:\n      ? a\n      : { name: A }\n"],
  ])("either means exactly what was asked, or refuses: %s", (_title, before) => {
    const addition = addEntries([new SourceText({ path: "a.yaml", folder: "/", text: before })], [pos], undefined);
    if ("unplaced" in addition) {
      expect(addition.unplaced).toEqual([pos]);
      return;
    }
    const shop = (load(addition.files[0]?.source.text ?? "") as { projects: { shop: { datasources: object } } })
      .projects.shop;
    expect(shop.datasources).toEqual({ a: expect.anything(), pos: pos.value });
  });

  it("changes no byte but its own, whatever the file looks like, and is read as old plus new", () => {
    fc.assert(
      fc.property(arbitraryFile, fc.subarray([pos, help], { minLength: 1 }), (before, entries) => {
        const [after = ""] = add([before], entries);
        expect(removeAdded(before, after)).toBe(before);
        const expected = load(before) as Tree;
        for (const { section, key, value } of entries) {
          const shop = (expected.projects["shop"] ??= {});
          const target = (shop[section] ??= {});
          target[key ?? ""] = value;
        }
        expect(load(after)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });
});

interface Tree {
  readonly projects: Record<string, Record<string, Record<string, unknown>> | null>;
}

const blank = fc.constantFrom("", "\n", "# a comment\n", "\n# another\n\n");
const sectionBody = fc.constantFrom(
  "      one: { name: One }\n",
  "      one:\n        name: One\n        audienceTags:\n          - a\n          - b\n",
  "      one:\n        # first\n        name: 'O''ne' # last\n      # deeper\n",
  '      "o ne": { name: "a # b", audienceTags: [x,\n        y] }\n',
  "      one:\n        name: >-\n          folded\n          text\n",
  "      one:\n        name: plain\n          continued\n",
);
const arbitraryFile = fc
  .record({
    before: blank,
    between: blank,
    after: blank,
    sections: fc.shuffledSubarray(["datasources", "senders", "expect"]),
    bodies: fc.array(sectionBody, { minLength: 3, maxLength: 3 }),
    tail: fc.constantFrom("", "rules: {}\n", "environments:\n  s: { vars: {} }\n", "# the end\n"),
    lineBreak: fc.constantFrom("\n", "\r\n"),
  })
  .map(({ before, between, after, sections, bodies, tail, lineBreak }) => {
    const parts = sections.map((section, index) =>
      section === "expect" ? "    expect: { locale: es_ES }\n" : `    ${section}:\n${bodies[index] ?? ""}`,
    );
    const text = `${before}version: 1\nprojects:\n  shop:\n    uid: x\n${parts.join(between)}${after}${tail}`;
    return text.replaceAll("\n", lineBreak);
  });
