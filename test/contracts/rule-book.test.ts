import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createItemChecker } from "../../src/contracts/check-item.ts";
import type { PayloadRule } from "../../src/contracts/payload-rule.ts";
import type { Violation } from "../../src/contracts/payload.ts";
import { payloadRules } from "../../src/contracts/rule-book.ts";
import { contractOf } from "./example-contract.ts";

const rules = [...payloadRules.values()];
/** Rules that one item can show. */
const itemRules = rules.filter(({ check }) =>
  ["value", "list", "presence", "unknown-key", "item", "anything"].includes(check.on),
);

function check({ examples: { contract, stream } }: PayloadRule, items: PayloadRule["examples"]["accepted"]) {
  const checker = createItemChecker({ contract: contractOf(contract), stream, levels: new Map() });
  if (typeof items === "string") throw new Error("these examples are items");
  return items.flatMap((item): readonly Violation[] => checker.check(item));
}

describe("the rule book", () => {
  it("holds every file of the rules folder, under its own name", () => {
    const files = readdirSync(new URL("../../src/contracts/rules/", import.meta.url));
    expect([...payloadRules.keys()]).toEqual(files.map((file) => file.replace(/\.ts$/, "")).toSorted());
  });

  it.each(itemRules.map((rule) => [rule.id, rule] as const))("%s lets its accepted example through", (_, rule) => {
    expect(check(rule, rule.examples.accepted)).toEqual([]);
  });

  it.each(itemRules.map((rule) => [rule.id, rule] as const))("%s refuses its rejected example, alone", (id, rule) => {
    const found = check(rule, rule.examples.rejected);
    expect(found.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([[id, rule.severity]]);
  });

  it.each(itemRules.map((rule) => [rule.id, rule] as const))("%s says nothing when it is off", (id, rule) => {
    const { contract, stream, rejected } = rule.examples;
    const levels = new Map([[id, "off"]] as const);
    const checker = createItemChecker({ contract: contractOf(contract), stream, levels });
    const found = (rejected as readonly unknown[]).flatMap((item) => checker.check(item)); // item rules have items
    expect(found.filter(({ ruleId }) => ruleId === id)).toEqual([]);
  });
});
