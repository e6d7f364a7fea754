import { applyPlan, type ApplyOutcome } from "../../src/apply/apply-plan.ts";
import type { Config } from "../../src/model/declaration.ts";
import { KnownError } from "../../src/model/errors.ts";
import type { Plan } from "../../src/model/plan.ts";
import { toDesired } from "../../src/providers/instasent/declare.ts";
import { instasentKinds } from "../../src/providers/instasent/kinds.ts";
import type { LiveWriter, Provider } from "../../src/providers/provider.ts";
import { cleanUp } from "../../src/workflow/clean-up.ts";
import { buildKindBook } from "../../src/workflow/build-kind-book.ts";
import { makePlan } from "../../src/workflow/make-plan.ts";
import { NotesFake } from "../apply/notes-fake.ts";
import { SinkFake } from "../apply/sink-fake.ts";
import { desired, digest } from "../plan/scenario.ts";
import { judgeEnd, judgeRun, lookAt, nameOf, needsWaiting, type RunView, type Violations } from "./judge-schedule.ts";
import type { ScheduledPlatform } from "./platform.ts";
import { throwDice } from "./random.ts";
import { settleMs, type Schedule } from "./schedule.ts";
import { Turns, type Turn } from "./turns.ts";

const keys = ["a", "b", "c", "d", "e"] as const;
/** More runs than any schedule needs. */
const maximumRuns = 16;

/** What one history came to. */
export interface ScheduleOutcome {
  readonly violations: Violations;
  readonly runs: number;
  readonly boundaries: number;
  readonly crashes: number;
  readonly duplicates: number;
}

/** What one plan and its application came to, when the process lived. */
type Run = { readonly plan: Plan; readonly outcome: ApplyOutcome | undefined } | "crashed" | "failed";

