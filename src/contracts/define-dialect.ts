import { isJsonObject, type Json, type JsonObject } from "../model/json.ts";
import { toViolation } from "./active-rules.ts";
import type { CheckerMeans } from "./checker-means.ts";
import type { ContractBase } from "./contract.ts";
import type { Dialect, RuleFacts, RunMemory, ShownExamples } from "./dialect.ts";
import type { DialectCheck, DialectRule } from "./dialect-rule.ts";
import { formatExampleItems, formatExampleSpecs } from "./format-examples.ts";
import type { ItemChecker, ItemCheckerInput } from "./item-checker.ts";
import type { Violation } from "./payload.ts";
import { levelOf, type RuleLevels } from "./rule-levels.ts";

/** What is particular to one platform; everything else follows from its rules. */
export interface DialectDefinition<OneContract extends ContractBase, Example extends JsonObject> extends Pick<
  Dialect<OneContract>,
  "name" | "streams" | "buildContracts" | "listCountable" | "listSpecs" | "listExercised"
> {
  readonly rules: readonly DialectRule<OneContract, Example>[];
  readonly fieldOf?: NonNullable<Dialect<OneContract>["fieldOf"]>;
}

/** A dialect over a book of rules. */
export function defineDialect<OneContract extends ContractBase, Example extends JsonObject>({
  rules,
  ...own
}: DialectDefinition<OneContract, Example>): Dialect<OneContract> {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return {
    ...own,
    rules: rules.map(toFacts),
    isNotedOnReading: true,
    createItemChecker: (input, means) => createChecker(rules, input, means),
    noteContract: (contract, stream, levels) =>
      select(rules, "contract", stream, levels).flatMap(({ check, complain }) =>
        check.compile(contract).map((problem) => complain(problem, contract)),
      ),
    checkRequestSize: (size, contract, stream, levels) =>
      select(rules, "request", stream, levels).flatMap(({ check, complain }) => {
        const message = check.test(size);
        return message === undefined ? [] : [complain({ message, path: [] }, contract)];
      }),
    startMemory: (contract, levels) => startMemory(rules, contract, levels),
    readKey: (key, item) => {
      const check = byId.get(key)?.check;
      return check?.on === "items" ? check.read(item) : [];
    },
  };
}

type CheckOn<OneContract, On> = Extract<DialectCheck<OneContract>, { readonly on: On }>;

interface Active<OneContract extends ContractBase, On> {
  readonly id: string;
  readonly check: CheckOn<OneContract, On>;
  readonly complain: (problem: Parameters<typeof toViolation>[1], contract: OneContract) => Violation;
}

/** The rules that look at one thing, of one stream or of all, and are not off. */
function select<OneContract extends ContractBase, Example, On extends DialectCheck<OneContract>["on"]>(
  rules: readonly DialectRule<OneContract, Example>[],
  on: On,
  stream: string | undefined,
  levels: RuleLevels,
): readonly Active<OneContract, On>[] {
  return rules.flatMap((rule): readonly Active<OneContract, On>[] => {
    const severity = levelOf(rule, levels);
    const isMeant = rule.check.on === on && (stream === undefined || rule.streams.includes(stream));
    if (severity === undefined || !isMeant) return [];
    const complain: Active<OneContract, On>["complain"] = (problem, { owner }) =>
      toViolation({ rule, severity }, problem, owner);
    // `on` is what tells the checks apart
    return [{ id: rule.id, check: rule.check as CheckOn<OneContract, On>, complain }];
  });
}

const nothingFound: readonly Violation[] = [];

function createChecker<OneContract extends ContractBase, Example>(
  rules: readonly DialectRule<OneContract, Example>[],
  { contract, stream, levels }: ItemCheckerInput<OneContract>,
  means: CheckerMeans,
): ItemChecker {
  const compiled = select(rules, "item", stream, levels).map(({ check, complain }) => {
    return { find: check.compile(contract, stream, means), complain };
  });
  return {
    check(item) {
      if (!isJsonObject(item)) return nothingFound; // the readers refuse it before
      return compiled.flatMap(({ find, complain }) => find(item).map((problem) => complain(problem, contract)));
    },
  };
}

/** A rule's key is its id. Files that must be refused are seen by watches of their own, and are not remembered. */
function startMemory<OneContract extends ContractBase, Example>(
  rules: readonly DialectRule<OneContract, Example>[],
  contract: OneContract,
  levels: RuleLevels,
): RunMemory {
  const start = () =>
    rules.flatMap((rule) =>
      select([rule], "items", undefined, levels).map(({ id, check, complain }) => {
        return { id, streams: rule.streams, watch: check.watch(contract), complain };
      }),
    );
  const remembered = start();
  return {
    watchesFor: ({ stream, expect }) =>
      (expect === "accept" ? remembered : start())
        .filter(({ streams }) => streams.includes(stream))
        .map(({ id, watch, complain }) => ({
          key: id,
          see: (high, low) => {
            const problem = watch.see(high, low);
            return problem === undefined ? undefined : complain(problem, contract);
          },
        })),
    fullRules: () => remembered.filter(({ watch }) => watch.isFull).map(({ id }) => id),
  };
}

function toFacts<OneContract, Example extends JsonObject>(rule: DialectRule<OneContract, Example>): RuleFacts {
  const { id, severity, title, why, fix, examples, check } = rule;
  return { id, severity, title, why, fix, showExamples: () => formatExamples(examples, check.on === "contract") };
}

function formatExamples<Example extends JsonObject>(
  { specs, accepted, rejected }: DialectRule<unknown, Example>["examples"],
  areDeclared: boolean,
): ShownExamples {
  if (!areDeclared) {
    const texts = { accepted: formatExampleItems(accepted), rejected: formatExampleItems(rejected) };
    return { specs: formatExampleSpecs(specs), ...texts, language: "json" };
  }
  const format = (declared: readonly Json[]) => declared.filter(isJsonObject).map(formatExampleSpecs).join("");
  return { specs: "", accepted: format(accepted), rejected: format(rejected), language: "yaml" };
}
