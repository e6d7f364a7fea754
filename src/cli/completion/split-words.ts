/** The words as they were typed, and what stands before the part of the last one that a shell will replace. */
export interface TypedWords {
  readonly before: readonly string[];
  readonly current: string;
  /** Cut off from every candidate. */
  readonly kept: string;
}

/** Bash cuts words at `=` and `:`; the other shells hand them over whole. */
export function joinWords(shell: string, words: readonly string[]): TypedWords {
  const last = words.at(-1) ?? "";
  const joined = shell === "bash" ? joinCut(words) : words;
  const current = unquote(joined.at(-1) ?? "");
  const isCut = shell === "bash" && joined.length < words.length;
  const own = isCut ? current.length - (last === "=" || last === ":" ? 0 : last.length) : 0;
  return { before: joined.slice(0, -1).map(unquote), current, kept: current.slice(0, own) };
}

function joinCut(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let isOpen = false;
  for (const word of words) {
    const isMark = word === "=" || word === ":";
    if (joined.length > 0 && (isMark || isOpen)) joined.push((joined.pop() ?? "") + word);
    else joined.push(word);
    isOpen = isMark;
  }
  return joined;
}

/** A word that is still being typed may have an opening quote only. */
function unquote(word: string): string {
  return word.replace(/^(['"])(.*?)\1?$/s, "$2").replaceAll(/\\(.)/gs, "$1");
}
