import { formatLock } from "../../lock/format-lock.ts";
import { diffFacts } from "../../lock/diff-locks.ts";
import { listFacts } from "../../lock/list-facts.ts";
import { locateLock } from "../../lock/locate-lock.ts";
import type { Lock } from "../../lock/lock.ts";
import { readLockText } from "../../lock/lock-disk.ts";
import { writeLockFile } from "../../lock/write-lock-file.ts";
import { parseLock } from "../../lock/parse-lock.ts";
import type { Config, DeclaredScope } from "../../model/declaration.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { KnownError } from "../../model/errors.ts";
import type { LockReport } from "../../model/lock-report.ts";
import { readLiveLock } from "../../workflow/read-live-lock.ts";
import { declaredEvents } from "../../workflow/read-locked-projects.ts";
import type { CommandAnswer } from "../command-answer.ts";
import { chooseApiUrl, connect } from "../connect.ts";
import { loadConfig } from "../load-config.ts";
import type { Session } from "../session.ts";
import { simulatePlatform, withSimulatorTokens } from "../simulate-platform.ts";

export interface LockOptions {
  readonly check: boolean;
  /** Parameters of every event type, not only of declared ones. */
  readonly allEvents: boolean;
}

/** `instaform lock`: the facts of live as a file to commit; with `--check` only what differs. Sends only GET. */
export async function runLock(session: Session, options: LockOptions): Promise<CommandAnswer> {
  refuseTargets(session);
  const loaded = await loadConfig(session);
  const simulatorUrl = await simulatePlatform(session, loaded.config);
  const config = simulatorUrl === undefined ? loaded.config : withSimulatorTokens(loaded.config);
  const { path, shownPath } = locateLock(config, session.surroundings.cwd);
  const text = await readLockText(path, shownPath);
  const committed = text === undefined ? undefined : readCommitted(text, shownPath, options.check);
  if (options.check && committed === undefined) {
    throw new KnownError(`There is no lock to check: ${shownPath} does not exist.`, {
      exitCode: 3,
      help: "Write it, and commit it: instaform lock",
    });
  }
  const { means, meter } = connect(session, config, chooseApiUrl(session, simulatorUrl), "read");
  const unlockable = config.scopes.filter(({ provider }) => means.providerOf(provider).payloadSpecs === undefined);
  refuseUnlockable(config, unlockable);
  // What was locked with --all-events is checked as it was locked.
  const wantsAll =
    options.allEvents || (options.check && committed !== undefined && knowsUndeclared(committed, config));
  const { lock, missing, findings } = await readLiveLock(config, wantsAll, means);
  const head = {
    environment: config.environment,
    findings: [...loaded.findings, ...unlockable.map(noteUnlocked), ...findings],
    requests: { reads: meter.reads, writes: meter.writes },
  };
  if (findings.length > 0) return { ...head, exitCodes: [6] };

  const differences = committed === undefined ? [] : diffFacts(listFacts(committed), listFacts(lock));
  const wanted = formatLock(lock);
  const isSame = wanted === text;
  if (!options.check && !isSame) await writeLockFile(path, shownPath, session.redactor.redact(wanted));
  const action: LockReport["action"] = options.check ? "checked" : isSame ? "unchanged" : "written";
  const report: LockReport = { file: shownPath, action, counts: countLock(lock), differences, missing };
  return { ...head, lock: report, exitCodes: options.check && differences.length > 0 ? [7] : [] };
}

/** A lock that cannot be read can still be replaced, which is what its own message advises. */
function readCommitted(text: string, file: string, isChecked: boolean): Lock | undefined {
  try {
    return parseLock(text, file).lock;
  } catch (error) {
    if (isChecked || !(error instanceof KnownError)) throw error;
    return undefined;
  }
}

/** True when the lock holds parameters of an event that nobody declares. */
function knowsUndeclared({ projects }: Lock, { scopes }: Config): boolean {
  return scopes.some((scope) => {
    const declared = declaredEvents(scope);
    const events = [...(projects.get(scope.key)?.events ?? [])];
    return events.some(([uid, { parameters }]) => parameters !== undefined && !declared.has(uid));
  });
}

function countLock(lock: Lock): LockReport["counts"] {
  const projects = [...lock.projects.values()];
  const environments = [...lock.environments.values()];
  return {
    projects: projects.length,
    datasources: projects.reduce((sum, project) => sum + project.datasources.size, 0),
    environments: environments.length,
    eventTypes: environments.reduce((sum, { eventTypes }) => sum + eventTypes.size, 0),
    facts: listFacts(lock).size,
  };
}

/** A lock of nothing would look like one that was read. */
function refuseUnlockable({ scopes }: Config, unlockable: readonly DeclaredScope[]): void {
  const [first] = scopes;
  if (first === undefined || unlockable.length < scopes.length) return;
  throw new KnownError(`There is nothing to lock: the API of "${first.key}" has no specs of payloads.`, {
    exitCode: 3,
    help: "What the configuration declares is the contract, and it stands in Git already: instaform contract check",
  });
}

/** The lock says nothing of them, and never will. */
function noteUnlocked({ key }: DeclaredScope): Diagnostic {
  return {
    ruleId: "platform-left-out",
    severity: "info",
    message: `${key} has nothing live to lock: its API has no specs of payloads`,
    address: key,
    help: "What the configuration declares is the contract. instaform contract diff compares two versions of it.",
  };
}

function refuseTargets({ options }: Session): void {
  if (options.target.length === 0) return;
  throw new KnownError("A lock is always of the whole configuration; --target does not go with it.", { exitCode: 3 });
}
