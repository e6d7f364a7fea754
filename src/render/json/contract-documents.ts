import type { ContractDiff } from "../../model/compatibility.ts";
import type { ContractExport } from "../../model/contract-export.ts";
import type { ContractProbe } from "../../model/contract-probe.ts";
import type { LockReport } from "../../model/lock-report.ts";

export function lockDocument({ file, action, counts, differences, missing }: LockReport) {
  const { projects, datasources, environments, eventTypes, facts } = counts;
  return {
    file,
    action,
    counts: { projects, datasources, environments, eventTypes, facts },
    differences: differences.map(({ address, before, after }) => ({
      address,
      before: before ?? null,
      after: after ?? null,
    })),
    missing,
  };
}

export function contractDiffDocument({ from, to, direction, changes, summary }: ContractDiff) {
  return {
    from: { name: from.name, source: from.source },
    to: { name: to.name, source: to.source },
    direction,
    changes: changes.map(({ ruleId, verdict, datasources, address, reason }) => ({
      ruleId,
      verdict,
      datasources,
      address,
      reason,
    })),
    summary: { breaking: summary.breaking, risky: summary.risky, compatible: summary.compatible },
  };
}

export function contractExportDocument({ target, folder, isCheck, files }: ContractExport) {
  return { target, folder, check: isCheck, files: files.map(({ path, status }) => ({ path, status })) };
}

export function contractProbeDocument({ targets, summary, disagreements, leftovers }: ContractProbe) {
  const { sent, agreed, disagreed, stricter, unjudged, skipped, deleted } = summary;
  return {
    targets,
    summary: { sent, agreed, disagreed, stricter, unjudged, skipped, deleted },
    disagreements: disagreements.map(({ datasource, file, item, ours, platform, ruleIds, message }) => ({
      datasource,
      file,
      item,
      ours,
      platform,
      ruleIds,
      message: message ?? null,
    })),
    leftovers: leftovers.map(({ datasource, file, item, reason }) => ({ datasource, file, item, reason })),
  };
}
