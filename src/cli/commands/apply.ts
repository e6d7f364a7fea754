import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import type { ApplyEvent, ApplyResult } from "../../model/apply-result.ts";
import type { ExitCode } from "../../model/exit-code.ts";
import { readRegularFile } from "../../files/read-regular-file.ts";
import { KnownError } from "../../model/errors.ts";
import type { Plan } from "../../model/plan.ts";
import { checkFreshness, parsePlanFile, type SavedPlan } from "../../plan/plan-file.ts";
import { applyPlan } from "../../apply/apply-plan.ts";
import { buildKindBook } from "../../workflow/build-kind-book.ts";
import { checkGates, testSinks } from "../../workflow/check-gates.ts";
import { chooseApiUrl, digest } from "../connect.ts";
import { openNotes } from "../open-attempt-notes.ts";
import { cleanUp } from "../../workflow/clean-up.ts";
import { confirm } from "../confirm.ts";
import { reportError } from "../report-error.ts";
import type { CommandAnswer } from "../command-answer.ts";
import { judgePlan } from "../judge-plan.ts";
import { configChoice, type ConfigChoice } from "../load-config.ts";
import type { LiveOutput } from "../live-output.ts";
import type { Session } from "../session.ts";
import { originOf, planNow, type CurrentPlan } from "./plan.ts";

export interface ApplyOptions {
  readonly yes: boolean;
  /** Goes on although a plan destroys more than 30 % of a kind. */
  readonly allowDestroy: boolean;
  /** In milliseconds. */
  readonly settle: number;
}

/** `instaform apply [plan.json]`: makes the plan, has it approved, carries it out, and tells what became of it. */
export async function runApply(
  session: Session,
  planFile: string | undefined,
  options: ApplyOptions,
  output: LiveOutput,
): Promise<CommandAnswer> {
  const saved = planFile === undefined ? undefined : await readSavedPlan(session, planFile);
  const choice = saved === undefined ? configChoice(session) : choiceOf(session, saved);
  const targets = saved?.targets ?? session.options.target;
  // Before anything is sent: the token of one platform is no business of another.
  if (saved !== undefined && planFile !== undefined) checkOrigin(session, saved, choice, planFile);
  const current = await planNow(session, "write", choice, { targets });
  const { plan, desired } = current.outcome;
  const { config, connections } = current;
  await cleanUp(plan, desired, openNotes(session, config, connections.apiUrl), connections.sinks);
  if (saved !== undefined && planFile !== undefined) checkFreshness(saved, plan, planFile);
  return carryOut(session, current, { ...options, yes: options.yes || saved !== undefined }, output);
}

/** Shows the plan, asks, applies. Without changes there is nothing to ask. */
export async function carryOut(
  session: Session,
  { config, findings, connections, outcome }: CurrentPlan,
  { yes, allowDestroy, settle }: ApplyOptions,
  output: LiveOutput,
): Promise<CommandAnswer> {
  const { plan, desired } = outcome;
  const requests = () => ({ reads: connections.meter.reads, writes: connections.meter.writes });
  const planCodes = judgePlan(plan, session.options.checks);
  const desiredOf = (address: string) => found(desired.get(address), address);
  const shown = { environment: plan.environment, findings, plan };
  const base = { ...shown, checklist: outcome.checklist };
  // What is left to a person comes at the end, where it is read.
  output.showPlan({ ...shown, requests: requests() });
  try {
    checkGates(plan, { allowsDestroy: allowDestroy });
    if (plan.changes.length > 0 && !yes) await approve(session, shown, output);
    await testSinks(plan, desiredOf, connections.sinks);
  } catch (thrown) {
    // What kept it from writing belongs beside the plan, not in its place.
    const { error, exitCode } = reportError(thrown, session.surroundings.interrupt.aborted);
    return { ...base, requests: requests(), error, exitCodes: [exitCode, ...planCodes] };
  }
  const attempts = openNotes(session, config, connections.apiUrl);
  const scopes = new Map(config.scopes.map((scope) => [scope.key, scope]));
  const { result, exitCodes } = await applyPlan(
    plan,
    {
      desiredOf,
      writerOf: (scope) => connections.writerOf(found(scopes.get(scope), scope)),
      kinds: buildKindBook(config, connections.means.providerOf),
      sinks: connections.sinks,
      attempts,
      newKey: () => `instaform-${randomUUID()}`,
      clock: session.clock,
      settleMilliseconds: settle,
      signal: session.surroundings.interrupt,
    },
    (event: ApplyEvent) => output.showEvent(event),
  );
  if (session.options.simulate !== undefined && plan.changes.length > 0) {
    session.say("Simulated: what was created is gone now, and no sink was written.\n");
  }
  return {
    ...base,
    apply: result,
    requests: requests(),
    exitCodes: [...exitCodes, ...planCodes, ...partialBecauseOf(plan, result)],
  };
}

