import { applyPlan } from "../../src/apply/apply-plan.ts";
import type { ChangeResult } from "../../src/model/apply-result.ts";
import type { Config } from "../../src/model/declaration.ts";
import { noAttemptNotes } from "../../src/model/attempt-notes.ts";
import { KnownError } from "../../src/model/errors.ts";
import { mostUrgent, type ExitCode } from "../../src/model/exit-code.ts";
import type { Plan } from "../../src/model/plan.ts";
import { describeSink } from "../../src/model/sink.ts";
import { toDesired } from "../../src/providers/instasent/declare.ts";
import { instasentKinds } from "../../src/providers/instasent/kinds.ts";
import type { LiveWriter, Provider } from "../../src/providers/provider.ts";
import { makePlan } from "../../src/workflow/make-plan.ts";
import { desired, digest } from "../plan/scenario.ts";
import type { ScheduledPlatform } from "./platform.ts";
import { settleMs, type Schedule } from "./schedule.ts";
import { SinkFake } from "./sink-fake.ts";
import { sinkOf } from "./stage.ts";

/** What the laws say was broken; empty when all held. */
export type Violations = readonly string[];

const keys = ["a", "b", "c"] as const;
/** More runs than any schedule needs. */
const maximumRuns = 12;

/** Applies until there is nothing left to do, under the faults of the schedule, and judges every step. */
export async function runSchedule(schedule: Schedule, platform: ScheduledPlatform): Promise<Violations> {
  const violations: string[] = [];
  const used = keys.slice(0, schedule.datasources);
  const scene = used.reduce(
    (built, key) => built.datasource(key, { name: nameOf(key), token: [sinkOf(key)] }),
    desired(),
  );
  const scope = scene.scope();
  const sinks = new SinkFake();
  const crash = new CrashPoint(schedule.crashAt);
  sinks.before = async (step) => {
    await crash.pass();
    const [what] = step.split(" ");
    if (what === "deliver" && schedule.failedDeliveries[deliveries++] === true) {
      failedDeliveries += 1;
      sinks.failures.set("deliver", "known");
    } else if (what === "deliver") sinks.failures.delete("deliver");
  };
  // A second one that no list showed in time cannot keep the token of the first from going out.
  const seesAtOnce = schedule.lagMs === 0 && schedule.lists.every((fault) => fault === "none");
  let deliveries = 0;
  let failedDeliveries = 0;
  const troubles = () => platform.faults() + failedDeliveries + crash.count;

  const provider: Provider = {
    name: "instasent",
    kinds: instasentKinds,
    toDesired,
    scopesFor: () => [],
    openReader: () => guard(platform.writer, crash),
    openWriter: () => guard(platform.writer, crash),
    openIngest: () => {
      throw new Error("neither plan nor apply pushes payloads");
    },
  };
  const config: Config = {
    root: "/config",
    files: [],
    organization: undefined,
    environment: null,
    scopes: [scope],
    severities: {},
    secretVariables: [],
  };
  const writer = provider.openWriter(scope);
  const signal = new AbortController().signal;
  const make = () =>
    makePlan(config, [], { providerOf: () => provider, readerOf: () => writer, sinks, digest, signal });

  /** Runs without trouble since the last trouble that still had something to do. */
  let calmRuns = 0;
  let wasUnknown = false;
  let saidTokenLost = false;
  let plan: Plan | undefined;
  for (let run = 1; run <= maximumRuns; run += 1) {
    const before = troubles();
    const postsBefore = new Map(used.map((key) => [key, platform.posts(nameOf(key))]));
    const livingBefore = new Map(used.map((key) => [key, platform.living(nameOf(key)).length]));
    const step = await crash.survive(async () => {
      const made = await make();
      const [first] = used;
      if (run === 1 && schedule.isForestalled && first !== undefined && platform.living(nameOf(first)).length === 0) {
        platform.addForeign(nameOf(first));
        livingBefore.set(first, 1);
        // Its token was born elsewhere; that it cannot be checked is all that there is to say.
        saidTokenLost = true;
      }
      const outcome =
        made.plan.changes.length === 0 || !made.plan.isComplete
          ? undefined
          : await applyPlan(
              made.plan,
              {
                desiredOf: (address) => found(made.desired.get(address)),
                writerOf: () => writer,
                sinks,
                attempts: noAttemptNotes,
                clock: platform.clock,
                settleMilliseconds: settleMs,
                signal,
              },
              () => undefined,
            );
      return { plan: made.plan, outcome };
    });
    for (const key of used) {
      const sent = platform.posts(nameOf(key)) - (postsBefore.get(key) ?? 0);
      if (sent > 1) violations.push(`run ${run} sent ${sent} creates of ${key}`);
      if (sent > 0 && (livingBefore.get(key) ?? 0) > 0 && !platform.doubled()) {
        violations.push(`run ${run} sent a create of ${key}, which existed`);
      }
    }
    if (step === "crashed") {
      plan = undefined;
      // Nothing remembers that a create was under way, so whoever starts again has to wait out the settle window.
      platform.clock.advance(settleMs);
      calmRuns = 0;
      wasUnknown = true;
      saidTokenLost = true;
      continue;
    }
    if (step === "failed") {
      if (troubles() === before) violations.push(`run ${run} failed without a reason`);
      continue;
    }
    plan = step.plan;
    if (step.outcome === undefined) break;
    const { results } = step.outcome.result;
    const exitCode = mostUrgent(step.outcome.exitCodes);
    violations.push(...judgeRun(run, results, exitCode, platform, sinks, livingBefore, seesAtOnce));
    if (exitCode === 10) saidTokenLost = true;
    if (troubles() === before) calmRuns += 1;
    else calmRuns = 0;
    if (results.some(({ status }) => status === "unknown")) wasUnknown = true;
    if (calmRuns > (wasUnknown ? 2 : 1)) violations.push(`run ${run} still had something to do`);
  }
  violations.push(...judgeEnd(used, plan, platform, sinks, schedule, saidTokenLost));
  return violations;
}

