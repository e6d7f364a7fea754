import { Option, type Command } from "commander";
import type { Registration } from "./add-contract-commands.ts";
import type { ReadingFlags } from "./build-reading.ts";
import { InvalidOption } from "./global-options.ts";
import { parseShard, parseWorkers } from "./parse-shard.ts";

/** `contract check`, `contract coverage`. */
export function addCheckCommands({ add, options, run }: Registration): void {
  add("check", "Hold payloads against the specs; offline, without a token.", [
    ["instaform contract check", "every fixture that the configuration names"],
    ["instaform contract check 'orders/*.ndjson' --stream events", "some files"],
    [
      "generate | instaform contract check - --stream contacts --datasource shop/datasource/crm",
      "what a program writes",
    ],
  ])
    .argument("[files...]", "files, globs, or - for stdin; the configuration's fixtures without")
    .addOption(
      new Option("--stream <name>", "where the files go, such as contacts, messages or custom-events").choices(streams),
    )
    .option(
      "--datasource <address>",
      "whose specs they must fit, such as shop/datasource/crm or svix:main; needless when there is one",
    )
    .option("--max-findings <count>", "show no more than these; counts stay exact (default: 100)", parseCount, 100)
    .option("--show-values", "show the values that findings are about: they may be people's data", false)
    .option("--live", "use the platform's specs of this moment, not the committed ones; sends GET", false)
    .addOption(
      new Option("--fail-on <severity>", "the mildest finding that fails the run: error (default) or warning")
        .choices(["error", "warning"])
        .default("error"),
    )
    .option("--shard <i/n>", "only one of n parts of each NDJSON file; see: instaform contract merge", parseShard)
    .option("--workers <count>", "threads for files above 100 MiB (default: one per core, at most 4)", parseWorkers)
    .action((files: readonly string[], local: CheckFlags, command: Command) =>
      run("contract check", options(command), async (session) => {
        const { runContractCheck } = await import("./commands/contract-check.ts");
        const { buildReading } = await import("./build-reading.ts");
        return runContractCheck(session, files, local, buildReading(session, local));
      }),
    );

  add("coverage", "What of the specs no accepted fixture exercises.", [
    ["instaform contract coverage", "per datasource"],
    ["instaform contract coverage --min-coverage 80", "in CI: exit 8 below"],
  ])
    .option("--min-coverage <percent>", "exit 8 when less is covered", parsePercent)
    .action((local: { readonly minCoverage?: number }, command: Command) =>
      run("contract coverage", options(command), async (session) => {
        const { runContractCoverage } = await import("./commands/contract-coverage.ts");
        return runContractCoverage(session, local);
      }),
    );
}

/** What `dialects.ts` knows; the rules are not loaded to say so. A test compares. */
export const streams: readonly string[] = [
  "contacts",
  "events",
  "messages",
  "contact-sync",
  "list-contacts",
  "automation-start",
  "message-send",
  "user-attributes",
  "bulk-user-attributes",
  "custom-events",
  "segment-members",
];

interface CheckFlags extends ReadingFlags {
  readonly stream?: string;
  readonly datasource?: string;
  readonly maxFindings: number;
  readonly showValues: boolean;
  readonly failOn: "error" | "warning";
  readonly live: boolean;
}

function parseCount(text: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count > 1_000_000) {
    throw new InvalidOption("--max-findings takes a whole number up to 1000000.");
  }
  return count;
}

function parsePercent(text: string): number {
  const percent = Number(text);
  if (text.trim() === "" || !(percent >= 0 && percent <= 100)) {
    throw new InvalidOption("--min-coverage takes a percentage from 0 to 100.");
  }
  return percent;
}
