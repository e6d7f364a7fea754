import { didYouMean } from "../model/nearest-name.ts";

/** Different names that get a suggestion; a file with more of them has another problem than slips of the pen. */
const mostNames = 100;

/** Gives `; did you mean "x"?` for a name, each worked out once however many payloads repeat it. */
export function createSuggester(keys: Iterable<string>): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const remembered = known.get(name);
    if (remembered !== undefined) return remembered;
    if (known.size >= mostNames) return "";
    const suggestion = didYouMean(name, keys);
    known.set(name, suggestion);
    return suggestion;
  };
}
