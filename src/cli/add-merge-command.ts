import { Option, type Command } from "commander";
import type { FailOn } from "./judge-contract-summary.ts";
import type { Registration } from "./add-contract-commands.ts";

interface MergeFlags {
  readonly maxFindings: number;
  readonly failOn: FailOn;
}

/** `contract merge`. */
export function addMergeCommand({ add, options, run }: Registration): void {
  add("merge", "Join the JSON results of contract check --shard.", [
    ["instaform contract check big.ndjson --stream events --shard 1/8 --format json --output 1.json", "one of eight"],
    ["instaform contract merge *.json", "the answer of all eight"],
  ])
    .argument("<results...>", "the JSON document of every shard")
    .option("--max-findings <count>", "show no more than these; counts stay exact (default: 100)", Number, 100)
    .addOption(
      new Option("--fail-on <severity>", "the mildest finding that fails the run: error (default) or warning")
        .choices(["error", "warning"])
        .default("error"),
    )
    .action((files: readonly string[], local: MergeFlags, command: Command) =>
      run("contract merge", options(command), async (session) => {
        const { runContractMerge } = await import("./commands/contract-merge.ts");
        return runContractMerge(session, files, local);
      }),
    );
}
