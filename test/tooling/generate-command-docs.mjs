/** Writes docs/commands.md from the program's own help. */
import { format } from "prettier";
import { bundleModule } from "./bundle-module.mjs";

const head = `<!-- Generated from the program's own help by \`npm run generate\`. Do not edit. -->

# Commands

What \`instaform <command> --help\` says, on one page.
`;

/** The text of docs/commands.md. */
export async function generateCommandDocs() {
  const { buildProgram } = await bundleModule("src/cli/program.ts");
  const silent = { write: () => undefined };
  const program = buildProgram({ argv: [], stdout: silent, stderr: silent }, () => undefined);
  const commands = leavesOf(program, "");
  const names = commands.map(({ name }) => `[${name}](#${anchorOf(name)})`).join(" · ");
  const own = commands.map(({ name, command }) => sectionOf(`instaform ${name}`, name, withoutGlobal(helpOf(command))));
  const parts = [head, `${names} · [global options](#global-options)\n`, ...own, globalSection(helpOf(program))];
  return format(parts.join("\n"), { parser: "markdown", printWidth: 120 });
}

function leavesOf(parent, prefix) {
  return parent.commands.flatMap((command) => {
    const name = `${prefix}${command.name()}`;
    return command.commands.length === 0 ? [{ name, command }] : leavesOf(command, `${name} `);
  });
}

/** All that \`--help\` prints, with what stands after the options. */
function helpOf(command) {
  const said = [];
  command.configureOutput({ ...command.configureOutput(), writeOut: (text) => said.push(text) });
  command.outputHelp();
  return said.join("").trimEnd();
}

const globalOptions = /^Global options:\n(?:.+\n)+/m;

function withoutGlobal(help) {
  return help
    .replace(globalOptions, "")
    .replace(/^ {2}-h, --help .*\n/m, "")
    .replace(/^Options:\n\n/m, "")
    .replaceAll(/\n{3,}/g, "\n\n");
}

function sectionOf(heading, name, text) {
  return `## <a id="${anchorOf(name)}"></a>${heading}\n\n\`\`\`text\n${text}\n\`\`\`\n`;
}

function globalSection(help) {
  const [text] = globalOptions.exec(help) ?? [];
  if (text === undefined) throw new Error("the help of the program lists no global options");
  return `## Global options\n\nEvery command takes these.\n\n\`\`\`text\n${text.trimEnd()}\n\`\`\`\n`;
}

function anchorOf(name) {
  return name.replaceAll(" ", "-");
}
