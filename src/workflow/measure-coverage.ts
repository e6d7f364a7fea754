import type { Contract } from "../contracts/contract.ts";
import type { PayloadItem } from "../contracts/payload.ts";
import type { CoverageReport, DatasourceCoverage } from "../model/contract-report.ts";
import { compareText } from "../model/diagnostic.ts";
import { listExercised } from "./list-exercised.ts";
import type { PayloadSet } from "./payload-set.ts";

/** Notes what accepted fixtures exercise. */
export interface CoverageMeter {
  see(set: Pick<PayloadSet, "contract" | "stream">, item: PayloadItem): void;
  report(contracts: readonly Contract[], minimum: number | null): Omit<CoverageReport, "withoutFixtures">;
}

/**
 * Measures coverage. What cannot be sent does not count, and of a contract that the YAML alone makes, neither does a
 * built-in attribute that nobody declared: `isDeclared` tells by its address.
 */
export function createCoverageMeter(isDeclared: (address: string) => boolean): CoverageMeter {
  const seen = new Map<Contract, Set<string>>();
  return {
    see({ contract, stream }, item) {
      const exercised = seen.get(contract) ?? new Set<string>();
      seen.set(contract, exercised);
      for (const address of listExercised(contract, stream, item)) exercised.add(address);
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

type Countable = DatasourceCoverage["uncovered"][number];

function measure(
  contract: Contract,
  exercised: ReadonlySet<string>,
  isDeclared: (address: string) => boolean,
): DatasourceCoverage {
  const countable = listCountable(contract, isDeclared);
  const uncovered = countable
    .filter(({ address }) => !exercised.has(address))
    .toSorted((a, b) => compareText(a.kind, b.kind) || compareText(a.address, b.address));
  const { datasource, source } = contract;
  return { datasource, source, covered: countable.length - uncovered.length, total: countable.length, uncovered };
}

function listCountable(contract: Contract, isDeclared: (address: string) => boolean): readonly Countable[] {
  const attributes = [...contract.attributes.values()].filter(
    ({ isReadOnly, address }) => !isReadOnly && (contract.source !== "config" || isDeclared(address)),
  );
  return [
    ...attributes.map(({ address }): Countable => ({ kind: "attribute", address })),
    ...[...contract.events.values()].flatMap(({ address, parameters }): readonly Countable[] => [
      { kind: "event", address },
      ...[...parameters.values()].map((spec): Countable => ({ kind: "parameter", address: spec.address })),
    ]),
  ];
}
