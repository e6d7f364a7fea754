import { Readable } from "node:stream";
import { runCli } from "../../src/cli/run-cli.ts";
import { systemClock } from "../../src/cli/surroundings.ts";

/** What a command line left behind. */
export interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** Runs a command line in this process against a platform: what a property test can afford many times. */
export async function run(cwd: string, argv: readonly string[], apiUrl: string): Promise<Run> {
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
    environment: { INSTASENT_API_URL: apiUrl, INSTASENT_TOKEN: "ck_In1tFr0mT3stTok3nXyZ" },
    cwd,
    stdin: Readable.from([]),
    stdout: terminal("stdout"),
    stderr: terminal("stderr"),
    clock: systemClock,
    random: () => 0.5,
    interrupt: new AbortController().signal,
    kill: new AbortController().signal,
  });
  return { ...seen, exitCode };
}
