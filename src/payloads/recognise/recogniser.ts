import type { ItemWatch } from "../../contracts/across-items.ts";

/** Says "certainly valid, and nothing to say about it" of a line's bytes, or nothing at all. */
export interface Recogniser {
  /**
   * The offset of the line break that ends the line, when the line is one JSON object that no rule has anything to say
   * about; else -1, which means "look closer". The bytes must be UTF-8, the line must end in a line break, and eight
   * bytes behind it must be readable.
   */
  accepts(bytes: Buffer, view: DataView, start: number): number;
  /** The fingerprint of a watched key in the line that was accepted last; undefined when the line has none. */
  high(key: ItemWatch["key"]): number;
  low(key: ItemWatch["key"]): number;
}
