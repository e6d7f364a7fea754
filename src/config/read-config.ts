import { resolve } from "node:path";
import { buildConfig } from "./build-config.ts";
import type { BuildInput, BuildOutcome } from "./build-config.ts";
import { fitsSchema } from "./fits-schema.ts";
import { readConfigFiles } from "./read-config-files.ts";
import { readFileList } from "./read-file-list.ts";

export interface ReadConfigOptions {
  /** Files and folders as the user named them; none means `instasent.yaml`. */
  readonly paths: readonly string[];
  readonly cwd: string;
  readonly environmentName?: string | undefined;
  /** From `--var`. */
  readonly vars: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Rule ids of the whole program, which `rules:` may name. */
  readonly knownRules: readonly string[];
  /** Also check what every environment would give, when none is chosen. */
  readonly validateEverywhere?: boolean;
}

/** The text of a configuration, before anything is made of it. */
export type ConfigSources = Pick<BuildInput, "sources" | "fileFindings" | "folder">;

/** Reads the files that `paths` mean. */
export async function readConfigSources(paths: readonly string[], cwd: string): Promise<ConfigSources> {
  const found = await readFileList(paths, resolve(cwd));
  const read = await readConfigFiles(found.files, found.root);
  return { sources: read.sources, fileFindings: [...found.findings, ...read.findings], folder: found.root };
}

/**
 * Reads the configuration from disk. Whatever is wrong with it comes back as findings, all in one pass. What can say
 * why a configuration does not fit the schema is half of what reading one takes, so it is loaded for those only.
 */
export async function readConfig(options: ReadConfigOptions): Promise<BuildOutcome> {
  const input = {
    ...(await readConfigSources(options.paths, options.cwd)),
    environmentName: options.environmentName,
    vars: options.vars,
    environment: options.environment,
    knownRules: options.knownRules,
    validateEverywhere: options.validateEverywhere ?? false,
  };
  let fits = true;
  const outcome = buildConfig({
    ...input,
    checkSchema: (root) => {
      fits &&= fitsSchema(root);
      return [];
    },
  });
  if (fits) return outcome;
  const { checkSchema } = await import("./check-schema.ts");
  return buildConfig({ ...input, checkSchema });
}
