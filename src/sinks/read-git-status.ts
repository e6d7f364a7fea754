import { relative, sep } from "node:path";
import { findExecutable } from "./find-executable.ts";
import { findRepository } from "./find-repository.ts";
import type { FileTarget } from "./locate-target.ts";
import { runCommand, type CommandOutcome } from "./run-command.ts";
import type { SinkContext } from "./sink-context.ts";

/** How Git sees a path. `exposed`: the next `git add` would take it. */
type GitStatus =
  | { readonly status: "outside" | "ignored" | "tracked" }
  | { readonly status: "exposed"; readonly top: string; readonly ignoreLine: string }
  | { readonly status: "unknown"; readonly top: string; readonly reason: string };

const limitMs = 10_000;

/** Asks Git, if the path is inside a work tree. A repository that cannot be asked is `unknown`, never `outside`. */
export async function readGitStatus(target: FileTarget, context: SinkContext): Promise<GitStatus> {
  const top = await findRepository(target.folder);
  if (top === undefined) return { status: "outside" };
  const git = await findExecutable("git", target.folder, context);
  if (git.status === "missing") return { status: "unknown", top, reason: "git is not installed" };
  const ask = async (...question: readonly string[]): Promise<CommandOutcome> =>
    await runCommand({
      executable: git.path,
      parameters: [...safeOptions, ...question, "--", `./${target.name}`],
      folder: target.folder,
      environment: gitEnvironment(context.environment),
      input: "",
      limitMs,
      // Milliseconds, and an interrupted run must still place the token it was given.
      signal: new AbortController().signal,
    });
  const tracked = await ask("--literal-pathspecs", "ls-files", "--error-unmatch");
  if (isExit(tracked, 0)) return { status: "tracked" };
  if (!isExit(tracked, 1)) return readFailure(tracked, top);
  const ignored = await ask("check-ignore", "--quiet");
  if (isExit(ignored, 0)) return { status: "ignored" };
  if (!isExit(ignored, 1)) return readFailure(ignored, top);
  return { status: "exposed", top, ignoreLine: formatIgnoreLine(relative(top, target.path)) };
}

/** The line of a .gitignore that means exactly this path. */
function formatIgnoreLine(path: string): string {
  const escaped = path
    .split(sep)
    .join("/")
    .replaceAll(/[\\*?[\]]/g, "\\$&");
  return `/${escaped.replace(/ $/, "\\ ")}`;
}

// A repository's own configuration must not start a program, and must not be found inside tracked files.
const safeOptions = ["-c", "core.fsmonitor=false", "-c", "safe.bareRepository=explicit"];

// Set inside Git hooks: they would make Git answer for another repository than the one around the path.
const locating =
  /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|OBJECT_DIRECTORY|NAMESPACE|PREFIX|CEILING_DIRECTORIES|.*_PATHSPECS)$/;

/** All that looking at a folder takes; the token of a run is not Git's to see, nor that of what Git might start. */
const needed = /^(?:PATH|HOME|USERPROFILE|XDG_CONFIG_HOME|SYSTEMROOT|TMPDIR|TEMP|TMP|GIT_.*)$/i;

function gitEnvironment(environment: SinkContext["environment"]): SinkContext["environment"] {
  const kept = Object.entries(environment).filter(([name]) => needed.test(name) && !locating.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0" };
}

function readFailure(outcome: CommandOutcome, top: string): GitStatus {
  if (outcome.status !== "exited") return { status: "unknown", top, reason: `git ${outcome.reason}` };
  const said = outcome.output.stderr.text.trim().split("\n")[0] ?? "";
  // A stray `.git`. A submodule whose repository is elsewhere reads differently and stays unknown.
  if (said.startsWith("fatal: not a git repository (or any")) return { status: "outside" };
  return { status: "unknown", top, reason: said };
}

function isExit(outcome: CommandOutcome, code: number): boolean {
  return outcome.status === "exited" && outcome.code === code;
}
