import { KnownError } from "../model/errors.ts";
import { runGit, type GitAnswer } from "./run-git.ts";
import type { Session } from "./session.ts";

/** One commit of the repository that the working folder lies in. */
export interface GitTree {
  /** The text of a file, by its path from the working folder; undefined when the commit does not have it. */
  readText(path: string): Promise<string | undefined>;
  /** Names in a folder; undefined when there is no such folder. */
  listNames(path: string): Promise<readonly string[] | undefined>;
}

/** Names a commit in any script. A leading dash would be an option, a colon a path, and two dots a range. */
const refPattern = /^(?!-)(?!.*\.\.)[^\s:?*[\\\p{Cc}]{1,250}$/u;

/** Opens the commit that `ref` names; throws a `KnownError` when there is none. */
export async function openGitTree(session: Session, ref: string): Promise<GitTree> {
  const commit = await findCommit(session, ref);
  // From here on only the commit's hash reaches git, which can be nothing but a commit.
  return {
    readText: (path) => readObject(session, ["cat-file", "blob", `${commit}:${fromHere(path)}`]),
    listNames: async (path) => {
      const text = await readObject(session, ["ls-tree", "--name-only", "-z", `${commit}:${fromHere(path)}`]);
      return text?.split("\0").filter((name) => name !== "");
    },
  };
}

/** The commit at which two histories parted, which is what a pull request is compared with; a `KnownError` without. */
export async function findMergeBase(session: Session, one: string, other: string): Promise<string> {
  const commits = [await findCommit(session, one), await findCommit(session, other)];
  const { stdout } = await runGit(session, ["merge-base", ...commits]);
  const base = stdout.trim();
  if (isHash(base)) return base;
  const isShallow = await isShallowClone(session);
  throw new KnownError(`No commit is known that ${one} and ${other} have in common.`, {
    exitCode: 3,
    help: isShallow ? fetchHelp : `Compare the two themselves: instaform contract diff ${one}..${other}`,
  });
}

/** The hash of the commit that `ref` names. */
async function findCommit(session: Session, ref: string): Promise<string> {
  if (!refPattern.test(ref)) {
    throw new KnownError(`"${ref}" is neither a file nor the name of a commit.`, {
      exitCode: 3,
      help: "Name a branch, a tag or a commit, a lock file, a configuration, or `live`.",
    });
  }
  const found = await runGit(session, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  const commit = found.stdout.trim();
  if (found.status === 0 && isHash(commit)) return commit;
  throw await unknownRef(session, ref, found);
}

function isHash(text: string): boolean {
  return /^[0-9a-f]{40,64}$/.test(text);
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

const fetchHelp =
  "This clone is shallow, so the commit may be missing: fetch the history first (git fetch --unshallow; actions/checkout: `fetch-depth: 0`).";

async function unknownRef(session: Session, ref: string, { status, stderr }: GitAnswer): Promise<KnownError> {
  const fail = (reason: string, help: string) =>
    new KnownError(`"${ref}" could not be read: ${reason}.`, { exitCode: 3, help });
  if (status === undefined) {
    const help = "Install git, or compare lock files: instaform contract diff old.lock.json instasent.lock.json";
    return fail("git could not be run", help);
  }
  if (/not a git repository/i.test(stderr)) {
    return fail("this folder is in no git repository", "Run it inside of one, or compare lock files.");
  }
  if (/dubious ownership/i.test(stderr)) {
    return fail(
      "git refuses the repository, because it belongs to another user",
      "In a container this is usual: git config --global --add safe.directory <its folder>",
    );
  }
  if (await isShallowClone(session)) return fail("git knows no such commit", fetchHelp);
  return fail(
    "git knows no such commit",
    "See what there is: git branch --all; a branch of a remote is origin/<name>.",
  );
}

async function isShallowClone(session: Session): Promise<boolean> {
  return (await runGit(session, ["rev-parse", "--is-shallow-repository"])).stdout.trim() === "true";
}
