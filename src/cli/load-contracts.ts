import { buildAllContracts, dialectOf, type AnyContract } from "../contracts/dialects.ts";
import { locateLock } from "../lock/locate-lock.ts";
import { readLockFile } from "../lock/lock-disk.ts";
import type { Config, DeclaredScope } from "../model/declaration.ts";
import { createSpecLocator, type SpecLocator } from "../workflow/locate-spec.ts";
import { nearestName } from "../model/nearest-name.ts";
import { KnownError } from "../model/errors.ts";
import { loadConfig, type LoadedConfig } from "./load-config.ts";
import type { Session } from "./session.ts";

/** A configuration with the contract of every datasource and environment it declares. */
export interface LoadedContracts extends LoadedConfig {
  readonly contracts: readonly AnyContract[];
  readonly locateSpec: SpecLocator;
}

/** Of which scopes of a configuration specs are wanted as they are at this moment. */
export type LiveChoice = (config: Config) => (scope: DeclaredScope) => boolean;

/**
 * Reads the configuration and the committed lock, if there is one; neither needs the network. With a choice, what is
 * live of the chosen scopes stands in for the lock.
 */
export async function loadContracts(session: Session, live?: LiveChoice): Promise<LoadedContracts> {
  const loaded = await loadConfig(session);
  if (live !== undefined) {
    const { readLiveSide } = await import("./read-live-side.ts");
    const { facts } = await readLiveSide(session, live(loaded.config));
    const specs = facts === undefined ? {} : { specs: { source: "live" as const, facts } };
    const { scopes } = loaded.config;
    const locateSpec = createSpecLocator({ scopes, lock: undefined });
    return { ...loaded, contracts: buildAllContracts({ scopes, ...specs }), locateSpec };
  }
  const { path, shownPath } = locateLock(loaded.config, session.surroundings.cwd);
  const lock = await readLockFile(path, shownPath);
  const { scopes } = loaded.config;
  const contracts = buildAllContracts(
    lock === undefined ? { scopes } : { scopes, specs: { source: "lock", facts: lock.lock } },
  );
  return { ...loaded, contracts, locateSpec: createSpecLocator({ scopes, lock }) };
}

/** The contract that payloads of a stream go to, by its address; without one, the only one that has the stream. */
export function findContract({ contracts }: LoadedContracts, stream: string, owner: string | undefined): AnyContract {
  const fitting = contracts.filter((contract) => dialectOf(contract).streams.includes(stream));
  const [only, ...others] = fitting;
  if (owner === undefined && only !== undefined && others.length === 0) return only;
  const addresses = fitting.map((contract) => contract.owner);
  const known = fitting.find((contract) => contract.owner === owner);
  if (known !== undefined) return known;
  if (contracts.length === 0) {
    throw new KnownError("The configuration declares no datasource, so there is nothing to hold payloads against.", {
      exitCode: 3,
      help: "Declare one: instaform explain projects.<key>.datasources",
    });
  }
  if (only === undefined) {
    throw new KnownError(`Nothing in the configuration takes the stream "${stream}".`, {
      exitCode: 3,
      help: `Its streams: ${[...new Set(contracts.flatMap((each) => dialectOf(each).streams))].join(", ")}.`,
    });
  }
  const shown = addresses.slice(0, 5).join(", ");
  if (owner === undefined) {
    throw new KnownError("Which datasource do these payloads go to?", {
      exitCode: 3,
      help: `Add --datasource with one of ${shown}.`,
    });
  }
  const near = nearestName(owner, addresses);
  throw new KnownError(`There is no datasource "${owner}" in the configuration.`, {
    exitCode: 3,
    help: near === undefined ? `It declares ${shown}.` : `Did you mean ${near}?`,
  });
}
