import { formatEnvValues } from "./format-env-value.ts";

/**
 * The text with `name` set to `value`: every assignment of it is replaced (some loaders take the first, some the last,
 * and no old secret should stay behind), or a line is added at the end. Everything else stays as it is, byte for byte:
 * `export`, comments, order, line endings, byte order mark. Throws a RangeError when no notation can hold the value there.
 */
export function setEnvVariable(text: string, name: string, value: string): string {
  const before = otherVariables(text, name);
  for (const written of formatEnvValues(value)) {
    const edited = writeAssignments(text, name, written);
    // A quote that is never closed elsewhere in the file could swallow what we write.
    if (readEnvVariable(edited, name) === value && otherVariables(edited, name) === before) return edited;
  }
  throw new RangeError(`${name} cannot be set without changing how the rest of the file reads`);
}

/** The value of `name`, the last one when it is assigned several times. */
export function readEnvVariable(text: string, name: string): string | undefined {
  return parseAssignments(text).findLast((assignment) => assignment.name === name)?.value;
}

interface Assignment {
  readonly name: string;
  readonly value: string;
  /** Where the value stands in the text, quotes included. */
  readonly start: number;
  readonly end: number;
}

function writeAssignments(text: string, name: string, written: string): string {
  const assignments = parseAssignments(text).filter((assignment) => assignment.name === name);
  if (assignments.length === 0) return appendLine(text, `${name}=${written}`);
  let edited = "";
  let copied = 0;
  for (const { start, end } of assignments) {
    // `"old"#comment` must not become `new#comment`, which a shell reads as one word.
    const gap = text[end] === "#" ? " " : "";
    edited += text.slice(copied, start) + written + gap;
    copied = end;
  }
  return edited + text.slice(copied);
}

function appendLine(text: string, line: string): string {
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  const isComplete = text === "" || text === "\uFEFF" || /[\r\n]$/.test(text);
  return text + (isComplete ? "" : lineEnd) + line + lineEnd;
}

function otherVariables(text: string, name: string): string {
  const others = parseAssignments(text).filter((assignment) => assignment.name !== name);
  return JSON.stringify(others.map((assignment) => [assignment.name, assignment.value]));
}

/** Every assignment in order. Quoted values may span lines, so what looks like an assignment inside one is none. */
function parseAssignments(text: string): readonly Assignment[] {
  const head = /[ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*=/y;
  const assignments: Assignment[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  while (at < text.length) {
    head.lastIndex = at;
    const name = head.exec(text)?.[1];
    if (name !== undefined) {
      const assignment = { name, ...parseValue(text, head.lastIndex) };
      assignments.push(assignment);
      at = assignment.end;
    }
    at = nextLine(text, at);
  }
  return assignments;
}

function parseValue(text: string, afterSign: number): Omit<Assignment, "name"> {
  let start = afterSign;
  while (text[start] === " " || text[start] === "\t") start++;
  const quote = text[start];
  if (quote === '"' || quote === "'" || quote === "`") {
    const close = findClosingQuote(text, quote, start + 1);
    if (close !== -1) {
      const inner = text.slice(start + 1, close);
      return { value: quote === '"' ? unescapeValue(inner) : inner, start, end: close + 1 };
    }
  }
  const rest = text.slice(start, lineEndAfter(text, start));
  const isOnlyComment = rest.startsWith("#") && start > afterSign;
  const comment = isOnlyComment ? 0 : rest.search(/[ \t]#/);
  const value = (comment === -1 ? rest : rest.slice(0, comment)).trimEnd();
  // Without a value the blanks belong to what follows, so that `NAME= # why` keeps its comment apart.
  return value === "" ? { value, start: afterSign, end: afterSign } : { value, start, end: start + value.length };
}

/** The first quote that is not escaped must end the line but for a comment; otherwise the value is not a quoted one. */
function findClosingQuote(text: string, quote: string, from: number): number {
  const restOfLine = /[ \t]*(?:#[^\r\n]*)?(?=[\r\n]|$)/y;
  for (let at = text.indexOf(quote, from); at !== -1; at = text.indexOf(quote, at + 1)) {
    let slashes = 0;
    while (at - slashes > from && text[at - slashes - 1] === "\\") slashes++;
    const isEscaped = slashes % 2 === 1;
    if (isEscaped && quote === '"') continue;
    restOfLine.lastIndex = at + 1;
    if (restOfLine.test(text)) return at;
    if (!isEscaped) return -1;
  }
  return -1;
}

function unescapeValue(inner: string): string {
  return inner.replaceAll(/\\([\\"$`nr])/g, (_, character: string) =>
    character === "n" ? "\n" : character === "r" ? "\r" : character,
  );
}

function lineEndAfter(text: string, from: number): number {
  const lineEnd = /[\r\n]/g;
  lineEnd.lastIndex = from;
  return lineEnd.exec(text)?.index ?? text.length;
}

function nextLine(text: string, from: number): number {
  const end = lineEndAfter(text, from);
  return text[end] === "\r" && text[end + 1] === "\n" ? end + 2 : end + 1;
}
