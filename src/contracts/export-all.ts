import { exportAttentive } from "./attentive/export/export-attentive.ts";
import { isInstasent, type AnyContract } from "./dialects.ts";
import { exportContracts } from "./export/export-contracts.ts";
import type { ExportFile, ExportTarget } from "./export/export-file.ts";
import type { RuleLevels } from "./rule-levels.ts";
import { exportSpoki } from "./spoki/export/export-spoki.ts";
import { exportSvix } from "./svix/export/export-svix.ts";

/** The files of the contracts of every platform. Exporters are large, so dialects do not carry them along. */
export function exportAll(
  target: ExportTarget,
  contracts: readonly AnyContract[],
  levels: RuleLevels,
): readonly ExportFile[] {
  return [
    ...exportContracts(target, { contracts: contracts.filter(isInstasent), levels }),
    ...contracts.flatMap((contract) => {
      switch (contract.dialect) {
        case "instasent":
          return []; // all of them above
        case "attentive":
          return exportAttentive(target, contract, levels);
        case "spoki":
          return exportSpoki(target, contract, levels);
        case "svix":
          return exportSvix(target, contract, levels);
      }
    }),
  ];
}
