import type { ApplyEvent, ChangeResult } from "../../src/model/apply-result.ts";
import type { Batches } from "../../src/apply/apply-context.ts";
import { applyPlan, type ApplyOutcome } from "../../src/apply/apply-plan.ts";
import type { Config } from "../../src/model/declaration.ts";
import { mostUrgent, type ExitCode } from "../../src/model/exit-code.ts";
import type { Plan } from "../../src/model/plan.ts";
import type { SimulatorSeed } from "../../src/simulator/seed-format.ts";
import { buildKindBook } from "../../src/workflow/build-kind-book.ts";
import { makePlan } from "../../src/workflow/make-plan.ts";
import { desired, digest, type DesiredScene } from "../plan/scenario.ts";
import { openForTest, projectUid, type OpenProvider } from "../providers/open-provider.ts";
import { NotesFake } from "./notes-fake.ts";
import { SinkFake } from "./sink-fake.ts";

/** Plan and apply over the simulator, with virtual time and sinks that remember. */
export interface Stage extends OpenProvider {
  readonly sinks: SinkFake;
  readonly attempts: NotesFake;
  plan(): Promise<Plan>;
  /** Makes a plan and carries it out, as a user's `apply --yes` does. */
  run(more?: RunMore): Promise<Run>;
  /** Tokens of the living datasources of that name on the platform. */
  tokensOf(name: string): readonly string[];
  posts(): number;
}

export interface RunMore {
  readonly settle?: number;
  readonly signal?: AbortSignal;
  /** Called for every event, before the next step. */
  readonly onEvent?: (event: ApplyEvent) => void;
  /** Called between the plan and its application. */
  readonly beforeApply?: () => void;
  readonly batches?: Batches;
}

export interface Run {
  readonly plan: Plan;
  readonly outcome: ApplyOutcome;
  readonly results: readonly ChangeResult[];
  readonly statuses: readonly string[];
  readonly exitCode: ExitCode;
  readonly events: readonly ApplyEvent[];
}

/** An `envFile` sink of its own for a datasource. */
export function sinkOf(key: string): Record<string, string> {
  return { envFile: `.env.${key}`, name: "TOKEN" };
}

/** One datasource `crm` named "CRM" whose token goes to `.env.crm`. */
export const crmScene: DesiredScene = desired().datasource("crm", { name: "CRM", token: [sinkOf("crm")] });

export async function openStage(
  scene: DesiredScene = crmScene,
  seed: SimulatorSeed = { projects: { [projectUid]: {} } },
  http = {},
): Promise<Stage> {
  const opened = await openForTest({ seed, http });
  const { provider, simulator, clock, writer } = opened;
  const sinks = new SinkFake();
  const attempts = new NotesFake(() => clock.now());
  const scope = scene.scope({ remoteName: projectUid });
  const config: Config = {
    root: "/config",
    files: [],
    organization: undefined,
    environment: null,
    scopes: [scope],
    severities: {},
    secretVariables: [],
  };
  const make = (signal: AbortSignal) =>
    makePlan(config, [], { providerOf: () => provider, readerOf: () => writer, sinks, digest, signal });
  return {
    ...opened,
    sinks,
    attempts,
    plan: async () => (await make(new AbortController().signal)).plan,
    tokensOf: (name) =>
      simulator.state
        .datasources(projectUid)
        .filter((datasource) => datasource.name === name && !datasource.deleted)
        .map(({ token }) => token.token),
    posts: () => simulator.requests.filter(({ method }) => method === "POST").length,
    async run({ settle = 90_000, signal = new AbortController().signal, onEvent, beforeApply, batches } = {}) {
      const { plan, desired: resources } = await make(signal);
      beforeApply?.();
      const events: ApplyEvent[] = [];
      const outcome = await applyPlan(
        plan,
        {
          desiredOf: (address) => {
            const resource = resources.get(address);
            if (resource === undefined) throw new Error(address);
            return resource;
          },
          writerOf: () => writer,
          sinks,
          attempts,
          clock,
          settleMilliseconds: settle,
          kinds: buildKindBook(config, () => provider),
          newKey: () => "key",
          signal,
          ...(batches === undefined ? {} : { batches }),
        },
        (event) => {
          events.push(event);
          onEvent?.(event);
        },
      );
      const { results } = outcome.result;
      const statuses = results.map(({ status }) => status);
      return { plan, outcome, results, statuses, exitCode: mostUrgent(outcome.exitCodes), events };
    },
  };
}
