import { compareText, type Diagnostic } from "../model/diagnostic.ts";
import type { ContractSummary, RuleCount } from "../model/contract-report.ts";

/** What one `contract check --shard` answered. */
export interface ShardResult {
  /** For messages: where it was read from. */
  readonly name: string;
  readonly summary: ContractSummary;
  readonly findings: readonly Diagnostic[];
}

export interface MergedShards {
  readonly summary: ContractSummary;
  readonly findings: readonly Diagnostic[];
}

/** What is wrong with a set of shards: a part that is missing, or there twice; undefined when they are a whole. */
export function describeGap(shards: readonly ShardResult[]): string | undefined {
  const count = shards[0]?.summary.shard?.count;
  const names = new Map<number, string>();
  for (const { name, summary } of shards) {
    const { shard } = summary;
    if (shard === undefined) return `${name} is the result of a run without --shard`;
    if (shard.count !== count)
      return `${name} is one of ${shard.count} parts, ${shards[0]?.name ?? ""} is one of ${count}`;
    const other = names.get(shard.index);
    if (other !== undefined) return `${name} and ${other} are both part ${shard.index} of ${count}`;
    names.set(shard.index, name);
  }
  const missing = Array.from({ length: count ?? 0 }, (_, at) => at + 1).filter((index) => !names.has(index));
  return missing.length === 0 ? undefined : `part ${missing.slice(0, 5).join(", ")} of ${count} is missing`;
}

/** The answer that one run over all parts would have given, except for what no part could see. */
export function mergeShards(shards: readonly ShardResult[], maxFindings: number): MergedShards {
  const ordered = shards.toSorted((a, b) => (a.summary.shard?.index ?? 0) - (b.summary.shard?.index ?? 0));
  const counts = new Map<string, RuleCount>();
  const count = ({ ruleId, severity }: Pick<RuleCount, "ruleId" | "severity">, more: number) => {
    const key = `${ruleId} ${severity}`;
    counts.set(key, { ruleId, severity, count: (counts.get(key)?.count ?? 0) + more });
  };
  for (const { summary } of ordered) for (const each of summary.byRule) count(each, each.count);
  // What is said of a contract rather than of an item is said by every shard.
  const general = new Map<string, Diagnostic>();
  const placed: Diagnostic[] = [];
  for (const finding of ordered.flatMap(({ findings }) => findings)) {
    const key = JSON.stringify([finding.ruleId, finding.message, finding.address]);
    if (finding.place !== undefined) placed.push(finding);
    else if (general.has(key)) count(finding, -1);
    else general.set(key, finding);
  }
  const blindSpot = describeBlindSpot(ordered);
  count(blindSpot, 1);
  const findings = [blindSpot, ...general.values(), ...placed.toSorted(compareByPlace)].slice(
    0,
    Math.max(1, maxFindings),
  );
  return { summary: sumUp(ordered, [...counts.values()], findings.length), findings };
}

function sumUp(shards: readonly ShardResult[], counts: readonly RuleCount[], findingsShown: number): ContractSummary {
  const summaries = shards.map(({ summary }) => summary);
  const sum = (read: (summary: ContractSummary) => number) => summaries.reduce((total, each) => total + read(each), 0);
  const contracts = new Map(summaries.flatMap((each) => each.contracts).map((each) => [each.datasource, each]));
  const byRule = counts.toSorted((a, b) => order[a.severity] - order[b.severity] || compareText(a.ruleId, b.ruleId));
  return {
    contracts: [...contracts.values()],
    // Each shard reads a part of every file.
    files: Math.max(0, ...summaries.map(({ files }) => files)),
    items: sum(({ items }) => items),
    accepted: sum(({ accepted }) => accepted),
    rejected: sum(({ rejected }) => rejected),
    rejectedAsExpected: sum(({ rejectedAsExpected }) => rejectedAsExpected),
    byRule,
    findingsShown,
    findingsTotal: byRule.reduce((total, each) => total + each.count, 0),
    isComplete: summaries.every(({ isComplete }) => isComplete),
  };
}

const order = { error: 0, warning: 1, info: 2 } as const;

function describeBlindSpot(shards: readonly ShardResult[]): Diagnostic {
  return {
    ruleId: "duplicate-event-id",
    severity: "info",
    message: `items of different shards were not compared: an id that is used in two of the ${shards.length} parts, and an event whose contact is in another part, went unseen`,
    help: "compare the ids where the whole data is, or run one check without --shard",
  };
}

function compareByPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.place?.file ?? "", b.place?.file ?? "") ||
    (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
    (a.place?.column ?? 0) - (b.place?.column ?? 0)
  );
}
