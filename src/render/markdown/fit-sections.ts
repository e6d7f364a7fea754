import { countOf } from "../count-of.ts";

/** A part of a comment: whole items under a heading of ours, folded or open. */
export interface Section {
  /** Our own words only, free of markup; empty for none. */
  readonly heading: string;
  readonly isFolded: boolean;
  /** Whole blocks or list items; an item is shown entirely or not at all. */
  readonly items: readonly string[];
}

/** Room for closing a section and saying what was left out. */
const reserve = 200;

/** Head and sections within `limit` characters: items that do not fit are left out whole, and counted. */
export function fitSections(head: string, sections: readonly Section[], limit: number): string {
  let text = head;
  for (const section of sections.filter(({ items }) => items.length > 0)) {
    const [opening, closing] = frame(section);
    // guarding line starts may add a character or two to a line, hence the margin for every item
    let room = limit - text.length - opening.length - closing.length - reserve * 2;
    const shown: string[] = [];
    for (const item of section.items) {
      room -= item.length + 2 + 3 * countLines(item);
      if (room < 0) break;
      shown.push(item);
    }
    const left = section.items.length - shown.length;
    const note = left > 0 ? [`${countOf(left, "item")} left out here: the comment would be too long.`] : [];
    if (limit - text.length < opening.length + closing.length + reserve) {
      return `${text}\n\nSections left out: the comment would be too long.\n`;
    }
    text += `\n\n${opening}${[shown.join(separator(shown)), ...note].filter((part) => part !== "").join("\n\n")}${closing}`;
  }
  return `${text}\n`;
}

function frame({ heading, isFolded }: Section): readonly [string, string] {
  if (isFolded) return [`<details><summary>${heading}</summary>\n\n`, "\n\n</details>"];
  return [heading === "" ? "" : `### ${heading}\n\n`, ""];
}

/** List items stand close together, blocks apart. */
function separator(items: readonly string[]): string {
  return items.every((item) => item.startsWith("- ")) ? "\n" : "\n\n";
}

function countLines(text: string): number {
  return text.split("\n").length;
}
