import { isJsonObject } from "../../model/json.ts";
import type { CheckerMeans } from "../checker-means.ts";
import type { DialectRule } from "../dialect-rule.ts";
import type { PayloadPath } from "../payload.ts";

/** One thing that is wrong with a payload, as an exported validator tells it. */
export interface ContractError {
  readonly ruleId: string;
  readonly path: PayloadPath;
}

/** Gives for a stream the check that an exported validator offers: the rules of these ids, over single payloads. */
export function bundleRules<OneContract>(
  rules: readonly DialectRule<OneContract, unknown>[],
  ids: readonly string[],
  contract: OneContract,
  means: CheckerMeans,
): (stream: string) => (item: unknown) => readonly ContractError[] {
  const wanted: ReadonlySet<string> = new Set(ids);
  return (stream) => {
    const finders = rules.flatMap(({ id, streams, check }) =>
      check.on === "item" && wanted.has(id) && streams.includes(stream)
        ? [{ ruleId: id, find: check.compile(contract, stream, means) }]
        : [],
    );
    return (item) => {
      if (!isJsonObject(item)) return [notAnObject];
      return finders.flatMap(({ ruleId, find }) => find(item).map(({ path }) => ({ ruleId, path })));
    };
  };
}

interface ListInput<OneContract> {
  readonly rules: readonly DialectRule<OneContract, unknown>[];
  readonly ids: readonly string[];
  readonly stream: string;
  /** Of each payload in the list. */
  readonly checkItem: (item: unknown) => readonly ContractError[];
  /** The rule that a body breaks that is no list. */
  readonly shapeRule: string;
}

/** The check of a body that is a list of payloads: rules about how many a request takes, then each payload. */
export function bundleList<OneContract>({
  rules,
  ids,
  stream,
  checkItem,
  shapeRule,
}: ListInput<OneContract>): (list: unknown) => readonly ContractError[] {
  const tests = rules.flatMap(({ id, streams, check }) =>
    check.on === "request" && ids.includes(id) && streams.includes(stream) ? [{ ruleId: id, test: check.test }] : [],
  );
  return (list) => {
    if (!Array.isArray(list)) return [{ ruleId: shapeRule, path: [] }];
    const size = { items: list.length, bytes: 0 }; // how it is written is not known here
    return [
      ...tests.filter(({ test }) => test(size) !== undefined).map(({ ruleId }) => ({ ruleId, path: [] })),
      ...list.flatMap((item: unknown, index) =>
        checkItem(item).map(({ ruleId, path }) => ({ ruleId, path: [index, ...path] })),
      ),
    ];
  };
}

const notAnObject: ContractError = { ruleId: "not-an-object", path: [] };
