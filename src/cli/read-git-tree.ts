import { KnownError } from "../model/errors.ts";
import { runGit } from "./run-git.ts";
import type { Session } from "./session.ts";

/** One commit of the repository that the working folder lies in. */
export interface GitTree {
  /** The text of a file, by its path from the working folder; undefined when the commit does not have it. */
  readText(path: string): Promise<string | undefined>;
  /** Names in a folder; undefined when there is no such folder. */
  listNames(path: string): Promise<readonly string[] | undefined>;
}

/**
 * Names a commit: letters, digits and the few signs of refs and revisions. A leading dash would be an option, a colon a
 * path, and two dots a range.
 */
const refPattern = /^(?!-)(?!.*\.\.)[\w./@{}^~+#=-]{1,250}$/u;

/** Opens the commit that `ref` names; throws a `KnownError` when there is none. */
export async function openGitTree(session: Session, ref: string): Promise<GitTree> {
  if (!refPattern.test(ref)) {
    throw new KnownError(`"${ref}" is neither a file nor the name of a commit.`, {
      exitCode: 3,
      help: "Name a branch, a tag or a commit, a lock file, a configuration, or `live`.",
    });
  }
  const found = await runGit(session, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  const commit = found.stdout.trim();
  if (found.status !== 0 || !/^[0-9a-f]{40,64}$/.test(commit)) throw unknownRef(ref, found.status, found.stderr);
  // From here on only the commit's hash reaches git, which can be nothing but a commit.
  return {
    readText: (path) => readObject(session, ["cat-file", "blob", `${commit}:${fromHere(path)}`]),
    listNames: async (path) => {
      const text = await readObject(session, ["ls-tree", "--name-only", "-z", `${commit}:${fromHere(path)}`]);
      return text?.split("\0").filter((name) => name !== "");
    },
  };
}

/** Git reads `./` and `../` from the working folder, anything else from the top of the repository. */
function fromHere(path: string): string {
  const forward = path.replaceAll("\\", "/");
  return forward.startsWith("../") ? forward : `./${forward === "." ? "" : forward}`;
}

async function readObject(session: Session, parameters: readonly string[]): Promise<string | undefined> {
  const { status, stdout } = await runGit(session, parameters);
  return status === 0 ? stdout : undefined;
}

function unknownRef(ref: string, status: number | undefined, said: string): KnownError {
  if (status === undefined) {
    return new KnownError(`"${ref}" could not be read: git could not be run.`, {
      exitCode: 3,
      help: "Install git, or compare lock files: instaform contract diff old.lock.json instasent.lock.json",
    });
  }
  const reason = /not a git repository/i.test(said)
    ? "this folder is in no git repository"
    : "git knows no such commit";
  return new KnownError(`"${ref}" could not be read: ${reason}.`, {
    exitCode: 3,
    help: "In CI the history may be missing: fetch it first (actions/checkout: `fetch-depth: 0`).",
  });
}
