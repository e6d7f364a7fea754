import { Readable } from "node:stream";
import { KnownError } from "../../model/errors.ts";
import { buildRuleLevels } from "../../contracts/rule-levels.ts";
import { knownStreams, takesStream } from "../../contracts/dialects.ts";
import { checkPayloadFile } from "../../payloads/check-payload-file.ts";
import type { CheckOptions } from "../../payloads/payload-source.ts";
import { checkContracts } from "../../workflow/check-contracts.ts";
import { listFixtures } from "../../workflow/list-fixtures.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { PayloadSet } from "../../workflow/payload-set.ts";
import type { CommandAnswer } from "../command-answer.ts";
import { judgeContractSummary, type FailOn } from "../judge-contract-summary.ts";
import { findContract, loadContracts, type LiveChoice, type LoadedContracts } from "../load-contracts.ts";
import { listDeclaredSets, listNamedFiles } from "../list-payload-sets.ts";
import type { Session } from "../session.ts";

export interface ContractCheckOptions {
  readonly stream?: string;
  /** The address of a datasource, or of another platform's environment. */
  readonly datasource?: string;
  readonly maxFindings: number;
  readonly showValues: boolean;
  readonly failOn: FailOn;
  /** Hold the payloads against the specs of this moment instead of the committed ones. */
  readonly live: boolean;
}

/** How payloads are read: parts of files, workers, progress. */
export type Reading = Pick<CheckOptions, "signal" | "stdin" | "shard" | "workers" | "onProgress">;

/** `instaform contract check`: payloads against the specs. Offline and without token, unless `--live` is asked for. */
export async function runContractCheck(
  session: Session,
  files: readonly string[],
  options: ContractCheckOptions,
  reading: Reading = {},
): Promise<CommandAnswer> {
  const loaded = await loadContracts(session, options.live ? chooseChecked(files, options) : undefined);
  const sets =
    files.length > 0 ? await listNamedSets(session, files, options, loaded) : await listDeclaredSets(session, loaded);
  const { findings, summary } = await checkContracts(
    sets,
    {
      levels: buildRuleLevels(loaded.config.severities),
      maxFindings: options.maxFindings,
      showsValues: options.showValues,
      told: loaded.findings,
      locateSpec: loaded.locateSpec,
    },
    {
      checkFile: checkPayloadFile,
      reading: { signal: session.surroundings.interrupt, ...stdinOf(session, files), ...reading },
    },
  );
  return {
    environment: loaded.config.environment,
    findings: [...loaded.findings, ...(options.live ? noteDeclared(sets) : []), ...findings],
    contracts: reading.shard === undefined ? summary : { ...summary, shard: reading.shard },
    exitCodes: judgeContractSummary(summary, options.failOn),
  };
}

/** The scopes whose payloads are checked: of others nothing is read, so that their tokens need not be set. */
function chooseChecked(files: readonly string[], { stream, datasource }: ContractCheckOptions): LiveChoice {
  const scopeOf = (owner: string) => owner.split("/", 1)[0];
  if (files.length === 0) {
    return (config) => {
      const wanted = new Set(listFixtures(config).map(({ owner }) => scopeOf(owner)));
      return ({ key }) => wanted.has(key);
    };
  }
  if (datasource !== undefined)
    return () =>
      ({ key }) =>
        key === scopeOf(datasource);
  return () =>
    ({ provider }) =>
      stream !== undefined && takesStream(provider, stream);
}

/** What nothing live speaks of is held against the configuration, and said, lest it pass for what was asked for. */
function noteDeclared(sets: readonly PayloadSet[]): readonly Diagnostic[] {
  const declared = sets.filter(({ contract }) => contract.source === "config");
  const owners = new Set(declared.map(({ contract }) => contract.owner));
  return Array.from(owners, (owner) => ({
    ruleId: "platform-left-out",
    severity: "warning",
    message: `payloads of ${owner} are held against what is declared: its API has no specs of payloads`,
    address: owner,
    help: "Without --live the same is checked, without a token.",
  }));
}

async function listNamedSets(
  session: Session,
  names: readonly string[],
  { stream, datasource }: ContractCheckOptions,
  loaded: LoadedContracts,
): Promise<readonly PayloadSet[]> {
  if (stream === undefined) {
    throw new KnownError("Which stream do these payloads go to?", {
      exitCode: 3,
      help: `Add ${formatChoice(knownStreams.map((each) => `--stream ${each}`))}.`,
    });
  }
  const contract = findContract(loaded, stream, datasource);
  const files = await listNamedFiles(session, names);
  return [{ contract, stream, files, expect: "accept", rule: undefined, place: undefined }];
}

function stdinOf({ surroundings }: Session, names: readonly string[]): Reading {
  return names.includes("-") ? { stdin: Readable.from(surroundings.stdin) } : {};
}

/** `a`, `a or b`, `a, b or c`. */
function formatChoice(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}
