import { Readable } from "node:stream";
import { runCli } from "../../src/cli/run-cli.ts";
import { systemClock } from "../../src/cli/surroundings.ts";
import { expectNoSecret } from "../support/secret-watch.ts";

/** What a command line left behind. */
export interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** Runs a command line in this process, with no environment and nothing but `input` to read. */
export async function run(cwd: string, argv: readonly string[], input = ""): Promise<Run> {
  const seen = { stdout: "", stderr: "" };
  const terminal = (name: keyof typeof seen) => ({
    isTTY: false,
    columns: 80,
    write: (text: string) => {
      seen[name] += text;
    },
  });
  const exitCode = await runCli({
    argv,
    environment: {},
    cwd,
    stdin: Readable.from([Buffer.from(input)]),
    stdout: terminal("stdout"),
    stderr: terminal("stderr"),
    clock: systemClock,
    random: () => 0.5,
    interrupt: new AbortController().signal,
    kill: new AbortController().signal,
  });
  for (const name of ["stdout", "stderr"] as const) expectNoSecret(`${name} of ${argv.join(" ")}`, seen[name]);
  return { ...seen, exitCode };
}
