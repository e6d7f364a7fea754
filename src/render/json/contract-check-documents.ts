import type { ContractSummary, CoverageReport } from "../../model/contract-report.ts";

export function contractCheckDocument(summary: ContractSummary) {
  const { contracts, files, items, accepted, rejected, rejectedAsExpected, byRule } = summary;
  return {
    contracts: contracts.map(({ datasource, source }) => ({ datasource, source })),
    files,
    items,
    accepted,
    rejected,
    rejectedAsExpected,
    byRule: byRule.map(({ ruleId, severity, count }) => ({ ruleId, severity, count })),
    findingsShown: summary.findingsShown,
    findingsTotal: summary.findingsTotal,
    complete: summary.isComplete,
    ...(summary.shard === undefined ? {} : { shard: { index: summary.shard.index, count: summary.shard.count } }),
  };
}

export function coverageDocument({ datasources, withoutFixtures, covered, total, percent, minimum }: CoverageReport) {
  return {
    datasources: datasources.map(({ datasource, source, covered: own, total: all, uncovered }) => ({
      datasource,
      source,
      covered: own,
      total: all,
      uncovered: uncovered.map(({ kind, address }) => ({ kind, address })),
    })),
    withoutFixtures,
    covered,
    total,
    percent,
    minimum,
  };
}
