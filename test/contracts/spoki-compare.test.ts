import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { compareAccounts, compareSpokiContracts } from "../../src/contracts/spoki/compare/compare-accounts.ts";
import { spokiCompatibilityRules } from "../../src/contracts/spoki/compare/spoki-compatibility-rules.ts";
import { spokiStreams, type SpokiContract } from "../../src/contracts/spoki/spoki-contract.ts";
import { spokiDialect } from "../../src/contracts/spoki/spoki-dialect.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { run } from "./run-in-process.ts";
import { spokiContractOf } from "./spoki-contract-of.ts";

const rules = Object.values(spokiCompatibilityRules);

function accountOf({ customFields, templates }: (typeof rules)[number]["example"]["previous"]): SpokiContract {
  return spokiContractOf({
    ...(customFields === undefined ? {} : { customFields }),
    ...(templates === undefined ? {} : { templates }),
  });
}

describe("the rules about changes of an account", () => {
  it("are the files of their folder", () => {
    const files = readdirSync(new URL("../../src/contracts/spoki/compare/rules/", import.meta.url));
    expect(rules.map(({ id }) => id)).toEqual(files.map((file) => file.replace(/\.ts$/, "")).toSorted());
    expect(Object.keys(spokiCompatibilityRules)).toEqual(rules.map(({ id }) => id));
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    "%s is what its own example shows, alone",
    (id, { example }) => {
      const [previous, current] = [accountOf(example.previous), accountOf(example.current)];
      expect(compareAccounts(previous, current).map(({ rule }) => rule)).toEqual([id]);
      for (const each of [previous, current]) expect(compareAccounts(each, each)).toEqual([]);
    },
  );
});

const codes = ["A", "B"] as const;
const field = fc.record({
  label: fc.constant("L"),
  type: fc.constantFrom("text", "date"),
  example: fc.constantFrom("1.1.27", "2027"),
});
const language = fc.record({
  header: fc.constantFrom<Json | undefined>(undefined, null, "Hello"),
  body: fc.constantFrom("Hi", "%%A%%", "%%B%%", "%%A%% %%B%%"),
});
const template = fc.record({
  id: fc.constantFrom<Json | undefined>(undefined, 1, 2),
  category: fc.constant("UTILITY"),
  languages: fc.dictionary(fc.constantFrom("en", "it"), language, { maxKeys: 2, noNullPrototype: true }),
});
const some = <T>(names: readonly string[], value: fc.Arbitrary<T>) =>
  fc.option(fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 2, noNullPrototype: true }), { nil: undefined });
const account = fc
  .record({ customFields: some(codes, field), templates: some(["shipped"], template) })
  // what is undefined is not written
  .map((specs) => spokiContractOf(JSON.parse(JSON.stringify(specs)) as Readonly<Record<string, JsonObject>>));
/** Two that differ in what one template says, and nothing else. */
const ofOneTemplate = fc
  .record({ en: language, it: language })
  .map((languages) => ({ shipped: { id: 1, category: "UTILITY", languages } }))
  .map((templates) => spokiContractOf({ templates: JSON.parse(JSON.stringify(templates)) as JsonObject })); // plain data
const values = fc.dictionary(fc.constantFrom(...codes), fc.constantFrom("1.2.27", ""), {
  maxKeys: 2,
  noNullPrototype: true,
});
const payload = fc.record(
  {
    phone: fc.constant("+39333123"),
    language: fc.constantFrom("EN", "it", "de"),
    custom_fields: values,
    header_media: fc.constant({}),
  },
  { requiredKeys: ["phone"], noNullPrototype: true },
);
const message = fc
  .tuple(payload, fc.constantFrom(1, 2))
  .map(([more, id]) => ({ ...more, type: "Template", template: id }));

function isRefused(contract: SpokiContract, stream: string, item: JsonObject): boolean {
  const checker = spokiDialect.createItemChecker(
    { contract, stream, levels: new Map() },
    { testPattern: () => undefined },
  );
  return checker.check(item).some(({ severity }) => severity === "error");
}

