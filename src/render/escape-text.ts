/**
 * What a terminal, a browser or a reader could be fooled by: control and format characters (among them escape
 * sequences, bidi controls, zero-width and tag characters), line and paragraph separators, lone surrogates.
 * The two variation selectors that emoji need are let through.
 */
const deceptive = /(?![\u{fe0e}\u{fe0f}])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Almost every text. Compiling the other pattern takes as long as laying out a small report. */
const plain = /^[ -~]*$/;

/** `##[command]` and its relatives: some build agents obey them anywhere in a line. */
const agentCommand = /##(\w*)\[/g;

/** Foreign text, made safe to print on one line: what deceives shows as `\u{202e}`, `\n`, `\t`; a huge text is cut. */
export function displayLine(text: string): string {
  const clipped = clip(text, 2000);
  return breakCommands(plain.test(clipped) ? clipped : clipped.replace(deceptive, escapeCharacter));
}

/** Foreign text, made safe to print over several lines: as `displayLine`, but newlines stay and tabs become spaces. */
export function display(text: string): string {
  return breakCommands(
    clip(text, 20_000)
      .replaceAll("\t", "    ")
      .replace(deceptive, (character) => (character === "\n" ? character : escapeCharacter(character))),
  );
}

/** Blanks, and colours of ours, before the first character of a line that an agent would look at. */
// oxlint-disable-next-line no-control-regex -- the escape character is what is looked for
const commandStart = /^((?:[^\S\n]|\u001b\[\d+m)*)(?=::)/gm;

/**
 * The last step of every text format, because any piece of foreign text may come first on its line, and two pieces may
 * make a command together: puts a bar before `::` at the start of a line, however far it is indented, since build
 * agents trim before they look for commands.
 */
export function guardOutput(output: string): string {
  return breakCommands(output).replace(commandStart, "$1│ ");
}

/** JSON text in which the same characters are `\u` escapes; it parses to the same value. */
export function escapeJson(json: string): string {
  return json
    .replace(deceptive, (character) => (character === "\n" ? character : escapeUnits(character)))
    .replace(agentCommand, "##$1\\u005b");
}

/** Nobody reads ten megabytes of an error body, and a terminal may hang on them. */
function clip(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit)}… (${text.length - limit} more characters)`;
}

function breakCommands(text: string): string {
  return text.replace(agentCommand, "##$1\\u{5b}");
}

function escapeCharacter(character: string): string {
  switch (character) {
    case "\n":
      return "\\n";
    case "\r":
      return "\\r";
    case "\t":
      return "\\t";
    default:
      return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  }
}

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
  }).join("");
}
