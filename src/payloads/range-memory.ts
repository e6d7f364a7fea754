import type { ItemWatch } from "../contracts/across-items.ts";
import { numbersPerId } from "../contracts/id-set.ts";
import { NumberList } from "./number-list.ts";

/** Five numbers per item: item, line, offset, and both halves of the fingerprint. */
export const numbersPerKey = numbersPerId;

/** The watched keys of a range. */
export class KeyList extends NumberList {
  add(item: number, line: number, offset: number, high: number, low: number): void {
    this.push(item);
    this.push(line);
    this.push(offset);
    this.push(high);
    this.push(low);
  }
}

/** Where one range after the other keeps what may be much: it stays readable until the next one begins. */
export interface RangeMemory {
  /** A list for each key that is watched. */
  readonly keys: Readonly<Partial<Record<ItemWatch["key"], KeyList>>>;
  /** The items that are rejected. */
  readonly rejected: NumberList;
}

export function newRangeMemory(keys: readonly ItemWatch["key"][]): RangeMemory {
  return { keys: Object.fromEntries(keys.map((key) => [key, new KeyList()])), rejected: new NumberList() };
}
