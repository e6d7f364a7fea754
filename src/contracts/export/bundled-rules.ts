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
      if (!isJsonObject(item)) return [{ ruleId: "not-an-object", path: [] }];
      return finders.flatMap(({ ruleId, find }) => find(item).map(({ path }) => ({ ruleId, path })));
    };
  };
}
