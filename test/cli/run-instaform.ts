import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { judgeExchange, takeComplaints } from "../support/exchange-watch.ts";
import { startRecording, type RunRecord, type Usage } from "../support/run-record.ts";
import { expectNoSecret } from "../support/secret-watch.ts";

/** The built program: tests go through the door that users go through. */
const builtProgram = fileURLToPath(new URL("../../dist/instaform.cjs", import.meta.url));

export interface RunOptions {
  readonly cwd: string;
  /** The whole environment but for PATH; nothing of the test's own leaks in. */
  readonly env: Readonly<Record<string, string>>;
  /** What to do with stdin: end it at once, or leave it open and silent. Default: ended. */
  readonly stdin?: "ended" | "open";
  /** Text for stdin, which then ends. */
  readonly input?: string;
  /** Another program than the built one. */
  readonly program?: string;
}

/** What a command left behind. */
export interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
  /** Undefined when it was killed. */
  readonly usage: Usage | undefined;
}

/** A command that is still going on. */
export interface RunningCommand {
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Resolves when stdout fits the pattern; rejects when the command ends without that. */
  readonly sees: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly ended: Promise<Run>;
}

/** Runs one command line to its end. */
export function runInstaform(args: readonly string[], options: RunOptions): Promise<Run> {
  return startInstaform(args, options).ended;
}

/** Starts one command line. */
export function startInstaform(args: readonly string[], options: RunOptions): RunningCommand {
  const { cwd, env, stdin = "ended", input, program = builtProgram } = options;
  const recording = startRecording({ PATH: process.env["PATH"] ?? "", ...env });
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    env: recording.environment,
    stdio: ["pipe", "pipe", "pipe"],
  });
  // A command that ends without reading its input is no failure of the test.
  child.stdin.on("error", () => undefined);
  if (stdin === "ended" || input !== undefined) child.stdin.end(input ?? "");
  const seen = { stdout: "", stderr: "" };
  const listeners = new Set<() => void>();
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      seen[name] += text;
      for (const listener of listeners) listener();
    });
  }
  const ended = endOf(child).then((exitCode): Run => {
    child.stdin.destroy();
    for (const listener of listeners) listener();
    return { ...seen, exitCode, usage: judge(args, seen, recording.read()).usage };
  });
  return {
    kill: (signal) => void child.kill(signal),
    sees: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(seen.stdout);
          if (found !== null) resolve(found);
          else if (child.exitCode !== null) reject(new Error(`ended without ${pattern}: ${seen.stdout}${seen.stderr}`));
        };
        listeners.add(look);
        look();
      }),
    ended,
  };
}

/** What holds of every run of every test: no secret gets out, and a simulator in it speaks as the API does. */
function judge(
  args: readonly string[],
  { stdout, stderr }: { stdout: string; stderr: string },
  record: RunRecord,
): RunRecord {
  const command = args.join(" ");
  expectNoSecret(`stdout of ${command}`, stdout);
  expectNoSecret(`stderr of ${command}`, stderr);
  for (const started of record.started) expectNoSecret(`a program that ${command} starts`, started);
  for (const exchange of record.exchanges) judgeExchange(exchange);
  if (record.exchanges.length > 0) {
    const complaints = takeComplaints();
    if (complaints.length > 0) throw new Error(complaints.join("\n"));
  }
  return record;
}

function endOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (code === null) reject(new Error(`killed by ${signal ?? "nobody"}`));
      else resolve(code);
    });
  });
}
