import { resolve } from "node:path";
import { readRegularFile } from "../files/read-regular-file.ts";
import type { Config, DeclaredScope } from "../model/declaration.ts";
import { KnownError } from "../model/errors.ts";
import { Secret } from "../model/secret.ts";
import type { SimulatorSeed } from "../simulator/seed-format.ts";
import type { Session } from "./session.ts";

/** The token that stands in for an unset secret; the simulator accepts any. */
const simulatorToken = "simulator-token";

/** What a person writes or a script makes; the YAML reader needs a hundred times as much memory. */
const maxSeedBytes = 1024 * 1024;

/** Reads a simulator seed; a wrong one is the user's to mend. */
export async function readSeedFile(path: string, cwd: string): Promise<SimulatorSeed> {
  const { parseSeed } = await import("../simulator/parse-seed.ts");
  try {
    return parseSeed(await readRegularFile(resolve(cwd, path), maxSeedBytes), path);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new KnownError(`The simulator's seed ${path} cannot be used: ${message.slice(0, 500)}`, {
      exitCode: 3,
      help: "See examples/shop/simulator.yaml for a complete seed.",
      cause: error,
    });
  }
}

/**
 * Starts the simulator in this process for one run and gives its URL. Without a seed it serves a project for every uid
 * that the configuration names, so that any configuration can be tried.
 */
export async function simulatePlatform(session: Session, config: Config): Promise<string | undefined> {
  const { simulate } = session.options;
  if (simulate === undefined) return undefined;
  if (session.options.apiUrl !== undefined) {
    throw new KnownError("--simulate and --api-url name two platforms.", {
      exitCode: 3,
      help: "Leave one of them out.",
    });
  }
  const { startSimulator } = await import("../simulator/start-simulator.ts");
  const seed = simulate === "" ? await seedFor(config) : await readSeedFile(simulate, session.surroundings.cwd);
  const simulator = await startSimulator({ seed: { ...seed, acceptAnyToken: true } });
  session.onEnd(() => simulator.stop());
  return simulator.url;
}

/** The built-in project where the uid names it, an empty one otherwise. */
async function seedFor({ scopes: all, organization }: Config): Promise<SimulatorSeed> {
  const { defaultSeed } = await import("../simulator/default-seed.ts");
  const scopes = all.filter(({ provider }) => provider === "instasent");
  const known = new Map(Object.entries(defaultSeed.projects ?? {}));
  const projects = scopes.map(({ key, remoteName }) => [remoteName, known.get(remoteName) ?? { name: key }] as const);
  return {
    projects: Object.fromEntries(projects),
    ...(organization === undefined ? {} : { organization: { name: organization.name } }),
  };
}

/** The configuration with the simulator's own token wherever a secret is not set. */
export function withSimulatorTokens(config: Config): Config {
  return { ...config, scopes: config.scopes.map(withToken) };
}

function withToken(scope: DeclaredScope): DeclaredScope {
  if (scope.token.status === "set") return scope;
  const { place } = scope.token;
  const variable = scope.token.status === "unset" ? scope.token.variable : "SIMULATOR_TOKEN";
  // Where a token alone tells environments apart, each has one of its own.
  const text =
    scope.provider === "instasent" ? simulatorToken : `${simulatorToken}-${scope.key.replace(/[^\w-]/g, "-")}`;
  return { ...scope, token: { status: "set", variable, secret: new Secret(text), place } };
}
