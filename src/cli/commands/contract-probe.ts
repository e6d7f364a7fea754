import { isInstasent } from "../../contracts/dialects.ts";
import { toStream } from "../../contracts/instasent-dialect.ts";
import { buildRuleLevels, type RuleLevels } from "../../contracts/rule-levels.ts";
import type { Config, DeclaredScope } from "../../model/declaration.ts";
import { KnownError } from "../../model/errors.ts";
import type { ExitCode } from "../../model/exit-code.ts";
import type { LiveResource } from "../../model/resource.ts";
import { checkPayloadFile } from "../../payloads/check-payload-file.ts";
import type { PayloadSet } from "../../workflow/payload-set.ts";
import { findExistingContacts } from "../../workflow/find-existing-contacts.ts";
import { findDatasources } from "../../workflow/find-datasources.ts";
import { probeContracts, type ProbeOutcome, type ProbeSet } from "../../workflow/probe-contracts.ts";
import type { ProbeItem } from "../../workflow/probe-item.ts";
import type { CommandAnswer } from "../command-answer.ts";
import { confirm } from "../confirm.ts";
import { chooseApiUrl, connect, type Connections } from "../connect.ts";
import { listDeclaredSets } from "../list-payload-sets.ts";
import { loadContracts } from "../load-contracts.ts";
import type { Session } from "../session.ts";
import { simulatePlatform, withSimulatorTokens } from "../simulate-platform.ts";

export interface ContractProbeOptions {
  readonly yes: boolean;
  readonly showValues: boolean;
}

/** `instaform contract probe`: the fixtures, judged by the platform itself, in a project that tests may write to. */
export async function runContractProbe(session: Session, options: ContractProbeOptions): Promise<CommandAnswer> {
  const loaded = await loadContracts(session);
  // of other platforms nothing that was sent could be taken back
  const sets = (await listDeclaredSets(session, loaded)).filter(({ contract }) => isInstasent(contract));
  if (sets.length === 0) throw nothingToProbe();
  const scopes = loaded.config.scopes.filter(({ key }) => sets.some((set) => scopeOf(set) === key));
  refuseOthers(scopes);
  const simulatorUrl = await simulatePlatform(session, loaded.config);
  const config = simulatorUrl === undefined ? loaded.config : withSimulatorTokens(loaded.config);
  const connections = connect(session, config, chooseApiUrl(session, simulatorUrl), "probe");
  const items = await readItems(session, sets, buildRuleLevels(config.severities));
  const host = simulatorUrl === undefined ? new URL(connections.apiUrl).host : "the simulator";
  const targets = scopes.map(({ remoteName }) => `${remoteName} at ${host}`);
  await approve(session, options, items, targets);

  const { interrupt, kill } = session.surroundings;
  const probeSets = await findTargets(config, items, connections);
  await refuseExisting(probeSets, interrupt);
  const { probe, errors } = await probeContracts(probeSets, { showsValues: options.showValues, interrupt, kill });
  const [error] = errors;
  return {
    environment: config.environment,
    findings: loaded.findings,
    contractProbe: { ...probe, targets },
    requests: { reads: connections.meter.reads, writes: connections.meter.writes },
    ...(error === undefined ? {} : { error: { message: error.message, isBug: false, ...helpOf(error) } }),
    exitCodes: judgeProbe({ probe, errors }, interrupt.aborted),
  };
}

function helpOf({ help }: KnownError): { readonly help?: string } {
  return help === undefined ? {} : { help };
}

function judgeProbe({ probe, errors }: ProbeOutcome, isInterrupted: boolean): readonly ExitCode[] {
  return [
    ...(isInterrupted ? [130 as const] : []),
    ...(probe.leftovers.length > 0 ? [10 as const] : []),
    ...errors.map(({ exitCode }) => exitCode),
    ...(probe.disagreements.length > 0 ? [7 as const] : []),
  ];
}

