import { onTestFinished } from "vitest";
import { applyPlan } from "../../../src/apply/apply-plan.ts";
import type { ChangeResult } from "../../../src/model/apply-result.ts";
import { noAttemptNotes } from "../../../src/model/attempt-notes.ts";
import type { Config, Declaration } from "../../../src/model/declaration.ts";
import { mostUrgent, type ExitCode } from "../../../src/model/exit-code.ts";
import type { Json, JsonObject } from "../../../src/model/json.ts";
import type { Plan } from "../../../src/model/plan.ts";
import { spoki } from "../../../src/providers/spoki/provider.ts";
import type { SpokiAccount } from "../../../src/simulator/spoki/spoki-state.ts";
import { buildKindBook } from "../../../src/workflow/build-kind-book.ts";
import { makePlan } from "../../../src/workflow/make-plan.ts";
import { SinkFake } from "../../apply/sink-fake.ts";
import { digest, placeAt } from "../../plan/scenario.ts";
import { openEntry, type OpenEntry } from "../open-entry.ts";
import { heldInAccount } from "./held-in-account.ts";

/** What is declared, by kind and key; a kind that is mentioned empty is managed too. */
export type Declared = Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;

/** Plan and apply on Spoki, over the simulator, with virtual time. */
export interface SpokiStage extends OpenEntry {
  plan(): Promise<Plan>;
  /** Makes a plan, lets `meanwhile` happen, and carries it out. */
  run(meanwhile?: () => Promise<void> | void): Promise<SpokiRun>;
  /** Requests so far that could change something, as `METHOD path`. */
  writes(): readonly string[];
  /** Bodies of the requests with this method and path, in order. */
  bodies(method: string, path: string): readonly Json[];
  held(): SpokiAccount;
  /** What somebody else does through the API, unseen by the plan. */
  meddle(method: string, path: string, body?: JsonObject): Promise<void>;
}

export interface SpokiRun {
  readonly results: readonly ChangeResult[];
  readonly statuses: readonly string[];
  readonly exitCode: ExitCode;
}

export async function openSpokiStage(
  declared: Declared,
  live: JsonObject,
  { prunes = false }: { readonly prunes?: boolean } = {},
): Promise<SpokiStage> {
  const key = "spoki:main";
  const kinds = Object.keys(declared);
  const declarations = Object.entries(declared).flatMap(([kind, entries]) =>
    Object.entries(entries).map(([name, value], index): Declaration => ({
      scope: key,
      kind,
      key: kind === "account" ? undefined : name,
      value,
      place: placeAt(10 + index),
      fieldPlaces: {},
      folder: "/config",
    })),
  );
  const scope = { provider: "spoki", key, mentionedKinds: kinds, prunedKinds: prunes ? kinds : [], declarations };
  const opened = await openEntry(spoki, { scope, seed: { spoki: live } });
  onTestFinished(opened.close);
  const { provider, writer, simulator, clock } = opened;
  const sinks = new SinkFake();
  const signal = new AbortController().signal;
  const config: Config = {
    root: "/config",
    files: [],
    organization: undefined,
    environment: null,
    scopes: [opened.scope],
    severities: {},
    secretVariables: [],
  };
  const make = () =>
    makePlan(config, [], { providerOf: () => provider, readerOf: () => writer, sinks, digest, signal });
  const seen = () => simulator.requests.map(({ method, path, body }) => ({ method, path: shorten(path), body }));
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
          newKey: () => "key",
          settleMilliseconds: 5_000,
          signal,
        },
        () => undefined,
      );
      const { results } = result;
      const statuses = results.map(
        ({ address, action, status }) => `${action} ${address.split("/").slice(1).join("/")} ${status}`,
      );
      return { results, statuses, exitCode: mostUrgent(exitCodes) };
    },
    writes: () => seen().flatMap(({ method, path }) => (method === "GET" ? [] : [`${method} ${path}`])),
    bodies: (method, path) =>
      seen().flatMap((request) => (request.method === method && request.path === path ? [request.body as Json] : [])),
    held: () => heldInAccount(simulator),
    async meddle(method, path, body) {
      const url = `${new URL(spoki.api.simulatorPath, simulator.url).href}${path}`;
      const headers = { "x-spoki-api-key": "token-of-the-test", "content-type": "application/json" };
      const answer = await fetch(url, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}`);
    },
  };
}

/** `/templates/7/` of the account. */
function shorten(path: string): string {
  return path.replace(spoki.api.simulatorPath, "");
}
