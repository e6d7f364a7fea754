import { writeSync } from "node:fs";

// The build puts both in: the version of the package, and what `instaform help` prints.
declare const INSTAFORM_VERSION: string | undefined;
declare const INSTAFORM_HELP: string | undefined;

/**
 * Answers `--version` and `--help` without loading anything, not even a stream: scripts, completion and people ask for
 * them all the time. False when something else is asked, or when there was no build.
 */
export function answerAtOnce([word, ...others]: readonly string[]): boolean {
  if (others.length > 0) return false;
  if (word === "--version" || word === "-V") {
    return typeof INSTAFORM_VERSION === "string" && write(`${INSTAFORM_VERSION}\n`);
  }
  return (word === "--help" || word === "-h") && typeof INSTAFORM_HELP === "string" && write(INSTAFORM_HELP);
}

function write(text: string): true {
  let rest = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(1, rest));
  } catch {
    // A stream can wait for a slow reader; one that went away (`| head`) is no failure of ours.
    process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
      if (code !== "EPIPE") process.exitCode = 1;
    });
    process.stdout.write(rest);
  }
  return true;
}
