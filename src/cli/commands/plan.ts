import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { KnownError } from "../../model/errors.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { PlanOutcome } from "../../workflow/make-plan.ts";
import { makePlan, type PlanLock } from "../../workflow/make-plan.ts";
import { locateLock } from "../../lock/locate-lock.ts";
import { readLockFile } from "../../lock/lock-disk.ts";
import { formatPlanFile, type PlanOrigin } from "../../plan/plan-file.ts";
import type { Config } from "../../model/declaration.ts";
import { chooseApiUrl, connect, digest, type Connections } from "../connect.ts";
import type { CommandAnswer } from "../command-answer.ts";
import { judgePlan } from "../judge-plan.ts";
import { configChoice, loadConfig, type ConfigChoice } from "../load-config.ts";
import type { Session } from "../session.ts";
import { simulatePlatform, withSimulatorTokens } from "../simulate-platform.ts";
import { toolVersion } from "../tool-version.ts";

export interface PlanOptions {
  /** Where to save the plan for a later `apply <file>`. */
  readonly out?: string;
  readonly detailedExitcode: boolean;
  /** Also hold the datasources' own stream specs against the lock, which costs requests. */
  readonly checkLock: boolean;
}

/** `instaform plan`: what apply would do, and what live looks like against the declaration. Sends only GET. */
export async function runPlan(session: Session, options: PlanOptions): Promise<CommandAnswer> {
  const { findings, connections, outcome } = await planNow(session, "read", configChoice(session), {
    lock: options.checkLock ? "with streams" : "as read",
  });
  const { plan } = outcome;
  if (options.out !== undefined) {
    const redact = (text: string): string => session.redactor.redact(text);
    const origin = originOf(session, configChoice(session), connections.apiUrl);
    const text = formatPlanFile(plan, origin, digest, redact);
    await savePlan(resolve(session.surroundings.cwd, options.out), redact(text));
  }
  const isPending = options.detailedExitcode && plan.changes.length > 0;
  return {
    environment: plan.environment,
    findings,
    plan,
    checklist: outcome.checklist,
    requests: { reads: connections.meter.reads, writes: connections.meter.writes },
    exitCodes: [...judgePlan(plan, session.options.checks), ...(isPending ? [2 as const] : [])],
  };
}

/** A plan of what is declared and live at this moment, with the connections it was made over. */
export interface CurrentPlan {
  readonly config: Config;
  readonly findings: readonly Diagnostic[];
  readonly connections: Connections;
  readonly outcome: PlanOutcome;
}

/** What a plan is made of and held against. */
export interface PlanChoice {
  readonly targets?: readonly string[];
  readonly deliversUnknown?: boolean;
  /** Whether the committed lock is held against what is read, or also against what `--check-lock` reads for it. */
  readonly lock?: "none" | "as read" | "with streams";
}

/** Reads the configuration and live, and compares them. */
export async function planNow(
  session: Session,
  access: "read" | "write",
  choice: ConfigChoice,
  { targets = session.options.target, deliversUnknown = false, lock = "none" }: PlanChoice = {},
): Promise<CurrentPlan> {
  const loaded = await loadConfig(session, choice);
  const simulatorUrl = await simulatePlatform(session, loaded.config);
  const config = simulatorUrl === undefined ? loaded.config : withSimulatorTokens(loaded.config);
  const connections = connect(session, config, chooseApiUrl(session, simulatorUrl), access);
  const outcome = await makePlan(config, targets, connections.means, {
    deliversUnknown,
    lock: lock === "none" ? undefined : await readPlanLock(session, config, lock === "with streams"),
  });
  return { config, findings: loaded.findings, connections, outcome };
}

/** The lock beside the configuration, where there is one; `--check-lock` without one has nothing to check. */
async function readPlanLock(session: Session, config: Config, readsStreams: boolean): Promise<PlanLock | undefined> {
  const { path, shownPath } = locateLock(config, session.surroundings.cwd);
  const parsed = await readLockFile(path, shownPath);
  if (parsed !== undefined) {
    return { parsed, readsStreams, place: { file: shownPath, line: 1, column: 1, endColumn: 2 } };
  }
  if (!readsStreams) return undefined;
  throw new KnownError(`There is no lock to check: ${shownPath} does not exist.`, {
    exitCode: 3,
    help: "Write it, and commit it: instaform lock",
  });
}

/** What a saved plan must remember to be made again. */
export function originOf(session: Session, choice: ConfigChoice, apiUrl: string): PlanOrigin {
  return {
    toolVersion,
    // A simulator in this process has another port each time.
    apiUrl: session.options.simulate === undefined ? apiUrl : "simulator",
    environment: choice.environment ?? null,
    targets: session.options.target,
    configPaths: choice.paths,
    vars: choice.vars,
  };
}

async function savePlan(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { mode: 0o600 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new KnownError(`The plan could not be saved: ${reason}`, {
      exitCode: 3,
      help: "Give --out a path in a folder that exists and can be written to.",
      cause: error,
    });
  }
}
