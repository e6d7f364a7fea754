import { textWidth } from "./text-width.ts";

/** Breaks text at spaces into lines of at most `width` columns; newlines stay, a longer word keeps its line. */
export function wrapText(text: string, width: number): readonly string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, width));
}

/** As `wrapText`, with `first` before the first line and spaces of the same width before the others. */
export function wrapHanging(first: string, text: string, width: number): readonly string[] {
  const indent = " ".repeat(textWidth(first));
  const room = Math.max(20, width - indent.length);
  return wrapText(text, room).map((line, index) => (index === 0 ? first + line : line === "" ? "" : indent + line));
}

function wrapLine(line: string, width: number): readonly string[] {
  if (textWidth(line) <= width) return [line];
  const indent = /^ */.exec(line)?.[0] ?? "";
  const lines: string[] = [];
  let current = indent;
  let isEmpty = true;
  for (const word of line.slice(indent.length).split(" ")) {
    const candidate = isEmpty ? current + word : `${current} ${word}`;
    if (!isEmpty && textWidth(candidate) > width) {
      lines.push(current.trimEnd());
      current = indent + word;
    } else current = candidate;
    isEmpty = false;
  }
  return [...lines, current];
}
