import { onTestFinished } from "vitest";
import { applyPlan } from "../../src/apply/apply-plan.ts";
import type { ChangeResult } from "../../src/model/apply-result.ts";
import { noAttemptNotes } from "../../src/model/attempt-notes.ts";
import type { Config, DeclaredScope } from "../../src/model/declaration.ts";
import { mostUrgent, type ExitCode } from "../../src/model/exit-code.ts";
import type { JsonObject } from "../../src/model/json.ts";
import type { Plan } from "../../src/model/plan.ts";
import { svix } from "../../src/providers/svix/provider.ts";
import type { SimulatorSeed } from "../../src/simulator/seed-format.ts";
import { buildKindBook } from "../../src/workflow/build-kind-book.ts";
import { makePlan } from "../../src/workflow/make-plan.ts";
import { digest, placeAt } from "../plan/scenario.ts";
import { heldEventTypes } from "../providers/svix/held-things.ts";
import { openEntry, type OpenEntry } from "../providers/open-entry.ts";
import { SinkFake } from "./sink-fake.ts";

/** Plan and apply on a platform that can update and archive, over the simulator, with virtual time. */
export interface SvixStage extends OpenEntry {
  plan(): Promise<Plan>;
  /** Makes a plan, lets `meanwhile` happen, and carries it out. */
  run(meanwhile?: () => Promise<void> | void): Promise<SvixRun>;
  /** Methods of the requests that could change something, in order. */
  writes(): readonly string[];
  /** An event type as the platform holds it. */
  held(name: string): JsonObject | undefined;
  /** What somebody else does through the API, unseen by the plan. */
  meddle(name: string, fields: JsonObject): Promise<void>;
}

export interface SvixRun {
  readonly results: readonly ChangeResult[];
  readonly statuses: readonly string[];
  readonly exitCode: ExitCode;
}

interface SvixStageOptions {
  readonly prunes?: boolean;
  /** Declared ones by key; the kind is managed when there are any. */
  readonly integrations?: Readonly<Record<string, JsonObject>>;
  /** Live ones by uid. */
  readonly applications?: NonNullable<NonNullable<SimulatorSeed["svix"]>["applications"]>;
}

export async function openSvixStage(
  declared: Readonly<Record<string, JsonObject>>,
  live: Readonly<Record<string, JsonObject>>,
  { prunes = false, integrations, applications = {} }: SvixStageOptions = {},
): Promise<SvixStage> {
  const key = "svix:main";
  const kinds = ["event-type", ...(integrations === undefined ? [] : ["integration"])];
  const scope: Partial<DeclaredScope> & Pick<DeclaredScope, "provider" | "key"> = {
    provider: "svix",
    key,
    mentionedKinds: kinds,
    prunedKinds: prunes ? kinds : [],
    declarations: [
      ...Object.entries(declared).map(([name, value]) => ["event-type", name, value] as const),
      ...Object.entries(integrations ?? {}).map(([name, value]) => ["integration", name, value] as const),
    ].map(([kind, name, value], index) => ({
      scope: key,
      kind,
      key: name,
      value,
      place: placeAt(10 + index),
      fieldPlaces: {},
      folder: "/config",
    })),
  };
  const opened = await openEntry(svix, { scope, seed: { svix: { eventTypes: live, applications } } });
  onTestFinished(opened.close);
  const { provider, writer, simulator, clock } = opened;
  const sinks = new SinkFake();
  const signal = new AbortController().signal;
  const config: Config = {
    root: "/config",
    files: [],
    organization: { name: "Acme", place: placeAt(2) },
    environment: null,
    scopes: [opened.scope],
    severities: {},
    secretVariables: [],
  };
  const make = () =>
    makePlan(config, [], { providerOf: () => provider, readerOf: () => writer, sinks, digest, signal });
  return {
    ...opened,
    plan: async () => (await make()).plan,
    async run(meanwhile) {
      const { plan, desired } = await make();
      await meanwhile?.();
      const { result, exitCodes } = await applyPlan(
        plan,
        {
          desiredOf: (address) => {
            const found = desired.get(address);
            if (found === undefined) throw new Error(`nothing desired at ${address}`);
            return found;
          },
          writerOf: () => writer,
          kinds: buildKindBook(config, () => provider),
          sinks,
          attempts: noAttemptNotes,
          clock,
          newKey: () => `key-${Math.random()}`,
          settleMilliseconds: 5_000,
          signal,
        },
        () => undefined,
      );
      return {
        results: result.results,
        statuses: result.results.map(
          ({ address, action, status }) => `${action} ${address.split("/").at(-1)} ${status}`,
        ),
        exitCode: mostUrgent(exitCodes),
      };
    },
    writes: () => simulator.requests.map(({ method }) => method).filter((method) => method !== "GET"),
    held: (name) => heldEventTypes(simulator).find((each) => each.name === name) as unknown as JsonObject | undefined,
    async meddle(name, fields) {
      await fetch(`${new URL(svix.api.simulatorPath, simulator.url).href}/api/v1/event-type/${name}`, {
        method: "PATCH",
        headers: { authorization: "Bearer token-of-the-test", "content-type": "application/json" },
        body: JSON.stringify(fields),
      });
    },
  };
}
