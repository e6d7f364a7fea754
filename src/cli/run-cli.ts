import { CommanderError } from "commander";
import type { ExitCode } from "../model/exit-code.ts";
import type { Report } from "../model/report.ts";
import { answerOf, buildReport } from "./build-report.ts";
import { chooseOutputs } from "./choose-outputs.ts";
import type { CommandAnswer } from "./command-answer.ts";
import type { GlobalOptions } from "./global-options.ts";
import { openLiveOutput, type LiveOutput } from "./live-output.ts";
import type { CommandRun } from "./command-run.ts";
import { buildProgram, commandNames } from "./program.ts";
import { reportMisuse } from "./report-misuse.ts";
import { Session } from "./session.ts";
import type { Surroundings } from "./surroundings.ts";

/** Runs one command line to its end and gives the exit code. Never throws; everything is reported. */
export async function runCli(surroundings: Surroundings): Promise<ExitCode> {
  if (surroundings.argv[0] === "__complete") return completeQuietly(surroundings);
  let exitCode: ExitCode = 0;
  const run: CommandRun = async (command, options, action) => {
    exitCode = await runCommand(surroundings, command, options, action);
  };
  const program = buildProgram(surroundings, run);
  try {
    await program.parseAsync(surroundings.argv.map(attachSeed), { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    // Help that nobody asked for stands in for a command that was not named.
    if (error instanceof CommanderError && error.code === "commander.help") return 3;
    return reportMisuse(surroundings, commandNames(program), error);
  }
}

/** Completion happens while somebody types: whatever goes wrong, there is nothing to say about it. */
async function completeQuietly(surroundings: Surroundings): Promise<ExitCode> {
  try {
    const { complete } = await import("./completion/complete.ts");
    await complete(surroundings);
  } catch {
    // fewer candidates
  }
  return 0;
}

/** `--simulate` takes its seed only with `=`, so that it never swallows the command or a file that follows it. */
function attachSeed(word: string): string {
  return word === "--simulate" ? "--simulate=" : word;
}

type Action = (session: Session, output: LiveOutput) => Promise<CommandAnswer>;

async function runCommand(
  surroundings: Surroundings,
  command: string,
  options: GlobalOptions,
  action: Action,
): Promise<ExitCode> {
  const session = new Session(surroundings, options, chooseOutputs(surroundings.argv, command));
  if (hasOtherOutputs(session)) {
    const { readFormatOptions } = await import("./format-options.ts");
    session.formatOptions = await readFormatOptions(surroundings, options, session.outputs);
  }
  const toReport = (answer: CommandAnswer): Report => buildReport(session, command, answer);
  const output = await openLiveOutput(session, toReport);
  const report = toReport(await answerOf(session, () => action(session, output)));
  await session.end();
  output.showEnd(report);
  const failure = await writeFiles(session, report);
  return failure ?? report.exitCode;
}

/** False for the common case, text at a terminal, which then loads nothing for the others. */
function hasOtherOutputs({ outputs }: Session): boolean {
  return outputs.stdout !== "text" || outputs.files.length > 0;
}

async function writeFiles(session: Session, report: Report): Promise<ExitCode | undefined> {
  if (!hasOtherOutputs(session)) return undefined;
  const [{ writeOutputFiles }, { appendStepSummary }] = await Promise.all([
    import("./write-output-files.ts"),
    import("./append-step-summary.ts"),
  ]);
  const failure = await writeOutputFiles(session, report);
  await appendStepSummary(session, report);
  return failure;
}
