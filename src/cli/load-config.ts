import { readConfig } from "../config/read-config.ts";
import type { Config } from "../model/declaration.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { configSections } from "../generated/config-sections.ts";
import { knownRules } from "../generated/known-rules.ts";
import { InvalidConfig } from "./invalid-config.ts";
import { hasDerivedSchemas } from "../model/event-source.ts";
import type { Session } from "./session.ts";

/** A configuration that can be used, with its warnings. */
export interface LoadedConfig {
  readonly config: Config;
  readonly findings: readonly Diagnostic[];
}

/** Where the configuration is and what is set for it; a saved plan brings its own. */
export interface ConfigChoice {
  readonly paths: readonly string[];
  readonly environment: string | undefined;
  readonly vars: Readonly<Record<string, string>>;
}

/** What the command line says about the configuration. */
export function configChoice({ options }: Session): ConfigChoice {
  return { paths: options.config, environment: options.environment, vars: options.vars };
}

/** Reads and checks the configuration; throws `InvalidConfig` when there is any error in it. */
export async function loadConfig(
  session: Session,
  choice: ConfigChoice = configChoice(session),
): Promise<LoadedConfig> {
  const { cwd, environment } = session.surroundings;
  const { config, findings } = await readConfig({
    paths: [...choice.paths],
    cwd,
    ...(choice.environment === undefined ? {} : { environmentName: choice.environment }),
    vars: choice.vars,
    environment,
    knownRules,
  });
  for (const scope of config?.scopes ?? []) {
    if (scope.token.status === "set") session.redactor.add(scope.token.secret);
  }
  if (config === undefined || findings.some(({ severity }) => severity === "error")) throw new InvalidConfig(findings);
  const derived = await withDerivedSchemas(config);
  const notes = await noteContracts(derived);
  if (notes.some(({ severity }) => severity === "error")) throw new InvalidConfig([...findings, ...notes]);
  return { config: derived, findings: [...findings, ...notes] };
}

/** What is wrong with declared contracts; their rules are loaded only for a platform that can have some. */
export async function noteContracts(config: Config): Promise<readonly Diagnostic[]> {
  const platforms = configSections.filter(({ hasFixtures }) => hasFixtures === true).map(({ provider }) => provider);
  if (!config.scopes.some(({ provider }) => platforms.includes(provider))) return [];
  const { noteDeclaredContracts } = await import("../workflow/note-declared-contracts.ts");
  return noteDeclaredContracts(config);
}

/** What derives schemas from events is loaded only for a configuration that wants some. */
export async function withDerivedSchemas(config: Config): Promise<Config> {
  if (!hasDerivedSchemas(config)) return config;
  const { deriveSchemas } = await import("../workflow/derive-schemas.ts");
  return deriveSchemas(config);
}
