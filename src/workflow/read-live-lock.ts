import type { Config } from "../model/declaration.ts";
import type { PayloadSpecs } from "../model/payload-specs.ts";
import type { LiveLock, LockMeans } from "./live-lock.ts";
import { readLockedProjects } from "./read-locked-projects.ts";

/** Reads the facts of every declared scope that has some. Parameters of declared events only, unless `wantsAll`. */
export async function readLiveLock(config: Config, wantsAll: boolean, means: LockMeans): Promise<LiveLock> {
  const scopesWith = (specs: PayloadSpecs) =>
    config.scopes.filter(({ provider }) => means.providerOf(provider).payloadSpecs === specs);
  const withStreams = { ...config, scopes: scopesWith("stream-specs") };
  const { projects, missing, findings } = await readLockedProjects(withStreams, wantsAll, means);
  return { lock: { projects }, missing, findings };
}