/** Contacts are pushed and deleted: only where the configuration says that this does no harm. */
function refuseOthers(scopes: readonly DeclaredScope[]): void {
  const refused = scopes.find(({ isSandbox }) => isSandbox !== true);
  if (refused === undefined) return;
  throw new KnownError(`Project "${refused.key}" (${refused.remoteName}) is not marked as a sandbox.`, {
    exitCode: 6,
    place: refused.place,
    help: "A probe pushes contacts and deletes them. Mark a project that may be written to:  sandbox: true",
  });
}

async function approve(
  session: Session,
  { yes }: ContractProbeOptions,
  items: readonly ProbeItem[],
  targets: readonly string[],
): Promise<void> {
  if (yes) return;
  const question = `Push ${items.length} item(s) to ${targets.join(", ")}, and delete their contacts again?`;
  if (session.surroundings.stdin.isTTY === true && (await confirm(session, [{ question, answer: "yes" }]))) return;
  throw new KnownError("Nothing was pushed: it was not confirmed.", {
    exitCode: 6,
    help: "Run it again and answer yes, or add --yes where there is no terminal.",
  });
}

async function readItems(
  { surroundings }: Session,
  sets: readonly PayloadSet[],
  levels: RuleLevels,
): Promise<readonly ProbeItem[]> {
  const items: ProbeItem[] = [];
  for (const { contract, stream, files } of sets) {
    for (const file of files) {
      const result = await checkPayloadFile(file, {
        recipe: { contract, stream, levels },
        maxFindings: 1,
        signal: surroundings.interrupt,
        onItem: (payload, index, findings) => {
          const errors = findings.filter(({ severity }) => severity === "error").map(({ ruleId }) => ruleId);
          const ruleIds = [...new Set(errors)];
          items.push({
            datasource: contract.owner,
            stream: toStream(stream),
            file: file.shownPath,
            item: index + 1,
            payload,
            ruleIds,
          });
        },
      });
      if (result.items === 0) throw unreadable(result.file, result.findings[0]?.message);
    }
  }
  return items;
}

function nothingToProbe(): KnownError {
  return new KnownError("The configuration names no payloads of a datasource, so there is nothing to probe with.", {
    exitCode: 3,
    help: "Payloads of other platforms are only checked here: instaform contract check",
  });
}

function unreadable(file: string, why: string | undefined): KnownError {
  return new KnownError(`${file} has no item that could be pushed${why === undefined ? "" : `: ${why}`}.`, {
    exitCode: 3,
    help: "See what is wrong with it: instaform contract check",
  });
}

async function findTargets(
  config: Config,
  items: readonly ProbeItem[],
  { means, ingestOf }: Connections,
): Promise<readonly ProbeSet[]> {
  const addresses = [...new Set(items.map(({ datasource }) => datasource))];
  const found: ReadonlyMap<string, LiveResource> = await findDatasources(config, addresses, means);
  return addresses.flatMap((address) => {
    const live = found.get(address);
    const scope = config.scopes.find(({ key }) => address.startsWith(`${key}/`));
    if (live === undefined || scope === undefined) return [];
    return [{ live, ingest: ingestOf(scope), items: items.filter(({ datasource }) => datasource === address) }];
  });
}

/** A contact that is there already is somebody's: pushing would change it, and deleting would lose it. */
async function refuseExisting(sets: readonly ProbeSet[], signal: AbortSignal): Promise<void> {
  const [found] = await findExistingContacts(sets, signal);
  if (found === undefined) return;
  throw new KnownError(`The contact of ${found.file}, item ${found.item} exists already in ${found.datasource}.`, {
    exitCode: 6,
    help: "Nothing was pushed. Give fixtures user ids of their own, or delete what an earlier probe left behind.",
  });
}

function scopeOf({ contract }: PayloadSet): string {
  return contract.owner.split("/", 1)[0] ?? "";
}
