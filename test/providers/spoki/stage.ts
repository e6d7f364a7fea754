import { onTestFinished } from "vitest";
import type { Declaration } from "../../../src/model/declaration.ts";
import type { Json, JsonObject } from "../../../src/model/json.ts";
import { spoki } from "../../../src/providers/spoki/provider.ts";
import type { SpokiAccount } from "../../../src/simulator/spoki/spoki-state.ts";
import { carryOut, type CarryOut } from "../../apply/carry-out.ts";
import { placeAt } from "../../plan/scenario.ts";
import { openEntry, type OpenEntry } from "../open-entry.ts";
import { heldInAccount } from "./held-in-account.ts";

/** What is declared, by kind and key; a kind that is mentioned empty is managed too. */
export type Declared = Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;

/** Plan and apply on Spoki, over the simulator, with virtual time. */
export interface SpokiStage extends OpenEntry, CarryOut {
  /** Requests so far that could change something, as `METHOD path`. */
  writes(): readonly string[];
  /** Bodies of the requests with this method and path, in order. */
  bodies(method: string, path: string): readonly Json[];
  held(): SpokiAccount;
  /** What somebody else does through the API, unseen by the plan. */
  meddle(method: string, path: string, body?: JsonObject): Promise<void>;
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
  const { simulator } = opened;
  const seen = () => simulator.requests.map(({ method, path, body }) => ({ method, path: shorten(path), body }));
  return {
    ...opened,
    ...carryOut(opened),
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
