import type { Json, JsonObject } from "../model/json.ts";
import { selectRules, toViolation } from "./active-rules.ts";
import type { FieldCompiler, ValueCheck } from "./compile-field.ts";
import { openType, type Stream, type ValueSpec } from "./contract.ts";
import type { Field, KnownKeys } from "./payload-rule.ts";
import type { PayloadPath, Violation } from "./payload.ts";
import type { RuleLevels } from "./rule-levels.ts";

/** What to compile the check of one object's members from. */
export interface KeysInput {
  readonly stream: Stream;
  readonly levels: RuleLevels;
  readonly noun: Field["noun"];
  readonly specs: ReadonlyMap<string, ValueSpec>;
  /** In words, for messages about unknown keys. */
  readonly owner: string;
  /** Named when a key is unknown. */
  readonly address: string;
  readonly parent: PayloadPath;
  /** The one known key that must not be null. */
  readonly neverNull?: string;
  /** A key that is known and not looked at. */
  readonly ignoredKey?: string;
}

/** Adds whatever is wrong with the members of an object to a list; looks at each member once. */
export type KeysCheck = (values: JsonObject, found: Violation[]) => void;

export function compileKeys(input: KeysInput, compileField: FieldCompiler): KeysCheck {
  const { specs, noun, parent, neverNull, ignoredKey } = input;
  const checks = new Map<string, ValueCheck>();
  for (const [name, spec] of specs) {
    checks.set(name, compileField({ name, noun, spec, isNullable: name !== neverNull }, parent));
  }
  if (ignoredKey !== undefined) checks.set(ignoredKey, () => undefined);
  const checkUnknown = compileUnknown(input, compileField);
  // Most objects have the keys of the one before, in the same order.
  const keysBefore: string[] = [];
  const checksBefore: ValueCheck[] = [];
  return (values, found) => {
    let index = 0;
    for (const key in values) {
      const value = values[key] as Json; // own: what was parsed inherits nothing that is enumerated
      const check = key === keysBefore[index] ? checksBefore[index] : checks.get(key);
      if (check === undefined) checkUnknown(key, value, found);
      else {
        keysBefore[index] = key;
        checksBefore[index] = check;
        index++;
        check(value, found);
      }
    }
  };
}

/** A key that is let through because its rule is off still holds one flat value. */
function compileUnknown(
  { stream, levels, noun, specs, owner, address, parent, ignoredKey }: KeysInput,
  compileField: FieldCompiler,
): (key: string, value: Json, found: Violation[]) => void {
  const known: KnownKeys = { owner, keys: [...specs.keys(), ...(ignoredKey === undefined ? [] : [ignoredKey])] };
  const rules = selectRules("unknown-key", stream, levels).filter(({ check }) => check.of === noun);
  const complaints = rules.map((active) => ({ active, describe: active.check.compile(known) }));
  const spec: ValueSpec = {
    address,
    dataType: openType,
    isRequired: false,
    maxValues: 1,
    maxLength: null,
    isReadOnly: false,
  };
  return (key, value, found) => {
    for (const { active, describe } of complaints) {
      const problem = { ...describe(key), path: [...parent, key], isAboutKey: true, value };
      found.push(toViolation(active, problem, address));
    }
    if (complaints.length === 0 && noun !== "key")
      compileField({ name: key, noun, spec, isNullable: true }, parent)(value, found);
  };
}
