import { dialectOf, type AnyContract } from "../contracts/dialects.ts";
import type { PayloadItem } from "../contracts/payload.ts";
import type { CoverageReport, DatasourceCoverage } from "../model/contract-report.ts";
import { compareText } from "../model/diagnostic.ts";
import type { PayloadSet } from "./payload-set.ts";

/** Notes what accepted fixtures exercise. */
export interface CoverageMeter {
  see(set: Pick<PayloadSet, "contract" | "stream">, item: PayloadItem): void;
  report(contracts: readonly AnyContract[], minimum: number | null): Omit<CoverageReport, "withoutFixtures">;
}

/**
 * Measures coverage. What cannot be sent does not count, and of a contract that the YAML alone makes, neither does a
 * built-in attribute that nobody declared: `isDeclared` tells by its address.
 */
export function createCoverageMeter(isDeclared: (address: string) => boolean): CoverageMeter {
  const seen = new Map<AnyContract, Set<string>>();
  return {
    see({ contract, stream }, item) {
      const exercised = seen.get(contract) ?? new Set<string>();
      seen.set(contract, exercised);
      for (const address of dialectOf(contract).listExercised(contract, stream, item)) exercised.add(address);
    },
    report(contracts, minimum) {
      const datasources = contracts.map((contract) => measure(contract, seen.get(contract) ?? new Set(), isDeclared));
      const covered = datasources.reduce((sum, each) => sum + each.covered, 0);
      const total = datasources.reduce((sum, each) => sum + each.total, 0);
      const percent = total === 0 ? 100 : Math.floor((covered * 1000) / total) / 10;
      return { datasources, covered, total, percent, minimum };
    },
  };
}

function measure(
  contract: AnyContract,
  exercised: ReadonlySet<string>,
  isDeclared: (address: string) => boolean,
): DatasourceCoverage {
  const countable = dialectOf(contract).listCountable(contract, isDeclared);
  const uncovered = countable
    .filter(({ address }) => !exercised.has(address))
    .toSorted((a, b) => compareText(a.kind, b.kind) || compareText(a.address, b.address));
  const { owner, source } = contract;
  return {
    datasource: owner,
    source,
    covered: countable.length - uncovered.length,
    total: countable.length,
    uncovered,
  };
}
