import { display, displayLine } from "../escape-text.ts";

/** Longest foreign text in running prose; a comment is no place for an error body. */
const proseLimit = 600;

/** A word that no renderer of Markdown can take for a mention, a reference, a link, markup or a shortcode. */
const harmlessWord = /^[("']?[\p{L}\p{N}]+(?:[-'’/.,:;][\p{L}\p{N}]+)*[)"',.;:?!]*$/u;

/** Words that some host turns into a link all the same: issue keys, commit hashes, web addresses. */
const linkedWord = /[A-Za-z]-\d|(?:^|\W)(?=\d*[a-f])[0-9a-f]{7,40}(?:\W|$)|:\/\/|www\./i;

/**
 * Foreign text for running prose: plain words stay as they are, any other word becomes a code span, where mentions,
 * references, links, images and HTML mean nothing.
 */
export function escapeMarkdown(text: string): string {
  return clip(text)
    .trim()
    .split("\n")
    .map((line) => displayLine(line).trim().split(/ +/).map(escapeWord).join(" "))
    .join("<br>");
}

/** Punctuation around a word stays outside of its code span, where it reads better and means nothing. */
function escapeWord(word: string): string {
  if (word === ">" || word === "->") return word.replace(">", "&gt;");
  if (word === "" || (harmlessWord.test(word) && !linkedWord.test(word))) return word;
  const [, lead = "", core = "", end = ""] = /^([("']?)(.*?)([)"',.;:?]*)$/.exec(word) ?? [];
  return core === "" ? codeSpan(word) : lead + codeSpan(core) + end;
}

/** Foreign text as one code span, whatever it holds. */
export function codeSpan(text: string): string {
  const line = displayLine(clip(text));
  if (line.trim() === "") return '`""`';
  const fence = "`".repeat(longestRun(line) + 1);
  const edge = line.startsWith("`") || line.endsWith("`") || (line.startsWith(" ") && line.endsWith(" ")) ? " " : "";
  return fence + edge + line + edge + fence;
}

/** Foreign lines in a fence that nothing inside can close. */
export function codeFence(text: string, language: string): string {
  const body = display(text);
  const fence = "`".repeat(Math.max(3, longestRun(body) + 1));
  return `${fence}${language}\n${body.replace(/\n$/, "")}\n${fence}`;
}

function clip(text: string): string {
  return text.length > proseLimit ? `${text.slice(0, proseLimit)}…` : text;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
