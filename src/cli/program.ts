import { Command } from "commander";
import type { CommandRun } from "./command-run.ts";
import { declareCommands } from "./declare-commands.ts";
import { exampleText, type Examples } from "./example-text.ts";
import { addGlobalOptions, parseVars, type GlobalOptions } from "./global-options.ts";
import type { Surroundings } from "./surroundings.ts";
import { toolVersion } from "./tool-version.ts";

/** The command line: names, flags and help. What a command does is loaded only when it runs. */
export function buildProgram({ argv, stdout, stderr }: Surroundings, run: CommandRun): Command {
  const program = addGlobalOptions(new Command("instaform"))
    .description("Keeps an Instasent organization in Git: plan, apply, and what a person must do by hand.")
    .version(toolVersion, "-V, --version")
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError()
    .exitOverride()
    // Descriptions name their defaults themselves; a command's own help shows its arguments, which would widen the column.
    .configureHelp({
      optionDescription: ({ description }) => description,
      subcommandTerm: (command) => command.name(),
    })
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      // Misuse is reported like any other error, in the format that was asked for.
      outputError: () => undefined,
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText(
      "after",
      exampleText([
        ["instaform plan --simulate", "try a configuration without an account"],
        ["instaform plan -e staging --out plan.json", "a plan to be approved"],
        ["instaform apply plan.json", "exactly what was approved"],
      ]) +
        "\nExit codes: 0 done, 1 failure, 2 changes pending, 3 invalid input, 4 not\nallowed, 5 later, 6 stopped safely, 7 check failed, 8 contract finding,\n9 partial, 10 look first. More: instaform explain 6\n",
    );
  const addTo = (parent: Command) => (name: string, description: string, examples: Examples) =>
    parent
      .command(name)
      .description(description)
      .exitOverride()
      .copyInheritedSettings(program)
      .addHelpText("after", exampleText(examples));
  const declarations = declareCommands({ program, addTo, options: readOptions, run });
  // Of many commands one is asked for; the others are declared only where somebody may look through them.
  const asked = Object.hasOwn(declarations, argv[0] ?? "") ? argv[0] : undefined;
  for (const [name, declare] of Object.entries(declarations)) {
    if (asked === undefined || asked === name) declare();
  }

  // Last, so that help shows a command's own options first; and only to the command that was named, for they are many.
  const leaves = leavesOf(program);
  const named = leaves.filter((command) => argv.includes(command.name()));
  for (const command of named.length === 0 ? leaves : named) addGlobalOptions(command);
  return program;
}

/** What can be typed after `instaform`, such as `plan` and `token deliver`. */
export function commandNames(program: Command): readonly string[] {
  return leavesOf(program).map((command) => {
    const parent = command.parent === null || command.parent === program ? "" : `${command.parent.name()} `;
    return parent + command.name();
  });
}

function leavesOf(command: Command): readonly Command[] {
  return command.commands.flatMap((child) => (child.commands.length === 0 ? [child] : leavesOf(child)));
}

function readOptions(command: Command): GlobalOptions {
  const written = command.optsWithGlobals<Omit<GlobalOptions, "vars"> & { readonly var: readonly string[] }>();
  return { ...written, vars: parseVars(written.var) };
}
