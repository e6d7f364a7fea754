import { isJsonObject } from "../model/json.ts";
import { selectRules, toViolation } from "./active-rules.ts";
import { createFieldCompiler } from "./compile-field.ts";
import { compileKeys, type KeysCheck, type KeysInput } from "./compile-keys.ts";
import type { Contract, Stream, ValueSpec } from "./contract.ts";
import type { ItemChecker, ItemCheckerInput } from "./item-checker.ts";
import { noProblems } from "./payload-rule.ts";
import type { Violation } from "./payload.ts";
import type { RuleLevels } from "./rule-levels.ts";

/** What a checker of Instasent's items is made from. */
export type InstasentCheckerInput = ItemCheckerInput<Contract, Stream>;

const nothingFound: readonly Violation[] = [];

/** Compiles the rules about single items for one stream of one datasource. */
export function createItemChecker(input: InstasentCheckerInput): ItemChecker {
  const { contract, stream, levels } = input;
  const { owner } = contract;
  const onAnything = selectRules("anything", stream, levels);
  const onItem = selectRules("item", stream, levels).map((active) => ({
    active,
    find: active.check.compile(contract, stream),
  }));
  const checkMembers = stream === "contacts" ? compileContact(input) : compileEvent(input);
  let found: Violation[] = [];
  return {
    check(item) {
      if (!isJsonObject(item)) {
        return onAnything.flatMap((active) => {
          const message = active.check.test(item);
          return message === undefined ? [] : [toViolation(active, { message, path: [] }, owner)];
        });
      }
      for (const { active, find } of onItem) {
        const problems = find(item);
        if (problems === noProblems) continue;
        for (const problem of problems) found.push(toViolation(active, problem, owner));
      }
      checkMembers(item, found);
      if (found.length === 0) return nothingFound;
      const result = found;
      found = [];
      return result;
    },
  };
}

function compileContact({ contract, stream, levels }: InstasentCheckerInput): KeysCheck {
  const { attributes, owner } = contract;
  const input: KeysInput = {
    stream,
    levels,
    noun: "attribute",
    specs: attributes,
    owner: `the specs of ${owner}`,
    address: owner,
    parent: [],
  };
  return compileKeys(input, createFieldCompiler(stream, levels));
}

function compileEvent({ contract, stream, levels }: InstasentCheckerInput): KeysCheck {
  const compileField = createFieldCompiler(stream, levels);
  const checkEnvelope = compileKeys(envelope(contract, stream, levels), compileField);
  const parameterChecks = new Map<string, KeysCheck>();
  for (const [uid, { parameters, address }] of contract.events) {
    const input: KeysInput = {
      stream,
      levels,
      noun: "parameter",
      specs: parameters,
      owner: address,
      address,
      parent: ["_event_parameters"],
    };
    parameterChecks.set(uid, compileKeys(input, compileField));
  }
  return (item, found) => {
    checkEnvelope(item, found);
    const type = item["_event_type"];
    const parameters = item["_event_parameters"];
    if (typeof type === "string" && isJsonObject(parameters)) parameterChecks.get(type)?.(parameters, found);
  };
}

/** The keys of an event itself. */
function envelope({ owner }: Contract, stream: Stream, levels: RuleLevels): KeysInput {
  const text: ValueSpec = {
    address: owner,
    dataType: "string",
    isRequired: false,
    maxValues: 1,
    maxLength: null,
    isReadOnly: false,
  };
  const specs = new Map<string, ValueSpec>([
    ["_user_id", text],
    ["_event_id", text],
    ["_event_type", text],
    ["_event_date", { ...text, format: "datetime" }],
  ]);
  return {
    stream,
    levels,
    noun: "key",
    specs,
    owner: "an event",
    address: owner,
    parent: [],
    // an object, with rules of its own
    ignoredKey: "_event_parameters",
    // of the others, null has rules that say they are missing
    neverNull: "_event_date",
  };
}
