import { execFile } from "node:child_process";
import type { Session } from "./session.ts";

/** What git said; `status` is undefined when it could not be started. */
export interface GitAnswer {
  readonly status: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** A lock or a configuration is far smaller; git may not fill the memory. */
const maxBytes = 64 * 1024 * 1024;
const limitMs = 30_000;

/**
 * What reading history takes, with what a partial clone needs to fetch the rest; the tokens of a run are not Git's to see,
 * nor that of what a repository's own configuration might start.
 */
const needed =
  /^(?:PATH|HOME|USERPROFILE|XDG_CONFIG_HOME|SYSTEMROOT|TMPDIR|TEMP|TMP|GIT_.*|SSH_AUTH_SOCK|HTTPS?_PROXY|NO_PROXY)$/i;

function neededByGit(environment: Session["surroundings"]["environment"]) {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => needed.test(name)));
}

/** Runs git in the working folder without a shell; it only ever reads. Never throws. */
export function runGit({ surroundings }: Session, parameters: readonly string[]): Promise<GitAnswer> {
  const { cwd, environment, interrupt } = surroundings;
  const options = {
    cwd,
    // Messages are shown to people, but also searched; no prompt, no pager, no lock on the repository.
    env: { ...neededByGit(environment), LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0" },
    shell: false,
    windowsHide: true,
    maxBuffer: maxBytes,
    timeout: limitMs,
    signal: interrupt,
  } as const;
  return new Promise((resolve) => {
    execFile("git", [...parameters], options, (error, stdout, stderr) => {
      if (error === null) resolve({ status: 0, stdout, stderr });
      else resolve({ status: typeof error.code === "number" ? error.code : undefined, stdout, stderr });
    });
  });
}
