import { levelOf, type RuleLevels } from "../contracts/rule-levels.ts";
import { acceptedButShouldBeRejected } from "../contracts/rules/accepted-but-should-be-rejected.ts";
import type { Violation } from "../contracts/payload.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { FileResult, ItemProblem } from "../payloads/payload-source.ts";
import type { PayloadSet } from "./payload-set.ts";

/** What was found in one readable item of a file that must be refused. */
export interface HeardItem {
  /** From 0. */
  readonly index: number;
  readonly findings: readonly ItemProblem[];
}

/** Whether a file was refused as it must be: how many of its items were, and the complaint when some were not. */
export interface Refusal {
  readonly refused: number;
  readonly finding: Diagnostic | undefined;
}

/** An item is refused by an error of its own or of its file; with a named rule only by a finding of that rule. */
export function judgeRefusal(
  { rule, place, contract }: Pick<PayloadSet, "rule" | "place" | "contract">,
  result: FileResult,
  heard: readonly HeardItem[],
  ofFile: readonly Violation[],
  levels: RuleLevels,
): Refusal {
  const refuses = ({ ruleId, severity }: Pick<ItemProblem, "ruleId" | "severity">): boolean =>
    rule === undefined ? severity === "error" : ruleId === rule;
  const items = Math.max(result.items, heard.length);
  if (ofFile.some(refuses)) return { refused: items, finding: undefined };
  const passed = heard.filter(({ findings }) => !findings.some(refuses));
  // what could not be read was never heard of; it is refused, if by the rule that is named
  const isUnread = heard.length < items || items === 0;
  const isUnreadRight = !isUnread || result.counts.some(refuses);
  if (passed.length === 0 && isUnreadRight) return { refused: items, finding: undefined };
  const severity = levelOf(acceptedButShouldBeRejected, levels);
  const refused = items - Math.max(1, passed.length);
  if (severity === undefined) return { refused, finding: undefined };
  return {
    refused: Math.max(0, refused),
    finding: {
      ruleId: acceptedButShouldBeRejected.id,
      severity,
      message: describe(rule, result, passed[0], Math.max(1, passed.length)),
      help: adviseOn(rule, passed),
      address: contract.owner,
      ...(place === undefined ? {} : { place }),
    },
  };
}

function describe(rule: string | undefined, { file, items }: FileResult, first: HeardItem | undefined, count: number) {
  const by = rule === undefined ? "must be refused and is accepted" : `must be refused by ${rule} and is not`;
  if (items <= 1) return `${file} ${by}`;
  const at = first === undefined ? "" : `, the first of them item ${first.index + 1}`;
  return `${file} ${by}: ${count} of its ${items} items${at}`;
}

function adviseOn(rule: string | undefined, passed: readonly HeardItem[]): string {
  const others = new Set(passed.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId)));
  if (rule === undefined || others.size === 0) return acceptedButShouldBeRejected.fix;
  return `Other rules spoke up: ${[...others].toSorted().slice(0, 5).join(", ")}. Correct the fixture, or name the right rule.`;
}
