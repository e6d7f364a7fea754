import type { Command } from "commander";
import type { Registration } from "./add-contract-commands.ts";

/** `contract merge`. */
export function addMergeCommand({ add, options, run }: Registration): void {
  add("merge", "Join the JSON results of contract check --shard.", [
    ["instaform contract check big.ndjson --stream events --shard 1/8 --format json --output 1.json", "one of eight"],
    ["instaform contract merge *.json", "the answer of all eight"],
  ])
    .argument("<results...>", "the JSON document of every shard")
    .option("--max-findings <count>", "show no more than these; counts stay exact (default: 100)", Number, 100)
    .action((files: readonly string[], local: { readonly maxFindings: number }, command: Command) =>
      run("contract merge", options(command), async (session) => {
        const { runContractMerge } = await import("./commands/contract-merge.ts");
        return runContractMerge(session, files, local);
      }),
    );
}
