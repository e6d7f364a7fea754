/** One command line of a page, and how it is to be run. */
export interface PageCommand {
  readonly line: number;
  readonly text: string;
  /** Where the page goes on, from the root of the checkout; undefined where the last command was. */
  readonly folder: string | undefined;
  readonly exitCode: number;
  /** Which block of the page it stands in. */
  readonly block: number;
  /** What the page then shows of the output: the block marked `text` that follows. Only at a block's last command. */
  readonly shows: string | undefined;
  /** What is typed when the command asks; it then runs as at a terminal. */
  readonly answer: string | undefined;
  /** The folder is to be a repository with everything committed on its main branch. */
  readonly isRepository: boolean;
}

interface Directive {
  readonly in?: string;
  readonly exit?: string;
  readonly answer?: string;
  readonly git?: string;
}

const known = new Set(["in", "exit", "answer", "git"]);

/**
 * The commands of the blocks marked `sh` on a page, in order. A comment before a block, such as
 * `<!-- in: examples/shop, exit: 7 -->`, says where the page goes on, what the block's last command exits with, and
 * what is answered when a command asks.
 */
export function readCommands(markdown: string): readonly PageCommand[] {
  const lines = markdown.split("\n");
  const commands: PageCommand[] = [];
  let directive: Directive = {};
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const comment = /^<!-- (\w+: .*) -->$/.exec(line);
    if (comment !== null) directive = readDirective(comment[1] ?? "");
    else if (/^\s*```sh\b/.test(line)) {
      const end = lines.findIndex((each, index) => index > at && /^\s*```\s*$/.test(each));
      commands.push(...readBlock(lines.slice(at + 1, end), at + 2, directive));
      directive = {};
      at = end;
    } else if (line === "```text") {
      const end = lines.indexOf("```", at);
      const last = commands.pop();
      if (last !== undefined) commands.push({ ...last, shows: lines.slice(at + 1, end).join("\n") });
      at = end;
    } else if (line !== "") directive = {};
  }
  return commands;
}

function readDirective(text: string): Directive {
  const pairs = text.split(", ").map((pair) => pair.split(": "));
  const unknown = pairs.find(([key = ""]) => !known.has(key));
  if (unknown !== undefined) throw new Error(`a page says "${text}", and nobody knows what "${unknown[0]}" is`);
  return Object.fromEntries(pairs) as Directive; // its keys were checked
}

function readBlock(lines: readonly string[], first: number, directive: Directive): readonly PageCommand[] {
  const texts = lines.map((text, index) => ({ text: text.trim(), line: first + index }));
  const typed = texts.filter(({ text }) => text !== "" && !text.startsWith("#"));
  return typed.map(({ text, line }, index) => ({
    line,
    text,
    block: first,
    shows: undefined,
    folder: index === 0 ? directive.in : undefined,
    exitCode: index === typed.length - 1 ? Number(directive.exit ?? 0) : 0,
    answer: directive.answer,
    isRepository: index === 0 && directive.git === "yes",
  }));
}
