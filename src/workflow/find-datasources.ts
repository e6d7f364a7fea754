import { buildDesiredGraph } from "../desired/build-desired-graph.ts";
import { refreshLive } from "../live/refresh-live.ts";
import type { Config } from "../model/declaration.ts";
import { KnownError } from "../model/errors.ts";
import type { LiveResource } from "../model/resource.ts";
import { matchAll } from "../plan/match-live.ts";
import type { LockMeans } from "./live-lock.ts";

/** The live datasource of each address; throws a `KnownError` for one that does not exist or is not clear. */
export async function findDatasources(
  config: Config,
  addresses: readonly string[],
  { providerOf, readerOf, signal }: LockMeans,
): Promise<ReadonlyMap<string, LiveResource>> {
  const graph = buildDesiredGraph(config, addresses, providerOf);
  const wanted = graph.resources.filter(({ address }) => addresses.includes(address));
  const scopes = config.scopes.filter(({ key }) => wanted.some(({ scope }) => scope === key));
  const requests = scopes.map(({ key }) => ({ scope: key, kinds: ["datasource"], details: {} }));
  const readers = new Map(scopes.map((scope) => [scope.key, readerOf(scope)]));
  const live = await refreshLive(
    requests,
    (key) => {
      const reader = readers.get(key);
      if (reader === undefined) throw new Error(`no reader for ${key}`);
      return reader;
    },
    signal,
  );
  const matches = matchAll(wanted, live);
  return new Map(
    wanted.map(({ address, place }) => {
      const match = matches.get(address);
      if (match?.status === "found") return [address, match.live] as const;
      const what = match?.status === "ambiguous" ? "is the name of several live datasources" : "does not exist live";
      throw new KnownError(`${address} ${what}.`, { exitCode: 6, place, help: "See: instaform plan" });
    }),
  );
}
