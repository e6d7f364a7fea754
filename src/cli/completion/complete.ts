import type { Command, Option } from "commander";
import { listAddresses, listEnvironments } from "../../config/list-declared-keys.ts";
import { readConfigSources, type ConfigSources } from "../../config/read-config.ts";
import { knownRules } from "../../generated/known-rules.ts";
import { exitCodes } from "../../model/exit-code.ts";
import { formats } from "../../render/registry.ts";
import { baseName } from "../base-name.ts";
import { buildProgram } from "../program.ts";
import type { Surroundings } from "../surroundings.ts";
import { shellScripts } from "./shell-scripts.ts";
import { joinWords } from "./split-words.ts";

interface Candidate {
  readonly text: string;
  readonly about?: string;
}

/** What may stand here: candidates, or the names of files, which the shell knows best. */
type Answer = readonly Candidate[] | "files";

/**
 * `instaform __complete <shell> <words…>`: one candidate a line with a tab before its description; `:files` asks the
 * shell for file names. Reads the configuration of the working folder and nothing else; a broken one completes less.
 */
export async function complete(surroundings: Surroundings): Promise<void> {
  const [, shell = "", ...words] = surroundings.argv;
  const { before, current, kept } = joinWords(shell, words);
  const answer = await answerTo(before, current, surroundings);
  const lines =
    answer === "files"
      ? [":files"]
      : answer
          .filter(({ text }) => text.startsWith(current) && !/[\n\t]/.test(text))
          .map(({ text, about = "" }) => `${text.slice(kept.length)}\t${about.replaceAll(/\s+/g, " ")}`);
  surroundings.stdout.write(lines.map((line) => `${line}\n`).join(""));
}

async function answerTo(before: readonly string[], current: string, surroundings: Surroundings): Promise<Answer> {
  const program = buildProgram(surroundings, () => Promise.resolve());
  const { command, path, pending, position } = walk(program, before);
  const names = () => readNames(before, surroundings);
  if (pending !== undefined) return valuesOf(pending, names);
  const attached = /^(--[a-z-]+)=/.exec(current)?.[1];
  if (attached !== undefined) {
    const option = findOption(command, attached);
    const values = option === undefined ? [] : await valuesOf(option, names);
    return values === "files" ? values : values.map((each) => ({ ...each, text: `${attached}=${each.text}` }));
  }
  if (current.startsWith("-")) return optionsOf(command);
  const inner = command.commands.filter((each) => !isHidden(each));
  if (inner.length > 0) return inner.map((each) => ({ text: each.name(), about: each.description() }));
  return argumentsOf(path, position, names);
}

interface Walk {
  readonly command: Command;
  /** Such as `token deliver`. */
  readonly path: string;
  /** The option whose value comes next. */
  readonly pending: Option | undefined;
  /** How many arguments stand before. */
  readonly position: number;
}

function walk(program: Command, words: readonly string[]): Walk {
  let command = program;
  const path: string[] = [];
  let pending: Option | undefined;
  let position = 0;
  for (const word of words) {
    if (pending !== undefined) {
      pending = undefined;
    } else if (word.startsWith("-")) {
      const option = findOption(command, word);
      pending = option?.required === true ? option : undefined;
    } else {
      const next = command.commands.find((each) => each.name() === word);
      if (next === undefined) position += 1;
      else {
        command = next;
        path.push(word);
      }
    }
  }
  return { command, path: path.join(" "), pending, position };
}

function findOption(command: Command, flag: string): Option | undefined {
  return command.options.find(({ long, short }) => long === flag || short === flag);
}

function optionsOf(command: Command): readonly Candidate[] {
  return command.options
    .filter(({ hidden }) => !hidden)
    .flatMap(({ long, description }) =>
      long === undefined || long === null ? [] : [{ text: long, about: description }],
    )
    .concat([{ text: "--help", about: "display help for command" }]);
}

interface Names {
  readonly environments: readonly string[];
  readonly addresses: readonly string[];
}

const fileOptions = new Set(["--config", "--output", "--out", "--report", "--seed", "--state"]);

async function valuesOf({ long, argChoices }: Option, names: () => Promise<Names>): Promise<Answer> {
  if (argChoices !== undefined) return argChoices.map((text) => ({ text }));
  if (long === "--format") return formats.map((text) => ({ text }));
  if (long === "--environment") return (await names()).environments.map((text) => ({ text }));
  if (long === "--target") return (await names()).addresses.map((text) => ({ text }));
  if (long === "--datasource") return datasources(await names());
  return long !== undefined && long !== null && fileOptions.has(long) ? "files" : [];
}

async function argumentsOf(path: string, position: number, names: () => Promise<Names>): Promise<Answer> {
  switch (path) {
    case "explain":
      return position > 0
        ? []
        : [
            ...knownRules.map((text) => ({ text })),
            ...Object.entries(exitCodes).map(([text, about]) => ({ text, about })),
          ];
    case "token deliver":
      return datasources(await names());
    case "import":
      return globsOf(await names());
    case "compare":
      return position > 1 ? [] : [...(await names()).environments, baseName].map((text) => ({ text }));
    case "completion":
      return position > 0 ? [] : Object.keys(shellScripts).map((text) => ({ text }));
    case "apply":
    case "contract check":
    case "contract merge":
    case "contract diff":
      return "files";
    default:
      return [];
  }
}

function datasources({ addresses }: Names): readonly Candidate[] {
  return addresses.filter((address) => address.split("/")[1] === "datasource").map((text) => ({ text }));
}

/** What is not declared cannot be known without asking the platform; whole kinds can. */
function globsOf({ addresses }: Names): readonly Candidate[] {
  const scopes = new Set(addresses.map((address) => address.split("/")[0] ?? ""));
  const kinds = ["datasource", "attribute", "event", "sender", "segment", "campaign", "automation"];
  return [...scopes].flatMap((scope) => kinds.map((kind) => ({ text: `${scope}/${kind}/*`, about: `every ${kind}` })));
}

function isHidden(command: Command): boolean {
  return command.name().startsWith("__");
}

async function readNames(before: readonly string[], { cwd }: Surroundings): Promise<Names> {
  const paths = before.flatMap((word, index) => {
    if (word === "-c" || word === "--config") return before[index + 1] ?? [];
    return word.startsWith("--config=") ? [word.slice("--config=".length)] : [];
  });
  const { sources }: ConfigSources = readConfigSources(paths, cwd);
  return { environments: listEnvironments(sources), addresses: listAddresses(sources) };
}
