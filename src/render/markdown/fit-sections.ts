import { countOf } from "../count-of.ts";
import { guardOutput } from "../escape-text.ts";
import { shareRoom } from "./share-room.ts";

/** A part of a comment: whole items under a heading of ours, folded or open. */
export interface Section {
  /** Our own words only, free of markup; empty for none. */
  readonly heading: string;
  readonly isFolded: boolean;
  /** Whole blocks or list items; an item is shown entirely or not at all. */
  readonly items: readonly string[];
}

/** For the frame of a section, its note, and what guarding the output may add to it. */
const frameRoom = 300;

/**
 * Head and sections within `limit` bytes of UTF-8, and so within as many characters however a host counts them. Items
 * that do not fit are left out whole and counted; `elsewhere` says where they are. Open sections come before folded
 * ones, and none of them starves another.
 */
export function fitSections(head: string, sections: readonly Section[], limit: number, elsewhere: string): string {
  const filled = sections.filter(({ items }) => items.length > 0);
  const open = filled.filter(({ isFolded }) => !isFolded);
  const total = limit - byteLength(head) - 2 - filled.length * frameRoom;
  const openRooms = shareRoom(open.map(sectionSize), total);
  const left = total - openRooms.reduce((sum, room) => sum + room, 0);
  const folded = filled.filter(({ isFolded }) => isFolded);
  const foldedRooms = shareRoom(folded.map(sectionSize), left);
  const rooms = [...openRooms, ...foldedRooms];
  const texts = [...open, ...folded].map((section, index) => renderSection(section, rooms[index] ?? 0, elsewhere));
  return `${[head, ...texts].join("\n\n")}\n`;
}

function renderSection(section: Section, room: number, elsewhere: string): string {
  const { heading, isFolded, items } = section;
  const shown: string[] = [];
  let used = 0;
  for (const item of items) {
    used += itemSize(item);
    if (used > room) break;
    shown.push(item);
  }
  const left = items.length - shown.length;
  const note = left > 0 ? [`${countOf(left, "item")} left out: a comment holds only so much. ${elsewhere}.`] : [];
  const body = [shown.join(separator(shown)), ...note].filter((part) => part !== "").join("\n\n");
  if (isFolded) return `<details><summary>${heading}</summary>\n\n${body}\n\n</details>`;
  return heading === "" ? body : `### ${heading}\n\n${body}`;
}

function sectionSize({ items }: Section): number {
  return items.reduce((sum, item) => sum + itemSize(item), 0);
}

/** With its separator, and what guarding the output will add to it. */
function itemSize(item: string): number {
  return byteLength(guardOutput(item)) + 2;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** List items stand close together, blocks apart. */
function separator(items: readonly string[]): string {
  return items.every((item) => item.startsWith("- ")) ? "\n" : "\n\n";
}
