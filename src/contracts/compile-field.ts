import type { Json } from "../model/json.ts";
import { selectRules, toViolation, type ActiveRule } from "./active-rules.ts";
import type { Stream } from "./contract.ts";
import type { Field, RuleCheck, Test, ValueTests } from "./payload-rule.ts";
import type { PayloadPath, Violation } from "./payload.ts";
import type { RuleLevels } from "./rule-levels.ts";

/** Adds whatever is wrong with a value to a list. */
export type ValueCheck = (value: Json, found: Violation[]) => void;

/** Compiles the rules about values for one field after another. */
export type FieldCompiler = (field: Field, parent: PayloadPath) => ValueCheck;

type Active = Pick<ActiveRule<RuleCheck["on"]>, "rule" | "severity">;

/** A rule's test, with the rule's say in the matter. */
interface Compiled<T> {
  readonly rule: Active;
  readonly test: Test<T>;
}

export function createFieldCompiler(stream: Stream, levels: RuleLevels): FieldCompiler {
  const presenceRules = selectRules("presence", stream, levels);
  const listRules = selectRules("list", stream, levels);
  const valueRules = selectRules("value", stream, levels);
  return (field, parent) => {
    const path = [...parent, field.name];
    const { address } = field.spec;
    for (const active of presenceRules) {
      const message = active.check.compile(field);
      // of what may not be there at all, the value does not matter
      if (message !== undefined) {
        return (value, found) =>
          void found.push(toViolation(active, { message, path, value, isAboutKey: true }, address));
      }
    }
    const onList = listRules.flatMap((rule) => keepTest(rule, rule.check.compile(field)));
    const compiled = valueRules.map((rule) => [rule, rule.check.compile(field) ?? {}] as const);
    const onValue: TestsByKind = {
      text: compiled.flatMap(([rule, { text }]) => keepTest(rule, text)),
      number: compiled.flatMap(([rule, { number }]) => keepTest(rule, number)),
      boolean: compiled.flatMap(([rule, { boolean }]) => keepTest(rule, boolean)),
      nested: compiled.flatMap(([rule, { nested }]) => keepTest(rule, nested)),
      nothing: compiled.flatMap(([rule, { nothing }]) => keepTest(rule, nothing)),
    };
    return checkValues(field, path, onList, onValue);
  };
}

/** What is tested of a value depends on its kind, so that a text costs no look at what only numbers can break. */
type TestsByKind = {
  readonly [Kind in keyof ValueTests]-?: readonly Compiled<Parameters<NonNullable<ValueTests[Kind]>>[0]>[];
};

function checkValues(
  { isNullable, spec: { address } }: Field,
  path: PayloadPath,
  onList: readonly Compiled<readonly Json[]>[],
  onValue: TestsByKind,
): ValueCheck {
  const checkSingle = (value: Json, at: number | undefined, found: Violation[]): void => {
    if (typeof value === "string") runTests(onValue.text, value, at, path, address, found);
    else if (typeof value === "number") runTests(onValue.number, value, at, path, address, found);
    else if (typeof value === "boolean") runTests(onValue.boolean, value, at, path, address, found);
    else if (value === null) runTests(onValue.nothing, value, at, path, address, found);
    else runTests(onValue.nested, value, at, path, address, found);
  };
  return (value, found) => {
    if (!Array.isArray(value)) {
      if (value !== null || !isNullable) checkSingle(value, undefined, found);
      return;
    }
    const values = value as readonly Json[]; // what `isArray` says, without its `any`
    const before = found.length;
    for (const { rule, test } of onList) {
      const message = test(values);
      if (message !== undefined) found.push(toViolation(rule, { message, path, value }, address));
    }
    // a list that may not be, or is too long, is one finding and not thousands
    if (found.length > before) return;
    for (let at = 0; at < values.length; at++) checkSingle(values[at] ?? null, at, found);
  };
}

/** Adds what the tests say of a value that stands under a path, or in the list there. */
function runTests<T extends Json>(
  tests: readonly Compiled<T>[],
  value: T,
  at: number | undefined,
  path: PayloadPath,
  address: string,
  found: Violation[],
): void {
  for (let index = 0; index < tests.length; index++) {
    const compiled = tests[index];
    const message = compiled?.test(value);
    if (compiled === undefined || message === undefined) continue;
    const place = at === undefined ? path : [...path, at];
    found.push(toViolation(compiled.rule, { message, path: place, value }, address));
  }
}

function keepTest<T>(rule: Active, test: Test<T> | undefined): readonly Compiled<T>[] {
  return test === undefined ? [] : [{ rule, test }];
}
