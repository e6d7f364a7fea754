import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { streams } from "../../src/cli/add-check-commands.ts";
import { allPayloadRules, buildAllContracts, dialectOf, knownStreams } from "../../src/contracts/dialects.ts";
import type { AnyContract } from "../../src/contracts/dialects.ts";
import { attentiveRules } from "../../src/contracts/attentive/attentive-rules.ts";
import { spokiRules } from "../../src/contracts/spoki/spoki-rules.ts";
import { svixRules } from "../../src/contracts/svix/svix-rules.ts";
import type { Declaration, DeclaredScope } from "../../src/model/declaration.ts";
import { isJsonObject, type Json, type JsonObject } from "../../src/model/json.ts";

const place = { file: "instasent.yaml", line: 1, column: 1, endColumn: 2 };

/** What a dialect's examples are run with: where its rules lie, and what their specs declare. */
const books = [
  { name: "svix", provider: "svix", owner: "svix:main", rules: svixRules, kinds: { eventTypes: "event-type" } },
  {
    name: "spoki",
    provider: "spoki",
    owner: "spoki:main",
    rules: spokiRules,
    kinds: { customFields: "custom-field", templates: "template" },
  },
  {
    name: "attentive",
    provider: "attentive",
    owner: "attentive:us",
    rules: attentiveRules,
    kinds: { attributes: "attribute", eventTypes: "event-type" },
  },
] as const;

function contractOf({ provider, owner, kinds }: (typeof books)[number], specs: JsonObject): AnyContract {
  const declarations = Object.entries(kinds).flatMap(([section, kind]) => {
    const declared = specs[section];
    if (!isJsonObject(declared)) return [];
    return Object.entries(declared).map(([key, value]: [string, Json]): Declaration => {
      const fields = isJsonObject(value) ? value : {};
      return { scope: owner, kind, key, value: fields, place, fieldPlaces: {}, folder: "/config" };
    });
  });
  const scope: DeclaredScope = {
    provider,
    key: owner,
    remoteName: "main",
    token: { status: "undeclared", place },
    mentionedKinds: Object.values(kinds),
    declarations,
    place,
  };
  const [contract] = buildAllContracts({ scopes: [scope] });
  if (contract === undefined) throw new Error("one environment makes one contract");
  return contract;
}

/** Ids and severities of everything that is found in these items of one run. */
function findIn(book: (typeof books)[number], rule: (typeof books)[number]["rules"][number], items: readonly Json[]) {
  const { stream, specs } = rule.examples;
  // of a rule about contracts, the examples are what is declared
  const isAboutContract = rule.check.on === "contract";
  const declared = isAboutContract ? items.filter(isJsonObject) : [specs];
  const payloads = isAboutContract ? [] : items;
  const found = declared.flatMap((each) => {
    const contract = contractOf(book, each);
    const dialect = dialectOf(contract);
    const checker = dialect.createItemChecker(
      { contract, stream, levels: new Map() },
      { testPattern: (pattern, text) => pattern.test(text) },
    );
    const size = { items: payloads.length, bytes: JSON.stringify(payloads).length };
    return [
      ...dialect.noteContract(contract, stream, new Map()),
      ...dialect.checkRequestSize(size, contract, stream, new Map()),
      ...payloads.flatMap((item) => checker.check(item)),
    ];
  });
  return found.map(({ ruleId, severity }) => [ruleId, severity]);
}

describe.each(books)("the rule book of $name", (book) => {
  const { name, rules } = book;
  /** What only several items show is run through the command. */
  const single = rules.filter(({ check }) => check.on !== "items");

  it("holds every file of the rules folder, under its own name", () => {
    const files = readdirSync(new URL(`../../src/contracts/${name}/rules/`, import.meta.url));
    expect(rules.map(({ id }) => id)).toEqual(files.map((file) => file.replace(/\.ts$/, "")).toSorted());
  });

  it.each(single.map((rule) => [rule.id, rule] as const))("%s lets its accepted example through", (_, rule) => {
    expect(findIn(book, rule, rule.examples.accepted)).toEqual([]);
  });

  it.each(single.map((rule) => [rule.id, rule] as const))("%s refuses its rejected example, alone", (id, rule) => {
    expect(findIn(book, rule, rule.examples.rejected)).toEqual([[id, rule.severity]]);
  });
});

describe("the dialects", () => {
  it("share no rule id", () => {
    const ids = allPayloadRules.map(({ id }) => id);
    expect(ids.length).toBe(new Set(ids).size);
  });

  it("have the streams that --stream takes", () => {
    expect([...knownStreams].toSorted()).toEqual([...streams].toSorted());
  });
});
