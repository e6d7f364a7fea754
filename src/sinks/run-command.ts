import type { ChildProcess, spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { systemCode } from "./fail-delivery.ts";

export interface CommandRun {
  /** Absolute path. */
  readonly executable: string;
  readonly parameters: readonly string[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Written as it is, without a line end. */
  readonly input: string;
  readonly limitMs: number;
  readonly signal: AbortSignal;
}

export type CommandOutcome =
  | { readonly status: "exited"; readonly code: number; readonly output: CommandOutput }
  | { readonly status: "killed"; readonly reason: string; readonly output: CommandOutput }
  | { readonly status: "not-started"; readonly reason: string };

/** What a command printed. The streams stay apart: mixed, one could stand in the middle of a token of the other. */
interface CommandOutput {
  readonly stdout: PrintedText;
  readonly stderr: PrintedText;
}

/** The last 64 KiB of one stream. */
export interface PrintedText {
  readonly text: string;
  readonly isCut: boolean;
}

const outputLimit = 64 * 1024;
/** A command may leave a daemon behind that holds its output open; we do not wait for that one. */
const drainMs = 200;

/** Runs a program without a shell, with nothing secret in its arguments, and never longer than the limit. */
export async function runCommand(run: CommandRun): Promise<CommandOutcome> {
  // Most runs start no program, and loading this costs each of them a millisecond.
  const processes = await import("node:child_process");
  if (run.signal.aborted) return { status: "not-started", reason: "was interrupted" };
  try {
    return await start(processes.spawn, run);
  } catch (error) {
    return refuseStart(error); // arguments that no program can be given, such as a null character
  }
}

function start(startProgram: typeof spawn, run: CommandRun): Promise<CommandOutcome> {
  return new Promise((settle) => {
    // A group of its own, so that a shell script is killed together with what it started.
    const child = startProgram(run.executable, run.parameters, {
      cwd: run.folder,
      env: { ...run.environment },
      shell: false,
      detached: process.platform !== "win32",
      windowsHide: true,
      stdio: ["pipe", "pipe", "pipe"],
    });
    let killed: string | undefined;
    const kill = (reason: string): void => {
      killed = reason;
      killGroup(child);
    };
    const onAbort = (): void => kill("was interrupted");
    const timer = setTimeout(() => kill(`did not end within ${run.limitMs / 1000} s`), run.limitMs);
    let drain: NodeJS.Timeout | undefined;
    const finish = (outcome: CommandOutcome): void => {
      clearTimeout(timer);
      clearTimeout(drain);
      run.signal.removeEventListener("abort", onAbort);
      for (const stream of child.stdio) stream?.destroy();
      settle(outcome);
    };
    child.on("error", (error) => finish(refuseStart(error)));
    if (child.pid === undefined) return; // the reason comes with the error event
    const [readStdout, readStderr] = [collectText(child.stdout), collectText(child.stderr)];
    const finishEnded = (code: number | null, by: NodeJS.Signals | null): void => {
      const output = { stdout: readStdout(), stderr: readStderr() };
      if (code !== null) finish({ status: "exited", code, output });
      else finish({ status: "killed", reason: killed ?? `was ended by ${by ?? "a signal"}`, output });
    };
    child.on("exit", (code, by) => (drain = setTimeout(() => finishEnded(code, by), drainMs)));
    child.on("close", finishEnded);
    run.signal.addEventListener("abort", onAbort, { once: true });
    // A command may close its input before reading all of it; its exit code decides.
    child.stdin.on("error", () => undefined);
    child.stdin.end(run.input);
  });
}

function refuseStart(error: unknown): CommandOutcome {
  const code = systemCode(error);
  if (code === undefined) throw error;
  return { status: "not-started", reason: `could not be started (${code})` };
}

function collectText(stream: Readable): () => PrintedText {
  let kept = Buffer.alloc(0);
  let isCut = false;
  stream.on("data", (chunk: Buffer) => {
    const joined = Buffer.concat([kept, chunk]);
    isCut ||= joined.length > outputLimit;
    kept = joined.subarray(-outputLimit);
  });
  stream.on("error", () => undefined); // destroyed by us
  return () => ({ text: kept.toString("utf8"), isCut });
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill("SIGKILL");
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL"); // the group is gone, or never came to be
  }
}
