import type { ExitCode } from "../model/exit-code.ts";
import { runCli } from "./run-cli.ts";
import { spareCompiler } from "./spare-compiler.ts";
import { realSurroundings } from "./surroundings.ts";

/** Runs the command line of this process; gives its exit code. */
export function runProcess(): Promise<ExitCode> {
  const surroundings = realSurroundings();
  spareCompiler(surroundings.argv, process.versions.node);
  return runCli(surroundings);
}
