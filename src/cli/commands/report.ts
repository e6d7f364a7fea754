import { buildRuleLevels } from "../../contracts/rule-levels.ts";
import { buildDesiredGraph } from "../../desired/build-desired-graph.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { ContractSummary, CoverageReport } from "../../model/contract-report.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { checkPayloadFile } from "../../payloads/check-payload-file.ts";
import { buildCatalogue, createExerciseLog } from "../../workflow/build-catalogue.ts";
import { checkContracts } from "../../workflow/check-contracts.ts";
import { createCoverageMeter } from "../../workflow/measure-coverage.ts";
import { listFixtures } from "../../workflow/list-fixtures.ts";
import type { CommandAnswer } from "../command-answer.ts";
import { chooseApiUrl, connect } from "../connect.ts";
import { declaredAddresses } from "../declared-addresses.ts";
import { judgePlan } from "../judge-plan.ts";
import { configChoice } from "../load-config.ts";
import { loadContracts, type LoadedContracts } from "../load-contracts.ts";
import { listDeclaredSets } from "../list-payload-sets.ts";
import type { Session } from "../session.ts";
import { judgeContractSummary } from "../judge-contract-summary.ts";
import { runContractDiff } from "./contract-diff.ts";
import { planNow } from "./plan.ts";

export interface ReportOptions {
  /** A commit, a lock or a configuration: what changed since then is shown too. */
  readonly against?: string;
  /** Leave the plan out: no token, no network. */
  readonly offline: boolean;
}

/** `instaform report`: plan, checks, catalogue and coverage in one document. Sends only GET, and nothing when offline. */
export async function runReport(session: Session, { against, offline }: ReportOptions): Promise<CommandAnswer> {
  const loaded = await loadContracts(session);
  const told = await checkAndList(session, loaded);
  const diff = against === undefined ? undefined : await diffSince(session, against);
  const planned = offline ? undefined : await planNow(session, "read", configChoice(session), { lock: "as read" });
  const { plan } = planned?.outcome ?? {};
  const { meter } = planned?.connections ?? {};
  return {
    environment: loaded.config.environment,
    findings: [...loaded.findings, ...told.findings],
    ...(plan === undefined ? {} : { plan }),
    ...(told.summary === undefined ? {} : { contracts: told.summary }),
    ...(told.coverage === undefined ? {} : { coverage: told.coverage }),
    ...(diff === undefined ? {} : { contractDiff: diff }),
    catalogue: told.catalogue,
    ...(meter === undefined ? {} : { requests: { reads: meter.reads, writes: meter.writes } }),
    exitCodes: [
      ...(plan === undefined ? [] : judgePlan(plan, session.options.checks)),
      ...(told.summary === undefined ? [] : judgeContractSummary(told.summary, "error")),
    ],
  };
}

interface Told {
  readonly findings: readonly Diagnostic[];
  readonly catalogue: Catalogue;
  /** Absent when the configuration names no fixtures. */
  readonly summary?: ContractSummary;
  readonly coverage?: CoverageReport;
}

/** Checks the declared fixtures once, and notes what they exercise while doing so. */
async function checkAndList(session: Session, loaded: LoadedContracts): Promise<Told> {
  const { config, contracts, locateSpec } = loaded;
  const sets = listFixtures(config).length === 0 ? [] : await listDeclaredSets(session, loaded);
  const meter = createCoverageMeter(declaredAddresses(config));
  const log = createExerciseLog();
  const { findings, summary } = await checkContracts(
    sets,
    {
      levels: buildRuleLevels(config.severities),
      maxFindings: 100,
      showsValues: false,
      told: loaded.findings,
      locateSpec,
    },
    {
      checkFile: checkPayloadFile,
      reading: { signal: session.surroundings.interrupt },
      onAccepted: (set, item, file) => {
        meter.see(set, item);
        log.see(set, item, file);
      },
    },
  );
  session.surroundings.interrupt.throwIfAborted();
  const { means } = connect(session, config, chooseApiUrl(session, undefined), "read");
  const { declared } = buildDesiredGraph(config, [], means.providerOf);
  const datasources = declared.filter(({ kind }) => kind === "datasource");
  const catalogue = buildCatalogue({ contracts, sets, log, locateSpec, datasources });
  if (sets.length === 0) return { findings, catalogue };
  const used = new Set(sets.filter(({ expect }) => expect === "accept").map(({ contract }) => contract));
  const withoutFixtures = contracts.filter((contract) => !used.has(contract)).map(({ owner }) => owner);
  return { findings, catalogue, summary, coverage: { ...meter.report([...used], null), withoutFixtures } };
}

async function diffSince(session: Session, against: string): Promise<CommandAnswer["contractDiff"]> {
  const { contractDiff } = await runContractDiff(session, [against], { direction: "producer", failOn: "never" });
  return contractDiff;
}
