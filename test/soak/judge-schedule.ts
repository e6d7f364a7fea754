import type { ApplyOutcome } from "../../src/apply/apply-plan.ts";
import { mostUrgent } from "../../src/model/exit-code.ts";
import type { ChangeResult } from "../../src/model/apply-result.ts";
import type { Plan } from "../../src/model/plan.ts";
import { describeSink } from "../../src/model/sink.ts";
import type { SinkFake } from "../apply/sink-fake.ts";
import type { ScheduledPlatform } from "./platform.ts";
import type { Schedule } from "./schedule.ts";

/** What the laws say was broken; empty when all held. */
export type Violations = readonly string[];

type Result = { readonly plan: Plan; readonly outcome: ApplyOutcome | undefined } | "crashed" | "failed";

/** What was true before a run. */
export interface RunView {
  readonly run: number;
  /** False when another runner applied at the same time. */
  readonly isAlone: boolean;
  /** Somebody else may create the first one during this run. */
  readonly isForestalling: boolean;
  readonly before: ReadonlyMap<string, Standing>;
  readonly falseRefusals: number;
  readonly misnamed: number;
}

interface Standing {
  readonly living: number;
  readonly pending: number;
  readonly posts: number;
}

export function nameOf(key: string): string {
  return `Source ${key}`;
}

export function lookAt(
  used: readonly string[],
  platform: ScheduledPlatform,
): Pick<RunView, "before" | "falseRefusals" | "misnamed"> {
  const before = used.map((key): [string, Standing] => [
    key,
    {
      living: platform.living(nameOf(key)).length,
      pending: platform.pending(nameOf(key)),
      posts: platform.posts(nameOf(key)),
    },
  ]);
  return { before: new Map(before), falseRefusals: platform.falseRefusals(), misnamed: platform.misnamed() };
}

/** Whether a run ended in a way after which one should wait before the next, where the machine remembers nothing. */
export function needsWaiting(results: readonly Result[]): boolean {
  return results.some(
    (result) =>
      result === "crashed" ||
      (typeof result === "object" &&
        (result.outcome?.result.wasInterrupted === true || result.outcome?.exitCodes.includes(10) === true)),
  );
}

/** What was sent, and statuses and exit code against what is true on the platform. */
export function judgeRun(
  result: Result,
  view: RunView,
  used: readonly string[],
  platform: ScheduledPlatform,
  sinks: SinkFake,
  schedule: Schedule,
): Violations {
  const violations: string[] = [];
  const complain = (what: string) => violations.push(`run ${view.run}: ${what}`);
  if (view.isAlone) {
    for (const key of used) {
      const before = standing(view, key);
      const sent = platform.posts(nameOf(key)) - before.posts;
      if (sent > 1) complain(`sent ${sent} creates of ${key}`);
      // What a second runner began is noted on its own machine only.
      if (schedule.runners === 1 && sent > 0 && before.living + before.pending > 0)
        complain(`sent a create of ${key}, which existed`);
    }
  }
  if (typeof result === "string" || result.outcome === undefined) return violations;
  const { outcome } = result;
  const exitCode = mostUrgent(outcome.exitCodes);
  if (outcome.result.wasInterrupted && ![130, 10].includes(exitCode)) {
    if (!outcome.exitCodes.includes(130)) complain(`exit ${exitCode} after an interrupt`);
  }
  for (const change of outcome.result.results) {
    // The platform answered with an id that nothing has, and no list told better: the run said 10, so somebody looks.
    const isMisled = platform.misnamed() > view.misnamed && !isLiving(change, used, platform);
    if (isMisled && outcome.exitCodes.some((code) => code === 10)) continue;
    judgeStatus(change, outcome, view, platform, sinks, schedule, complain);
    if (view.isAlone) judgeDeliveries(change, outcome, platform, sinks, schedule, complain);
  }
  return violations;
}

const written: ReadonlySet<string> = new Set(["done", "recovered", "already-exists"]);

function judgeStatus(
  { address, status, action, remoteId, message }: ChangeResult,
  { exitCodes, result: { wasInterrupted } }: ApplyOutcome,
  view: RunView,
  platform: ScheduledPlatform,
  sinks: SinkFake,
  schedule: Schedule,
  complain: (what: string) => void,
): void {
  if (action !== "create") return;
  const key = address.slice(address.lastIndexOf("/") + 1);
  const living = platform.living(nameOf(key));
  const before = standing(view, key);
  const isExit = (code: number) => exitCodes.some((each) => each === code);
  // A second one that no list or page showed in time cannot be known of.
  const seesAtOnce =
    !wasInterrupted &&
    schedule.lagMs === 0 &&
    !schedule.alternates &&
    schedule.lists.every((fault) => fault === "none") &&
    schedule.views.every((fault) => fault === "none");
  if (written.has(status) && !living.some(({ id }) => id === remoteId)) complain(`${key} is not there: ${status}`);
  if (view.isAlone && seesAtOnce && written.has(status) && living.length > 1) {
    complain(`${key} is there ${living.length} times: ${status}`);
  }
  const isBelievedRefusal = status === "failed" && platform.falseRefusals() > view.falseRefusals && !seesAtOnce;
  if (view.isAlone && !view.isForestalling && ["failed", "not-attempted"].includes(status) && !isBelievedRefusal) {
    if (living.length > before.living + before.pending) complain(`${key} is there: ${status}, ${message}`);
  }
  if (status === "duplicate" && living.length < 2) complain(`${key} is there ${living.length} times: ${status}`);
  if (["duplicate", "unknown"].includes(status) && !isExit(10)) complain(`exit ${exitCodes.join(", ")} for ${status}`);
  if (["failed", "not-attempted"].includes(status) && exitCodes.length === 0) complain(`exit 0 for ${status}`);
  const holdsOne = living.some(({ token }) => sinks.held.get(`.env.${key} (TOKEN)`) === token);
  if (view.isAlone && seesAtOnce && status === "duplicate" && holdsOne) {
    complain(`a token of ${key} went out, yet it is a duplicate`);
  }
}

