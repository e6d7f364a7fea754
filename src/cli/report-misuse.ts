import { CommanderError } from "commander";
import { KnownError } from "../model/errors.ts";
import type { Report } from "../model/report.ts";
import { loadRenderer, type Format } from "../render/registry.ts";
import { plainOptions } from "../render/render-options.ts";
import { chooseOutputs } from "./choose-outputs.ts";
import { InvalidOption } from "./global-options.ts";
import { reportError } from "./report-error.ts";
import type { Surroundings } from "./surroundings.ts";
import { toolVersion } from "./tool-version.ts";

/**
 * Reports a command line that could not be run, in the format that it asks for, so that a reader of JSON gets a
 * document here too. Gives the exit code.
 */
export async function reportMisuse(
  { argv, stdout, stderr, clock }: Surroundings,
  commands: readonly string[],
  thrown: unknown,
): Promise<Report["exitCode"]> {
  const command = commandIn(argv, commands);
  const { error, exitCode } = reportError(explain(thrown, command), false);
  const report: Report = {
    command: command ?? "instaform",
    toolVersion,
    environment: null,
    findings: [],
    error,
    outcomes: [exitCode],
    exitCode,
  };
  const format = formatIn(argv, command);
  const timestamp = new Date(clock.now()).toISOString();
  const render = await loadRenderer(format);
  const text = render(report, { ...plainOptions, timestamp });
  (format === "text" ? stderr : stdout).write(text);
  return exitCode;
}

/** The command that was meant, as far as it can be told from words that may be wrong. */
function commandIn(argv: readonly string[], commands: readonly string[]): string | undefined {
  const [first, second] = argv;
  if (first === undefined) return undefined;
  return [`${first} ${second ?? ""}`, first].find((name) => commands.includes(name));
}

function formatIn(argv: readonly string[], command: string | undefined): Format {
  try {
    return chooseOutputs(argv, command).stdout;
  } catch {
    // The outputs themselves are what is wrong; a reader of JSON still gets JSON.
    const isJson = argv.some(
      (word, index) => word === "--format=json" || (word === "json" && argv[index - 1] === "--format"),
    );
    return isJson ? "json" : "text";
  }
}

function explain(thrown: unknown, command: string | undefined): unknown {
  const see = `See: instaform ${command === undefined ? "" : `${command} `}--help`;
  if (thrown instanceof InvalidOption) return new KnownError(thrown.message, { exitCode: 3, help: see });
  if (!(thrown instanceof CommanderError)) return thrown;
  const [, message = thrown.message, hint] = /^(?:error: )?([^\n]*)(?:\n\((.*)\))?/.exec(thrown.message) ?? [];
  const sentence = message.charAt(0).toUpperCase() + message.slice(1).replace(/\.?$/, ".");
  return new KnownError(sentence, { exitCode: 3, help: hint === undefined ? see : `${hint} ${see}` });
}
