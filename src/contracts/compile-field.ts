import type { Json } from "../model/json.ts";
import { selectRules, toViolation, type ActiveRule } from "./active-rules.ts";
import type { Stream } from "./contract.ts";
import type { Field, RuleCheck, Test } from "./payload-rule.ts";
import type { PayloadPath, Violation } from "./payload.ts";
import type { RuleLevels } from "./rule-levels.ts";

/** Adds whatever is wrong with a value to a list. */
export type ValueCheck = (value: Json, found: Violation[]) => void;

/** Compiles the rules about values for one field after another. */
export type FieldCompiler = (field: Field, parent: PayloadPath) => ValueCheck;

type Active = Pick<ActiveRule<RuleCheck["on"]>, "rule" | "severity">;
type Compiled<T> = readonly (readonly [rule: Active, test: Test<T>])[];

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
    return checkValues(
      field,
      path,
      keepTests(listRules.map((active) => [active, active.check.compile(field)])),
      keepTests(valueRules.map((active) => [active, active.check.compile(field)])),
    );
  };
}

function checkValues(field: Field, path: PayloadPath, onList: Compiled<readonly Json[]>, onValue: Compiled<Json>) {
  const { isNullable, spec } = field;
  const checkSingle = (value: Json, at: number | undefined, found: Violation[]): void => {
    for (const [rule, test] of onValue) {
      const message = test(value);
      if (message === undefined) continue;
      const place = at === undefined ? path : [...path, at];
      found.push(toViolation(rule, { message, path: place, value }, spec.address));
    }
  };
  return (value: Json, found: Violation[]): void => {
    if (value === null && isNullable) return;
    if (!Array.isArray(value)) {
      checkSingle(value, undefined, found);
      return;
    }
    const values = value as readonly Json[]; // what `isArray` says, without its `any`
    const before = found.length;
    for (const [rule, test] of onList) {
      const message = test(values);
      if (message !== undefined) found.push(toViolation(rule, { message, path, value }, spec.address));
    }
    // a list that may not be, or is too long, is one finding and not thousands
    if (found.length > before) return;
    for (let at = 0; at < values.length; at++) checkSingle(values[at] ?? null, at, found);
  };
}

function keepTests<T>(compiled: readonly (readonly [Active, Test<T> | undefined])[]): Compiled<T> {
  return compiled.flatMap(([rule, test]) => (test === undefined ? [] : [[rule, test] as const]));
}