function judgeDeliveries(
  { address, remoteId, deliveries }: ChangeResult,
  { exitCodes }: ApplyOutcome,
  platform: ScheduledPlatform,
  sinks: SinkFake,
  { tokens }: Schedule,
  complain: (what: string) => void,
): void {
  const living = platform.living(nameOf(address.slice(address.lastIndexOf("/") + 1)));
  for (const { sink, status } of deliveries) {
    const holds = living.some(({ id, token }) => id === remoteId && token === sinks.held.get(sink));
    const isDelivered = status === "delivered" || status === "already-current";
    // What the API hides cannot be compared with what the sink holds.
    const isUnseen = !isDelivered && tokens !== "readable";
    if (isDelivered !== holds && !isUnseen) complain(`${sink} is ${status}, holds: ${holds}`);
    if (!holds && !exitCodes.some((code) => code === 10))
      complain(`exit ${exitCodes.join(", ")} although ${sink} lacks the token`);
  }
}

function isLiving({ remoteId }: ChangeResult, used: readonly string[], platform: ScheduledPlatform): boolean {
  return used.some((key) => platform.living(nameOf(key)).some(({ id }) => id === remoteId));
}

function standing(view: RunView, key: string): Standing {
  return view.before.get(key) ?? { living: 0, pending: 0, posts: 0 };
}

/** What must hold when there is nothing left to do. */
export function judgeEnd(
  plan: Plan,
  used: readonly string[],
  platform: ScheduledPlatform,
  sinks: SinkFake,
  schedule: Schedule,
  saidTokenLost: boolean,
): Violations {
  const { tokens, lists, views, failedDeliveries, isForestalled, crashes, interrupts, alternates, lagMs } = schedule;
  // A token that lists hide is read by the run that creates; a later one learns from its lists only that it cannot know.
  const isTroubled =
    isForestalled ||
    alternates ||
    lagMs > 0 ||
    crashes.length + interrupts.length > 0 ||
    schedule.runners > 1 ||
    failedDeliveries.includes(true) ||
    lists.some((fault) => fault !== "none") ||
    views.some((fault) => fault !== "none");
  const mustDeliver = tokens === "readable" || (tokens === "by-id" && !isTroubled);
  const violations: string[] = [];
  if (plan.isComplete && plan.changes.length > 0) {
    violations.push(
      `nothing was left to do, yet the next plan has ${plan.changes.map(({ action }) => action).join(", ")}`,
    );
  }
  for (const key of used) {
    const living = platform.living(nameOf(key));
    if (living.length > 1) {
      const isTold = plan.findings.some(
        ({ ruleId, address }) => ruleId === "ambiguous-match" && address?.endsWith(key),
      );
      if (!platform.doubled() && schedule.runners === 1) violations.push(`${key} exists ${living.length} times`);
      if (!isTold) violations.push(`${key} exists ${living.length} times and nobody says so`);
      continue;
    }
    const [only] = living;
    // Beside an ambiguity nothing is written at all, so the others may wait.
    if (only === undefined) {
      if (plan.isComplete) violations.push(`${key} does not exist`);
      continue;
    }
    const sink = describeSink({ type: "envFile", path: `.env.${key}`, name: "TOKEN", place });
    const holds = sinks.held.get(sink) === only.token || sinks.emergencies.get(`shop/datasource/${key}`) === only.token;
    if (holds || !plan.isComplete) continue;
    const isAsked = plan.checks.some(({ address, status }) => status === "unknown" && address.endsWith(`/${key}`));
    if (mustDeliver) violations.push(`the token of ${key} is lost`);
    else if (!isAsked) violations.push(`the token of ${key} is lost, and the plan does not ask for it`);
    // A refusal that was believed had no token to speak of.
    else if (!saidTokenLost && platform.falseRefusals() === 0)
      violations.push(`the token of ${key} is lost without a word`);
  }
  return violations;
}

const place = { file: "x", line: 1, column: 1, endColumn: 1 };
