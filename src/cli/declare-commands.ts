import { Argument, InvalidArgumentError, type Command } from "commander";
import { addCheckCommands } from "./add-check-commands.ts";
import { addContractCommands, type Registration } from "./add-contract-commands.ts";
import { addMergeCommand } from "./add-merge-command.ts";
import { addPublishCommand, addReviewCommand } from "./add-review-commands.ts";
import type { CommandRun } from "./command-run.ts";
import { exampleText } from "./example-text.ts";
import { InvalidOption, type GlobalOptions } from "./global-options.ts";

/** What declaring commands takes. */
export interface Declaring {
  readonly program: Command;
  readonly addTo: (parent: Command) => Registration["add"];
  readonly options: (command: Command) => GlobalOptions;
  readonly run: CommandRun;
}

/** How each command of the first level is declared, in the order of the help; nothing is declared yet. */
export function declareCommands({ program, addTo, options, run }: Declaring): Readonly<Record<string, () => void>> {
  const add = addTo(program);
  return {
    init: () => {
      add("init", "Write a first configuration, or a complete one of a live project.", [
        ["instaform init", "a commented instasent.yaml to start from"],
        ["instaform init --from my-shop-123", "everything that is live in this project"],
        ["instaform init --from svix:main", "everything that is live in the Svix environment of SVIX_TOKEN"],
        ["instaform init --from spoki:main", "everything that is live in the Spoki account of SPOKI_API_KEY"],
      ])
        .option("--from <uid>", "write what is live in this project, in svix:<key> or spoki:<key>; sends only GET")
        .option(
          "--token-env <name>",
          "the variable that holds the token (default: INSTASENT_TOKEN, SVIX_TOKEN, SPOKI_API_KEY)",
        )
        .option("--force", "overwrite a file that is there", false)
        .option("--dry-run", "print the file, write nothing", false)
        .action((local: { from?: string; tokenEnv?: string; force: boolean; dryRun: boolean }, command: Command) =>
          run("init", options(command), async (session) => {
            const { runInit } = await import("./commands/init.ts");
            return runInit(session, local);
          }),
        );
    },
    import: () => {
      add("import", "Add what is live and not declared to the configuration.", [
        ["instaform import", "what a plan lists as not declared"],
        ["instaform import shop/datasource/old-web", "one thing, by key, name or id"],
        ["instaform import 'shop/segment/*' --dry-run", "a kind; show the diff only"],
      ])
        .argument("[address...]", "addresses or globs; a name or id will do for the key")
        .option("--dry-run", "print the diff, write nothing", false)
        .action((addresses: readonly string[], local: { dryRun: boolean }, command: Command) =>
          run("import", options(command), async (session) => {
            const { runImport } = await import("./commands/import.ts");
            return runImport(session, addresses, local);
          }),
        );
    },
    validate: () => {
      add("validate", "Check the configuration, offline and without credentials.", [
        ["instaform validate", "instasent.yaml, and every environment in it"],
        ["instaform validate -c config/ -e staging", "a folder of files, as staging sees it"],
      ]).action((_local, command: Command) =>
        run("validate", options(command), async (session) => {
          const { runValidate } = await import("./commands/validate.ts");
          return runValidate(session);
        }),
      );
    },
    plan: () => {
      add("plan", "Compare the declaration with live; sends only GET.", [
        ["instaform plan", "what apply would do"],
        ["instaform plan --out plan.json --format markdown --output plan.md", "for approval, and for the pull request"],
        ["instaform plan --target 'shop/datasource/*'", "part of it"],
      ])
        .option("--out <file>", "save the plan for: instaform apply <file>")
        .option("--detailed-exitcode", "exit 2 when changes are pending", false)
        .option("--check-lock", "also compare the datasources' own stream specs with the lock", false)
        .action((local: { out?: string; detailedExitcode: boolean; checkLock: boolean }, command: Command) =>
          run("plan", options(command), async (session) => {
            const { runPlan } = await import("./commands/plan.ts");
            return runPlan(session, local);
          }),
        );
    },
    apply: () => {
      add("apply", "Create what the API can create, and deliver tokens.", [
        ["instaform apply", "plan, ask, apply"],
        ["instaform apply --yes", "without a terminal"],
        ["instaform apply plan.json", "an approved plan, refused when it is stale"],
      ])
        .argument("[plan-file]", "a plan saved with: instaform plan --out <file>")
        .option("--yes", "do not ask", false)
        .option("--allow-destroy", "go on although more than 30 % of a kind is destroyed", false)
        .option(
          "--settle <duration>",
          "how long to look for a create without a clear answer (default: 90s)",
          parseDuration,
          90_000,
        )
        .option("--report <file>", "write the JSON report to a file")
        .action(
          (
            file: string | undefined,
            local: { yes: boolean; allowDestroy: boolean; settle: number; report?: string },
            command: Command,
          ) =>
            run("apply", options(command), async (session, output) => {
              const { runApply } = await import("./commands/apply.ts");
              if (local.report !== undefined) session.addReportFile(local.report);
              return runApply(session, file, local, output);
            }),
        );
    },
    compare: () => {
      add("compare", "Two environments side by side: what differs live.", [
        ["instaform compare staging production", "only differences; exit 2 when there are any"],
        ["instaform compare staging base", "with the configuration without environment"],
      ])
        .argument("<env>", "an environment, or `base` for none")
        .argument("<other>", "the other one")
        .action((left: string, right: string, _local, command: Command) =>
          run("compare", options(command), async (session) => {
            const { runCompare } = await import("./commands/compare.ts");
            return runCompare(session, left, right);
          }),
        );
    },
    token: () => {
      const token = program.command("token").description("The datasources' own tokens.").exitOverride();
      token.copyInheritedSettings(program);
      token
        .command("deliver")
        .description("Deliver datasource tokens to their sinks again.")
        .exitOverride()
        .copyInheritedSettings(program)
        .argument("[address...]", "datasources such as shop/datasource/crm; all without")
        .option("--yes", "do not ask", false)
        .addHelpText(
          "after",
          exampleText([["instaform token deliver shop/datasource/crm", "after a rotation, or to mend a sink"]]),
        )
        .action((addresses: readonly string[], local: { yes: boolean }, command: Command) =>
          run("token deliver", options(command), async (session, output) => {
            const { runTokenDeliver } = await import("./commands/token-deliver.ts");
            return runTokenDeliver(session, addresses, local, output);
          }),
        );
    },
    lock: () => {
      add("lock", "Write what the platform accepts to instasent.lock.json, to be committed.", [
        ["instaform lock", "the facts that contract check works with, offline"],
        ["instaform lock --check", "in CI: exit 7 when live has moved"],
      ])
        .option("--check", "write nothing, report what differs", false)
        .option("--all-events", "parameters of every event type, not only of declared ones", false)
        .action((local: { check: boolean; allEvents: boolean }, command: Command) =>
          run("lock", options(command), async (session) => {
            const { runLock } = await import("./commands/lock.ts");
            return runLock(session, local);
          }),
        );
    },
    contract: () => {
      const contract = program
        .command("contract")
        .description("What payloads must look like.")
        .exitOverride()
        .copyInheritedSettings(program);
      addCheckCommands({ add: addTo(contract), options, run });
      addMergeCommand({ add: addTo(contract), options, run });
      addContractCommands({ add: addTo(contract), options, run });
    },
    report: () => {
      add("report", "One page about everything: plan, checks, catalogue, coverage; sends only GET.", [
        ["instaform report --output report.html", "a self-contained page for people"],
        ["instaform report --output report.html --against main", "with what changed in the contracts since main"],
        ["instaform report --offline --format mermaid", "the flow of data as a diagram, without a token"],
      ])
        .option("--against <side>", "a commit, lock or configuration to compare the contracts with")
        .option("--offline", "leave the plan out: no token, no network", false)
        .action((local: { against?: string; offline: boolean }, command: Command) =>
          run("report", options(command), async (session) => {
            const { runReport } = await import("./commands/report.ts");
            return runReport(session, local);
          }),
        );
    },
    review: () => addReviewCommand({ add, options, run }),
    publish: () => addPublishCommand({ add, options, run }),
    doctor: () => {
      add("doctor", "Tokens, scopes, reachability, rate budget: what is wrong and what to type.", [
        ["instaform doctor", "before the first plan"],
      ]).action((_local, command: Command) =>
        run("doctor", options(command), async (session) => {
          const { runDoctor } = await import("./commands/doctor.ts");
          return runDoctor(session);
        }),
      );
    },
    explain: () => {
      add("explain", "Explain a rule, a configuration key or an exit code.", [
        ["instaform explain ambiguous-match", "a rule"],
        ["instaform explain projects.<key>.datasources.<key>.token", "a key of the configuration"],
        ["instaform explain 10", "an exit code"],
      ])
        .argument("[topic]", "a rule id, a key of the configuration, or an exit code; without one, what there is")
        .action((topic: string | undefined, _local, command: Command) =>
          run("explain", options(command), async () => {
            const { runExplain } = await import("./commands/explain.ts");
            return runExplain(topic);
          }),
        );
    },
    completion: () => {
      add("completion", "Print the completion script of a shell.", [
        ["source <(instaform completion bash)", "in ~/.bashrc; zsh likewise"],
        ["instaform completion fish | source", "in fish's config"],
      ])
        .addArgument(new Argument("<shell>", "bash, zsh or fish").choices(["bash", "zsh", "fish"]))
        .action((shell: string, _local, command: Command) =>
          run("completion", options(command), async (session) => {
            const { isShell, shellScripts } = await import("./completion/shell-scripts.ts");
            if (isShell(shell)) session.answer(shellScripts[shell]);
            return { exitCodes: [] };
          }),
        );
    },
    simulate: () => {
      add("simulate", "Serve the simulator: the API as a local server, to try things on.", [
        ["instaform simulate --seed examples/shop/simulator.yaml", "prints its URL; Ctrl-C ends it"],
      ])
        .option("--seed <file>", "what exists at the start (YAML)")
        .option("--state <file>", "keep the state in a file")
        .option("--port <number>", "default: any free one", parsePort, 0)
        .option("--host <address>", "default: 127.0.0.1", "127.0.0.1")
        .action((local: { seed?: string; state?: string; port: number; host: string }, command: Command) =>
          run("simulate", options(command), async (session) => {
            const { runSimulate } = await import("./commands/simulate.ts");
            return runSimulate(session, local);
          }),
        );
    },
  };
}

/** `90s`, `500ms`, `2m` or a bare number of seconds, as milliseconds. */
function parseDuration(text: string): number {
  const match = /^(\d{1,6}(?:\.\d{1,3})?)(ms|s|m)?$/.exec(text);
  if (match === null) throw new InvalidArgumentError("It takes a duration such as 90s, 500ms or 2m.");
  const factors = { ms: 1, s: 1_000, m: 60_000 } as const;
  return Math.round(Number(match[1]) * factors[(match[2] ?? "s") as keyof typeof factors]);
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidOption("--port takes a number up to 65535.");
  return port;
}
