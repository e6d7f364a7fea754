import { resolve } from "node:path";
import { buildConfig } from "./build-config.ts";
import type { BuildInput, BuildOutcome } from "./build-config.ts";
import { fitsSchema } from "./fits-schema.ts";
import type { ParsedFile } from "./parse-root.ts";
import { readConfigFiles } from "./read-config-files.ts";
import { readFileList } from "./read-file-list.ts";
import { readPlainYaml } from "./read-plain-yaml.ts";
import type { SourceText } from "./source-text.ts";

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
export interface ConfigSources extends Pick<BuildInput, "fileFindings" | "folder"> {
  readonly sources: readonly SourceText[];
}

/** Reads the files that `paths` mean. */
export function readConfigSources(paths: readonly string[], cwd: string): ConfigSources {
  const found = readFileList(paths, resolve(cwd));
  const read = readConfigFiles(found.files, found.root);
  return { sources: read.sources, fileFindings: [...found.findings, ...read.findings], folder: found.root };
}

/**
 * Reads the configuration from disk. Whatever is wrong with it comes back as findings, all in one pass. What can say
 * why a configuration does not fit the schema is half of what reading one takes, so it is loaded for those only.
 */
export async function readConfig(options: ReadConfigOptions): Promise<BuildOutcome> {
  const { sources, fileFindings, folder } = readConfigSources(options.paths, options.cwd);
  const input = {
    parsed: await parseSources(sources),
    fileFindings,
    folder,
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

/** What can read all of YAML is loaded for files that are not written plainly only. */
async function parseSources(sources: readonly SourceText[]): Promise<readonly ParsedFile[]> {
  const plain = sources.map((source): ParsedFile => ({ source, root: readPlainYaml(source), findings: [] }));
  if (plain.every(({ root }) => root !== undefined)) return plain;
  const { parseRoot } = await import("./parse-root.ts");
  return plain.map((file) => (file.root === undefined ? parseRoot(file.source) : file));
}
