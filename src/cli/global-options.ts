import { Option, type Command } from "commander";
import type { ChecksMode } from "./judge-plan.ts";

/** Options that every command takes, as the user wrote them. */
export interface GlobalOptions {
  readonly config: readonly string[];
  readonly environment?: string;
  readonly vars: Readonly<Record<string, string>>;
  /** As written; `chooseOutputs` pairs them with formats, except where a command's answer is a folder. */
  readonly output: readonly string[];
  readonly target: readonly string[];
  readonly color: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly apiUrl?: string;
  readonly allowHttp: boolean;
  readonly maxRequests?: number;
  /** Empty for `--simulate`, a path for `--simulate=seed.yaml`. */
  readonly simulate?: string;
  readonly checks: ChecksMode;
  /** False with `--no-commands`: nothing that the configuration names is run. */
  readonly commands: boolean;
}

const collect = (value: string, previous: readonly string[]): readonly string[] => [...previous, value];

/** Adds the global options to a command; values are checked by commander, meaning by the command. */
export function addGlobalOptions(command: Command): Command {
  return command
    .optionsGroup("Global options:")
    .option("-c, --config <path>", "a configuration file or folder; repeatable (default: instasent.yaml)", collect, [])
    .option("-e, --environment <name>", "one of the configuration's environments")
    .option("--var <name=value>", "set a variable of `vars`; repeatable", collect, [])
    .option("--target <glob>", "only these addresses, such as shop/datasource/*; repeatable", collect, [])
    .option(
      "--format <name>",
      "text, json, ndjson, markdown, github, gitlab, gitlab-terraform, junit or sarif; repeatable, each followed by its --output",
      collect,
      [],
    )
    .option("--output <file>", "write the preceding format to a file; repeatable", collect, [])
    .option("--no-color", "no colours (also with NO_COLOR)")
    .option("--quiet", "only the summary and errors", false)
    .option("--verbose", "list what is otherwise counted, and log requests to stderr", false)
    .option("--api-url <url>", "the API's base URL (INSTASENT_API_URL; default: https://api.instasent.com/v1)")
    .option("--allow-http", "accept an http: URL that is not on this machine", false)
    .addOption(
      new Option("--max-requests <count>", "stop after this many requests").argParser((text) => {
        const count = Number(text);
        if (!Number.isInteger(count) || count < 1)
          throw new InvalidOption("--max-requests takes a whole number above 0.");
        return count;
      }),
    )
    .option("--simulate [=seed]", "run against the embedded simulator, with a seed file after `=`")
    .addOption(
      new Option(
        "--checks <mode>",
        "error: failed checks fail the run (default); warn: they do not; strict: unknown ones fail it too",
      )
        .choices(["error", "warn", "strict"])
        .default("error"),
    )
    .option("--no-commands", "run no command that the configuration names");
}

/** A value that an option does not take. */
export class InvalidOption extends Error {}

/** `--var name=value` as a map; the last one of a name wins. */
export function parseVars(written: readonly string[]): Readonly<Record<string, string>> {
  const pairs = written.map((text): [string, string] => {
    const at = text.indexOf("=");
    if (at < 1) throw new InvalidOption("--var takes name=value, such as --var country=PT.");
    return [text.slice(0, at), text.slice(at + 1)];
  });
  return Object.fromEntries(pairs);
}