function nameOf(key: string): string {
  return `Source ${key}`;
}

/** Statuses and exit code against what is true on the platform. */
function judgeRun(
  run: number,
  results: readonly ChangeResult[],
  exitCode: ExitCode,
  platform: ScheduledPlatform,
  sinks: SinkFake,
  livingBefore: ReadonlyMap<string, number>,
  seesAtOnce: boolean,
): Violations {
  const violations: string[] = [];
  const complain = (what: string) => violations.push(`run ${run}: ${what}`);
  for (const { address, status, action, remoteId, deliveries } of results) {
    const key = address.slice(address.lastIndexOf("/") + 1);
    const living = platform.living(nameOf(key));
    const isThere = living.some(({ id }) => id === remoteId);
    if (action === "create") {
      const before = livingBefore.get(key) ?? 0;
      if (["done", "recovered", "already-exists"].includes(status) && !isThere)
        complain(`${key} is not there: ${status}`);
      if (seesAtOnce && ["done", "recovered", "already-exists"].includes(status) && living.length > 1) {
        complain(`${key} is there ${living.length} times: ${status}`);
      }
      if (["failed", "not-attempted"].includes(status) && living.length !== before)
        complain(`${key} is there: ${status}`);
      if (status === "duplicate" && living.length < 2) complain(`${key} is there ${living.length} times: ${status}`);
      if (status === "unknown" && exitCode !== 10) complain(`exit ${exitCode} for an unknown outcome`);
      if (["duplicate", "unknown", "failed", "not-attempted"].includes(status) && exitCode === 0)
        complain(`exit 0 for ${status}`);
      const holdsOne = living.some(({ token }) => sinks.held.get(`.env.${key} (TOKEN)`) === token);
      if (seesAtOnce && status === "duplicate" && holdsOne)
        complain(`a token of ${key} went out, yet it is a duplicate`);
    }
    for (const { sink, status: delivery } of deliveries) {
      const holds = living.some(({ id, token }) => id === remoteId && token === sinks.held.get(sink));
      if ((delivery === "delivered" || delivery === "already-current") !== holds)
        complain(`${sink} is ${delivery}, holds: ${holds}`);
      if (!holds && exitCode !== 10) complain(`exit ${exitCode} although ${sink} lacks the token`);
    }
  }
  return violations;
}

/** What must hold when there is nothing left to do. */
function judgeEnd(
  used: readonly string[],
  plan: Plan | undefined,
  platform: ScheduledPlatform,
  sinks: SinkFake,
  { tokens, lists, failedDeliveries, isForestalled, crashAt }: Schedule,
  saidTokenLost: boolean,
): Violations {
  if (plan === undefined) return ["never came to an end"];
  // A token that lists hide is read by the run that creates; a later one learns from its lists only that it cannot know.
  const troubles = [...failedDeliveries, ...lists.map((fault) => fault !== "none"), isForestalled, crashAt > 0];
  const mustDeliver = tokens === "readable" || (tokens === "by-id" && !troubles.includes(true));
  const violations: string[] = [];
  for (const key of used) {
    const living = platform.living(nameOf(key));
    if (living.length > 1) {
      const isTold = plan.findings.some(
        ({ ruleId, address }) => ruleId === "ambiguous-match" && address?.endsWith(key),
      );
      if (!platform.doubled()) violations.push(`${key} exists ${living.length} times`);
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
    if (mustDeliver) violations.push(`the token of ${key} is lost`);
    else if (!saidTokenLost) violations.push(`the token of ${key} is lost without a word`);
  }
  return violations;
}

const place = { file: "x", line: 1, column: 1, endColumn: 1 };

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("nothing declared");
  return value;
}

/** Kills the process before its n-th effect: the effect never begins, nothing after it happens, no handler runs. */
class CrashPoint {
  readonly #at: number;
  #passed = 0;
  #die: () => void = () => undefined;
  count = 0;

  constructor(at: number) {
    this.#at = at;
  }

  async pass(): Promise<void> {
    this.#passed += 1;
    if (this.#passed !== this.#at) return;
    this.count += 1;
    this.#die();
    await new Promise<never>(() => undefined);
  }

  /** Runs to the end, to a failure that the user sees, or to the crash. */
  async survive<T>(run: () => Promise<T>): Promise<T | "crashed" | "failed"> {
    const died = new Promise<"crashed">((resolve) => {
      this.#die = () => resolve("crashed");
    });
    const failed = (error: unknown): "failed" => {
      if (error instanceof KnownError) return "failed";
      throw error;
    };
    return Promise.race([run().catch(failed), died]);
  }
}

/** The process may die before and after every call, so also between a commit and its answer. */
function guard(writer: LiveWriter, crash: CrashPoint): LiveWriter {
  const around = async <T>(call: () => Promise<T>): Promise<T> => {
    await crash.pass();
    const answer = await call();
    await crash.pass();
    return answer;
  };
  return {
    readScope: (...call) => around(() => writer.readScope(...call)),
    listKind: (...call) => around(() => writer.listKind(...call)),
    readResource: (...call) => around(() => writer.readResource(...call)),
    readIdentity: (...call) => around(() => writer.readIdentity(...call)),
    readSpecs: (...call) => around(() => writer.readSpecs(...call)),
    create: (...call) => around(() => writer.create(...call)),
  };
}
