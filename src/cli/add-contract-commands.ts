import { Option, type Command } from "commander";
import type { Direction, Verdict } from "../model/compatibility.ts";
import type { ExportTarget } from "../contracts/export/export-file.ts";
import { InvalidOption, type GlobalOptions } from "./global-options.ts";
import type { CommandRun } from "./command-run.ts";

/** What a command is registered with. */
export interface Registration {
  /** A command below `contract`, with its examples. */
  readonly add: (name: string, description: string, examples: readonly (readonly [string, string])[]) => Command;
  readonly options: (command: Command) => GlobalOptions;
  readonly run: CommandRun;
}

/** `contract diff`, `contract export`, `contract probe`. */
export function addContractCommands({ add, options, run }: Registration): void {
  add("diff", "Compare two versions of the contracts and say whom a change breaks.", [
    ["instaform contract diff main..HEAD", "in a pull request"],
    ["instaform contract diff instasent.lock.json live", "what moved since the lock"],
    ["instaform contract diff main --direction consumer --fail-on risky", "for those who read"],
  ])
    .argument("<sides...>", "a commit, a lock file, a configuration, `config` or `live`; two, or one for: against now")
    .addOption(
      new Option("--direction <side>", "producer: what was valid stays valid (default); consumer: what was read can be")
        .choices(["producer", "consumer"])
        .default("producer"),
    )
    .addOption(
      new Option("--fail-on <verdict>", "the mildest verdict that fails the run: breaking (default), risky or never")
        .choices(["breaking", "risky", "never"])
        .default("breaking"),
    )
    .action((sides: readonly string[], local: DiffFlags, command: Command) =>
      run("contract diff", options(command), async (session) => {
        const { runContractDiff } = await import("./commands/contract-diff.ts");
        return runContractDiff(session, sides, local);
      }),
    );

  add("export", "Write the contracts as TypeScript types, JSON Schemas, an OpenAPI document or validators.", [
    [
      "instaform contract export --to typescript --output src/ingest",
      "types that a wrong payload does not compile with",
    ],
    ["instaform contract export --to validator --output src/ingest --check", "in CI: exit 7 when they are stale"],
  ])
    .addOption(
      new Option("--to <target>", "typescript, json-schema, openapi or validator")
        .choices(["typescript", "json-schema", "openapi", "validator"])
        .makeOptionMandatory(),
    )
    .option("--check", "write nothing, name the files that differ", false)
    .action((local: ExportFlags, command: Command) => {
      const output = folderOf(options(command));
      return run("contract export", options(command), async (session) => {
        const { runContractExport } = await import("./commands/contract-export.ts");
        return runContractExport(session, { ...local, output });
      });
    });

  add("probe", "Ask the platform about the fixtures, in a sandbox project, and compare its verdict with ours.", [
    ["instaform contract probe -e staging", "asks, pushes, compares, deletes what it pushed"],
    ["instaform contract probe -e sandbox --simulate=sandbox.yaml --yes", "against the embedded simulator"],
  ])
    .option("--yes", "do not ask", false)
    .option("--show-values", "show what the platform says of an item, which may quote it", false)
    .action((local: ProbeFlags, command: Command) =>
      run("contract probe", options(command), async (session) => {
        const { runContractProbe } = await import("./commands/contract-probe.ts");
        return runContractProbe(session, local);
      }),
    );
}

/** For an export, `--output` is the folder to write; it is made when it is not there. */
function folderOf({ output }: GlobalOptions): string {
  const folder = output.at(-1);
  if (folder === undefined || output.length > 1) {
    throw new InvalidOption("contract export takes one --output: the folder to write.");
  }
  return folder;
}

interface ExportFlags {
  readonly to: ExportTarget;
  readonly check: boolean;
}

interface ProbeFlags {
  readonly yes: boolean;
  readonly showValues: boolean;
}

interface DiffFlags {
  readonly direction: Direction;
  readonly failOn: Exclude<Verdict, "compatible"> | "never";
}