/** What was written beside a platform that could not be read is part of what was declared. */
function partialBecauseOf({ failures = [] }: Plan, { summary }: ApplyResult): readonly ExitCode[] {
  const { add, change, destroy, deliver } = summary;
  return failures.length > 0 && add + change + destroy + deliver > 0 ? [9] : [];
}

/** Asks about a plan that the reader has seen, whatever the format of the answer is. */
async function approve(
  session: Session,
  answer: Omit<CommandAnswer, "exitCodes"> & { readonly plan: Plan },
  output: LiveOutput,
): Promise<void> {
  await output.showQuestion(answer);
  const { destroy } = answer.plan.summary;
  const isConfirmed = await confirm(session, [
    { question: questionFor(answer.plan), answer: "yes" },
    // What cannot be taken back is confirmed by somebody who has counted it.
    ...(destroy === 0 ? [] : [{ question: "How many will be destroyed?", answer: String(destroy) }]),
  ]);
  if (isConfirmed) return;
  throw new KnownError("Nothing was written: not confirmed.", { exitCode: 6 });
}

function questionFor({ summary: { add, change, destroy, deliver } }: Plan): string {
  const deliveries = deliver === 0 ? "" : `, ${deliver} token${deliver === 1 ? "" : "s"} to deliver`;
  return `Apply these changes? ${add} to add, ${change} to change, ${destroy} to destroy${deliveries}.`;
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`nothing known of ${name}`);
  return value;
}

/** Larger is no plan of ours. */
const maxPlanBytes = 32 * 1024 * 1024;

async function readSavedPlan(session: Session, file: string): Promise<SavedPlan> {
  let text: string;
  try {
    text = await readRegularFile(resolve(session.surroundings.cwd, file), maxPlanBytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new KnownError(`The plan ${file} cannot be read: ${reason}`, {
      exitCode: 3,
      help: `Make one: instaform plan --out ${file}`,
      cause: error,
    });
  }
  return parsePlanFile(text, file, digest);
}

/** A saved plan says for what it was made; the command line may repeat that, but not contradict it. */
function choiceOf(session: Session, saved: SavedPlan): ConfigChoice {
  const { options } = session;
  const given = configChoice(session);
  if (options.target.length > 0) throw contradiction("--target", saved.targets.join(", ") || "everything");
  if (options.environment !== undefined && options.environment !== saved.environment) {
    throw contradiction("--environment", saved.environment ?? "no environment");
  }
  return {
    paths: given.paths.length > 0 ? given.paths : saved.configPaths,
    environment: saved.environment ?? undefined,
    vars: Object.keys(given.vars).length > 0 ? given.vars : saved.vars,
  };
}

function checkOrigin(session: Session, saved: SavedPlan, choice: ConfigChoice, file: string): void {
  const now = originOf(session, choice, chooseApiUrl(session, undefined)).apiUrl;
  if (saved.apiUrl === now) return;
  throw new KnownError(`${file} was made for ${saved.apiUrl}, not for ${now}.`, {
    exitCode: 6,
    help: "Nothing was written. Apply it with the --api-url it was made with, or make a new plan.",
  });
}

function contradiction(option: string, made: string): KnownError {
  return new KnownError(`${option} contradicts the saved plan, which was made for ${made}.`, {
    exitCode: 3,
    help: `Leave ${option} out, or make a new plan with it.`,
  });
}