/** Applies until there is nothing left to do, under the faults of the schedule, and judges every step. */
export async function runSchedule(schedule: Schedule, platform: ScheduledPlatform): Promise<ScheduleOutcome> {
  const used = keys.slice(0, schedule.datasources);
  const { clock } = platform;
  const scene = used.reduce(
    (built, key) => built.datasource(key, { name: nameOf(key), token: [{ envFile: `.env.${key}`, name: "TOKEN" }] }),
    desired(),
  );
  const scope = scene.scope();
  const config: Config = { ...emptyConfig, scopes: [scope] };
  const sinks = new SinkFake();
  const machines = Array.from({ length: schedule.runners }, () => new Map<string, number>());
  const turns = new Turns({ clock, below: throwDice(schedule.seed).below, ...schedule });
  let deliveries = 0;
  let failedDeliveries = 0;
  const troubles = () => platform.faults() + failedDeliveries + turns.crashed + turns.interrupted;

  /** A plan and its application by one runner on one machine; everything that touches anything is a boundary. */
  const planAndApply =
    (machine: Map<string, number>, afterPlan: () => void) =>
    async (turn: Turn, signal: AbortSignal): Promise<Run> => {
      const writer = platform.writerFor(turn);
      const provider = providerOf(writer);
      const { held, emergencies, failures } = sinks;
      const ownSinks = Object.assign(new SinkFake(), {
        held,
        emergencies,
        failures,
        before: async (step: string) => {
          await turn.pass();
          if (!step.startsWith("deliver ")) return;
          const fails = schedule.failedDeliveries[deliveries++] === true;
          if (fails) failedDeliveries += 1;
          if (fails) sinks.failures.set("deliver", "known");
          else sinks.failures.delete("deliver");
        },
      });
      const attempts = new NotesFake(() => clock.now(), machine);
      attempts.before = () => turn.pass();
      try {
        const means = { providerOf: () => provider, readerOf: () => writer, sinks: ownSinks, digest, signal };
        const made = await makePlan(config, [], means);
        afterPlan();
        await cleanUp(made.plan, made.desired, attempts, ownSinks);
        if (made.plan.changes.length === 0 || !made.plan.isComplete) return { plan: made.plan, outcome: undefined };
        const desiredOf = (address: string) => found(made.desired.get(address));
        const context = {
          desiredOf,
          writerOf: () => writer,
          sinks: ownSinks,
          kinds: buildKindBook(config, () => provider),
          newKey: () => "key",
          attempts,
          clock: turn.clock,
          settleMilliseconds: settleMs,
          signal,
          batches: { oneByOne: schedule.oneByOne, most: 32 },
        };
        return { plan: made.plan, outcome: await applyPlan(made.plan, context, () => undefined) };
      } catch (error) {
        if (error instanceof KnownError) return "failed";
        throw error;
      }
    };

  const violations: string[] = [];
  const seen = { calmRuns: 0, wasUnclear: false, saidTokenLost: false };
  let run = 0;
  for (let isQuiet = false; !isQuiet && run < maximumRuns;) {
    run += 1;
    const isForestalling = run === 1 && schedule.isForestalled;
    const forestall = () => {
      if (!isForestalling || platform.living(nameOf("a")).length > 0) return;
      platform.addForeign(nameOf("a"));
      // Its token was born elsewhere; that it cannot be checked is all that there is to say.
      seen.saidTokenLost = true;
    };
    const before = troubles();
    const view: RunView = {
      run,
      isAlone: schedule.runners === 1 || run > 1,
      isForestalling,
      ...lookAt(used, platform),
    };
    const running = run === 1 ? machines : machines.slice(run % machines.length).slice(0, 1);
    const results = await turns.run(running.map((machine) => planAndApply(machine, forestall)));
    for (const result of results) {
      violations.push(...judgeRun(result, view, used, platform, sinks, schedule));
      if (result === "failed" && troubles() === before) violations.push(`run ${run} failed without a reason`);
    }
    if (troubles() === before && !results.includes("crashed")) seen.calmRuns += 1;
    else seen.calmRuns = 0;
    const lived = results.filter((result) => typeof result === "object");
    isQuiet = lived.length === results.length && lived.every(({ outcome }) => outcome === undefined);
    if (results.includes("crashed") || lived.some(({ outcome }) => outcome?.exitCodes.includes(10) === true)) {
      seen.saidTokenLost = true;
    }
    if (needsWaiting(results)) seen.wasUnclear = true;
    if (!isQuiet && seen.calmRuns > (seen.wasUnclear ? 2 : 1)) violations.push(`run ${run} still had something to do`);
    // Where nothing is remembered, whoever starts again after an unclear end has to wait out the settle window.
    const isForgetful = !schedule.remembers || schedule.runners > 1;
    if (!schedule.remembers) for (const machine of machines) machine.clear();
    clock.advance(isForgetful && needsWaiting(results) ? settleMs : schedule.gapMs);
    if (!isQuiet && run === maximumRuns) violations.push("never came to an end");
  }

  // What the next plan says, once everything has come to rest.
  platform.calm();
  clock.advance(settleMs);
  const [last] = await new Turns({ clock, below: () => 0, crashes: [], interrupts: [] }).run([
    async (turn) => {
      const writer = platform.writerFor(turn);
      const means = { providerOf: () => providerOf(writer), readerOf: () => writer, sinks, digest, signal: never };
      return (await makePlan(config, [], means)).plan;
    },
  ]);
  if (last === undefined || last === "crashed") throw new Error("the last plan was never made");
  violations.push(...judgeEnd(last, used, platform, sinks, schedule, seen.saidTokenLost));
  const duplicates = used.filter((key) => platform.living(nameOf(key)).length > 1).length;
  return { violations, runs: run, boundaries: turns.passed, crashes: turns.crashed, duplicates };
}

const never = new AbortController().signal;

const emptyConfig: Config = {
  root: "/config",
  files: [],
  organization: undefined,
  environment: null,
  scopes: [],
  severities: {},
  secretVariables: [],
};

function providerOf(writer: LiveWriter): Provider {
  return {
    name: "instasent",
    kinds: instasentKinds,
    toDesired,
    scopesFor: () => [],
    openReader: () => writer,
    openWriter: () => writer,
    openIngest: () => {
      throw new Error("neither plan nor apply pushes payloads");
    },
  };
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("nothing declared");
  return value;
}
