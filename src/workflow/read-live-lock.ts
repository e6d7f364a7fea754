import { refreshLive } from "../live/refresh-live.ts";
import { buildLockedEnvironment } from "../lock/build-locked-environment.ts";
import type { LockedEnvironment } from "../lock/lock.ts";
import type { Config, DeclaredScope } from "../model/declaration.ts";
import { KnownError } from "../model/errors.ts";
import { ownValue } from "../model/json.ts";
import type { PayloadSpecs } from "../model/payload-specs.ts";
import type { LiveScope } from "../model/snapshot.ts";
import type { LiveReader } from "../providers/provider.ts";
import type { LiveLock, LockMeans } from "./live-lock.ts";
import { readLockedProjects } from "./read-locked-projects.ts";

/** What is listed of a scope to lock it. */
const listedKind = {
  "stream-specs": "datasource",
  "event-types": "event-type",
} as const satisfies Readonly<Record<PayloadSpecs, string>>;

/** Reads the facts of every declared scope that has some. Parameters of declared events only, unless `wantsAll`. */
export async function readLiveLock(config: Config, wantsAll: boolean, means: LockMeans): Promise<LiveLock> {
  const specsOf = ({ provider }: DeclaredScope) => means.providerOf(provider).payloadSpecs;
  const scopesWith = (specs: PayloadSpecs) => config.scopes.filter((scope) => specsOf(scope) === specs);
  const withSpecs = config.scopes.flatMap((scope) => {
    const specs = specsOf(scope);
    return specs === undefined ? [] : [{ scope, kind: listedKind[specs] }];
  });
  const requests = withSpecs.map(({ scope, kind }) => ({ scope: scope.key, kinds: [kind], details: {} }));
  // of any other scope no token is needed
  const readers = new Map(withSpecs.map(({ scope }) => [scope.key, means.readerOf(scope)]));
  const readerOf = (key: string): LiveReader => {
    const reader = readers.get(key);
    if (reader === undefined) throw new Error(`no reader for ${key}`);
    return reader;
  };
  const live = await refreshLive(requests, readerOf, means.signal);
  const withStreams = { ...config, scopes: scopesWith("stream-specs") };
  const { projects, missing, findings } = await readLockedProjects(withStreams, wantsAll, { ...means, live, readerOf });
  const withEventTypes = new Set(scopesWith("event-types").map(({ key }) => key));
  const environments = live.scopes
    .filter(({ scope }) => withEventTypes.has(scope))
    .map((scope) => [scope.scope, lockEnvironment(scope)] as const);
  return { lock: { projects, environments: new Map(environments) }, missing, findings };
}

/** A list that was not read would look like one that is empty. */
function lockEnvironment({ scope, kinds }: LiveScope): LockedEnvironment {
  const list = ownValue(kinds, listedKind["event-types"]);
  if (list?.status === "read") return buildLockedEnvironment(list.resources);
  throw new KnownError(`The event types of ${scope} cannot be read: ${list?.reason ?? "they were not answered"}.`, {
    exitCode: 1,
    ...(list?.help === undefined ? {} : { help: list.help }),
  });
}