describe("a comparison of accounts", () => {
  it("calls nothing compatible that refuses what was taken", () => {
    let seen = 0;
    const pair = fc.oneof(fc.tuple(account, account), fc.tuple(ofOneTemplate, ofOneTemplate));
    const sent = fc.oneof(
      fc.tuple(payload, fc.constantFrom(...spokiStreams)),
      fc.tuple(message, fc.constant("message-send")),
    );
    fc.assert(
      fc.property(pair, sent, ([before, after], [item, stream]) => {
        const changes = compareSpokiContracts([before], [after], "producer");
        const isNewlyRefused = !isRefused(before, stream, item) && isRefused(after, stream, item);
        if (isNewlyRefused) seen += 1;
        expect(isNewlyRefused && changes.every(({ verdict }) => verdict === "compatible")).toBe(false);
      }),
      { numRuns: 1000 },
    );
    expect(seen).toBeGreaterThan(10);
  });

  it("finds nothing between an account and itself, and of one that is gone that its sections are", () => {
    fc.assert(
      fc.property(account, (each) => {
        expect(compareSpokiContracts([each], [each], "consumer")).toEqual([]);
        const sections = [each.fields, each.templates].filter((section) => section !== undefined).length;
        const found = compareSpokiContracts([each], [], "producer").map(({ ruleId }) => ruleId);
        expect(found).toEqual(Array.from({ length: sections }, () => "spoki-section-removed"));
      }),
      { numRuns: 50 },
    );
  });
});

describe("contract diff", () => {
  const folder = mkdtempSync(join(tmpdir(), "instaform-spoki-diff-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const head = "version: 1\nspoki:\n  main:\n";
  const before = `${head}    customFields:
      ORDER_ID: { label: Order, type: text, example: A-1 }
      CITY: { label: City, type: text, example: Rome }
      DAY: { label: Day, type: date, example: "2026-12-24" }
      SINCE: { label: Since, type: text, example: "2026" }
    templates:
      shipped: { id: 7, category: UTILITY, languages: { en: { body: "Order %%ORDER_ID%%" } } }
      paid: { id: 8, category: UTILITY, languages: { en: { body: Thank you } } }
`;
  const after = `${head}    customFields:
      ORDER_ID: { label: Order, type: text, example: A-1 }
      DAY: { label: Day, type: date, example: "24.12.2026" }
      SINCE: { label: Since, type: date, example: "2026-12-24" }
    templates:
      shipped: { id: 9, category: UTILITY, languages: { en: { body: "On %%DAY%%, %%FIRST_NAME%%" } } }
`;

  it("tells what a change of an account breaks, and whom", async () => {
    writeFileSync(join(folder, "before.yaml"), before);
    writeFileSync(join(folder, "after.yaml"), after);
    const argv = ["contract", "diff", "before.yaml", "after.yaml", "--no-color"];
    const { stdout, exitCode } = await run(folder, argv);
    expect(stdout).toMatchInlineSnapshot(`
      "before.yaml (config) -> after.yaml (config)

        breaking[spoki-custom-field-removed]
            spoki:main/custom-field/CITY is gone; payloads that give it are refused.
            in spoki:main

        breaking[spoki-custom-field-retyped]
            spoki:main/custom-field/SINCE is date, before text; Spoki keeps the type,
            so another one needs another field.
            in spoki:main

        breaking[spoki-template-removed]
            spoki:main/template/paid is gone; messages that name it are refused.
            in spoki:main

        breaking[spoki-template-renumbered]
            spoki:main/template/shipped has the id 9, before 7; messages that name the
            old one are refused.
            in spoki:main

        breaking[spoki-variable-added]
            spoki:main/template/shipped#DAY is new in the template; messages of before
            do not fill it in.
            in spoki:main

        risky[spoki-date-rewritten]
            spoki:main/custom-field/DAY is written like "24.12.2026", before like
            "2026-12-24".
            in spoki:main

        compatible[spoki-variable-removed]
            spoki:main/template/shipped#ORDER_ID is not in the template any more.
            in spoki:main

      7 changes for producers: 5 breaking, 1 risky, 1 compatible.
      "
    `);
    expect(exitCode).toBe(8);
    expect((await run(folder, [...argv, "--direction", "consumer"])).stdout).toContain("risky[spoki-variable-removed]");
  });

  it("is not said to be unchanged by what knows nothing of it", async () => {
    writeFileSync(join(folder, "after.yaml"), after);
    writeFileSync(join(folder, "instasent.lock.json"), '{ "lockVersion": 1, "projects": {} }');
    const { stderr, exitCode } = await run(folder, ["contract", "diff", "instasent.lock.json", "after.yaml"]);
    expect(stderr).toContain("Nothing could be compared: what spoki:main takes is not compared: only a configuration");
    expect(exitCode).toBe(3);
  });
});
