import type { AnyContract } from "../contracts/dialects.ts";
import { mostIds } from "../contracts/id-set.ts";
import type { Violation } from "../contracts/payload.ts";
import type { ContractSummary, RuleCount } from "../model/contract-report.ts";
import { compareText, type Diagnostic, type Severity } from "../model/diagnostic.ts";
import type { FileResult } from "../payloads/payload-source.ts";
import type { CheckSettings } from "./payload-set.ts";
import type { Refusal } from "./judge-refusal.ts";
import { showFinding } from "./show-finding.ts";

/** Gathers what was found: few findings, all counts. */
export interface FindingCollector {
  readonly findings: readonly Diagnostic[];
  /** How many more findings are shown. */
  readonly room: number;
  /** What is said once about a contract. */
  note(contract: AnyContract, violations: readonly Violation[]): void;
  noteFull(ruleId: string, owner: string): void;
  addFile(contract: AnyContract, result: FileResult, ofFile: readonly Diagnostic[]): void;
  addRefusal(result: FileResult, refusal: Refusal): void;
  interrupt(): void;
  summarise(contracts: readonly AnyContract[]): ContractSummary;
}

export function collectFindings({ maxFindings, showsValues, locateSpec, told }: CheckSettings): FindingCollector {
  const findings: Diagnostic[] = [];
  const noted = new Set(told.map(({ ruleId, address, message }) => `${ruleId} ${address} ${message}`));
  const counts = new Map<string, RuleCount>();
  const sums = { files: 0, items: 0, accepted: 0, rejected: 0, rejectedAsExpected: 0 };
  let isComplete = true;

  const count = ({ ruleId, severity }: Pick<Diagnostic, "ruleId" | "severity">, more: number): void => {
    const key = `${severity} ${ruleId}`;
    counts.set(key, { ruleId, severity, count: (counts.get(key)?.count ?? 0) + more });
  };
  const show = (finding: Diagnostic): void => {
    if (findings.length < maxFindings) findings.push(finding);
  };
  const add = (finding: Diagnostic): void => {
    count(finding, 1);
    show(finding);
  };
  const start = (result: FileResult): void => {
    sums.files++;
    sums.items += result.items;
    isComplete &&= result.isComplete;
  };

  return {
    findings,
    get room() {
      return Math.max(0, maxFindings - findings.length);
    },
    note(contract, violations) {
      for (const { ruleId, severity, message, fix, address } of violations) {
        const key = `${ruleId} ${address} ${message}`;
        const related = locateSpec(contract, address, ruleId);
        if (!noted.has(key)) {
          add({ ruleId, severity, message, help: fix, address, ...(related.length === 0 ? {} : { related }) });
        }
        noted.add(key);
      }
    },
    noteFull(ruleId, owner) {
      const message = `only the first ${mostIds} ids were compared: repeated ids beyond them went unseen`;
      add({ ruleId, severity: "info", message, address: owner });
    },
    addFile(contract, result, ofFile) {
      start(result);
      const isRefused = ofFile.some(({ severity }) => severity === "error");
      const rejected = isRefused ? result.items : result.rejectedItems;
      sums.rejected += rejected;
      sums.accepted += Math.max(0, result.items - rejected);
      for (const finding of ofFile) add(finding);
      for (const finding of result.findings) {
        const specPlaces = locateSpec(contract, finding.address ?? contract.owner, finding.ruleId);
        show(showFinding(finding, specPlaces, showsValues));
      }
      for (const each of result.counts) count(each, each.count);
    },
    addRefusal(result, { refused, finding }) {
      start(result);
      sums.rejectedAsExpected += refused;
      sums.accepted += Math.max(0, result.items - refused);
      if (finding !== undefined) add(finding);
    },
    interrupt() {
      isComplete = false;
    },
    summarise(contracts) {
      const byRule = [...counts.values()].toSorted(compareCounts);
      return {
        contracts: contracts.map(({ owner, source }) => ({ datasource: owner, source })),
        ...sums,
        byRule,
        findingsShown: findings.length,
        findingsTotal: byRule.reduce((sum, each) => sum + each.count, 0),
        isComplete,
      };
    },
  };
}

const order = { error: 0, warning: 1, info: 2 } satisfies Record<Severity, number>;

function compareCounts(a: RuleCount, b: RuleCount): number {
  return order[a.severity] - order[b.severity] || compareText(a.ruleId, b.ruleId);
}
