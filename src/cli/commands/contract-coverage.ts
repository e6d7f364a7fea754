import { buildRuleLevels } from "../../contracts/rule-levels.ts";
import type { ExitCode } from "../../model/exit-code.ts";
import { checkPayloadFile } from "../../payloads/check-payload-file.ts";
import { checkContracts } from "../../workflow/check-contracts.ts";
import { createCoverageMeter } from "../../workflow/measure-coverage.ts";
import type { CommandAnswer } from "../command-answer.ts";
import { declaredAddresses } from "../declared-addresses.ts";
import { loadContracts } from "../load-contracts.ts";
import { listDeclaredSets } from "../list-payload-sets.ts";
import type { Session } from "../session.ts";

export interface ContractCoverageOptions {
  readonly minCoverage?: number;
}

/** `instaform contract coverage`: what no accepted fixture exercises. Offline, without token. */
export async function runContractCoverage(
  session: Session,
  { minCoverage }: ContractCoverageOptions,
): Promise<CommandAnswer> {
  const loaded = await loadContracts(session);
  const { config, contracts } = loaded;
  const sets = (await listDeclaredSets(session, loaded)).filter(({ expect }) => expect === "accept");
  const meter = createCoverageMeter(declaredAddresses(config));
  await checkContracts(
    sets,
    {
      levels: buildRuleLevels(config.severities),
      maxFindings: 0,
      showsValues: false,
      told: loaded.findings,
      locateSpec: loaded.locateSpec,
    },
    {
      checkFile: checkPayloadFile,
      reading: { signal: session.surroundings.interrupt },
      onAccepted: (set, item) => meter.see(set, item),
    },
  );
  session.surroundings.interrupt.throwIfAborted();
  const used = new Set(sets.map(({ contract }) => contract));
  const report = meter.report([...used], minCoverage ?? null);
  const withoutFixtures = contracts.filter((contract) => !used.has(contract)).map(({ owner }) => owner);
  const isLow = minCoverage !== undefined && report.percent < minCoverage;
  const exitCodes: readonly ExitCode[] = isLow ? [8] : [];
  return {
    environment: config.environment,
    findings: loaded.findings,
    coverage: { ...report, withoutFixtures },
    exitCodes,
  };
}
