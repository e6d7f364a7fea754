import { isAbsolute, join, posix, relative, resolve } from "node:path";
import { buildConfig } from "../config/build-config.ts";
import { checkSchema } from "../config/check-schema.ts";
import { parseRoot } from "../config/parse-root.ts";
import { SourceText } from "../config/source-text.ts";
import { lockFileName } from "../lock/lock.ts";
import { parseLock } from "../lock/parse-lock.ts";
import type { DeclaredScope } from "../model/declaration.ts";
import { KnownError } from "../model/errors.ts";
import { deriveSchemas } from "../workflow/derive-schemas.ts";
import type { SideFacts } from "./side-facts.ts";
import { openGitTree, type GitTree } from "./read-git-tree.ts";
import { knownRules } from "../generated/known-rules.ts";
import type { Session } from "./session.ts";

/** A commit that exists and declares nothing, such as the last one before Instaform came to the repository. */
export class NothingAtCommit extends KnownError {}

/** Reads lock and configuration as a commit has them. A commit with neither cannot be compared with. */
export async function readSideAtCommit(session: Session, ref: string): Promise<SideFacts> {
  const tree = await openGitTree(session, ref);
  const files = await listConfigFiles(session, tree);
  const { lockPath, lockText } = await readLockText(session, tree, files);
  const texts = await Promise.all(files.map(async (path) => ({ path, text: await tree.readText(path) })));
  const present = texts.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
  if (lockText === undefined && present.length === 0) {
    throw new NothingAtCommit(`"${ref}" has neither ${lockPath} nor a configuration at ${files.join(", ")}.`, {
      exitCode: 3,
      help: "A base that cannot be read is no proof of anything. Compare with a commit that has one of them.",
    });
  }
  return {
    side: { name: ref, source: lockText === undefined ? "config" : "lock" },
    scopes: present.length === 0 ? undefined : parseScopes(session, ref, present),
    facts: lockText === undefined ? undefined : parseLock(lockText, `${ref}:${lockPath}`).lock,
  };
}

/** The paths of the configuration's files from the working folder; a folder means its YAML files at that commit. */
async function listConfigFiles({ options, surroundings }: Session, tree: GitTree): Promise<readonly string[]> {
  const written = options.config.length === 0 ? ["instasent.yaml"] : options.config;
  const lists = await Promise.all(
    written.map(async (path) => {
      const here = isAbsolute(path) ? relative(surroundings.cwd, path) : path;
      const normal = posix.normalize(here.replaceAll("\\", "/"));
      const names = await tree.listNames(normal);
      const yaml = (names ?? []).filter((name) => /^[^.].*\.ya?ml$/.test(name)).toSorted();
      return names === undefined ? [normal] : yaml.map((name) => posix.join(normal, name));
    }),
  );
  return lists.flat();
}

async function readLockText({ options }: Session, tree: GitTree, files: readonly string[]) {
  const name = lockFileName(options.environment ?? null);
  const lockPath = posix.join(posix.dirname(files[0] ?? "."), name);
  return { lockPath, lockText: await tree.readText(lockPath) };
}

function parseScopes(
  { options, surroundings }: Session,
  ref: string,
  texts: readonly { readonly path: string; readonly text: string }[],
): readonly DeclaredScope[] {
  const { cwd, environment } = surroundings;
  const { config, findings } = buildConfig({
    checkSchema,
    parsed: texts.map(({ path, text }) =>
      parseRoot(new SourceText({ path: `${ref}:${path}`, folder: resolve(cwd, join(path, "..")), text })),
    ),
    fileFindings: [],
    folder: cwd,
    environmentName: options.environment,
    vars: options.vars,
    environment,
    knownRules,
    validateEverywhere: false,
  });
  if (config !== undefined) return deriveSchemas(config).scopes;
  const [finding] = findings.filter(({ severity }) => severity === "error");
  throw new KnownError(`The configuration at "${ref}" has errors: ${finding?.message ?? "it cannot be read"}.`, {
    exitCode: 3,
    ...(finding?.place === undefined ? {} : { place: finding.place }),
    help: "Compare with a commit whose configuration is valid, or with a lock file.",
  });
}
