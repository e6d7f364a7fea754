import { numbersPerId } from "../contracts/id-set.ts";
import type { ItemWatch } from "../contracts/across-items.ts";

/** Five numbers per item: item, line, offset, and both halves of the fingerprint. */
export const numbersPerKey = numbersPerId;

/**
 * The watched keys of a range as they come in. Its memory is shared, so that a worker need not copy it, and used again
 * for one range after the other, so that a big file leaves no garbage behind.
 */
export class KeyList {
  #numbers = newNumbers(1024 * numbersPerKey);
  #length = 0;

  add(item: number, line: number, offset: number, high: number, low: number): void {
    if (this.#length === this.#numbers.length) this.#grow();
    const numbers = this.#numbers;
    const at = this.#length;
    numbers[at] = item;
    numbers[at + 1] = line;
    numbers[at + 2] = offset;
    numbers[at + 3] = high;
    numbers[at + 4] = low;
    this.#length += numbersPerKey;
  }

  /** Adds keys that are already written as five numbers each. */
  addAll(keys: Int32Array): void {
    while (this.#length + keys.length > this.#numbers.length) this.#grow();
    this.#numbers.set(keys, this.#length);
    this.#length += keys.length;
  }

  clear(): void {
    this.#length = 0;
  }

  /** What was added, until the list is cleared. */
  get numbers(): Int32Array {
    return this.#numbers.subarray(0, this.#length);
  }

  #grow(): void {
    const longer = newNumbers(this.#numbers.length * 2);
    longer.set(this.#numbers);
    this.#numbers = longer;
  }
}

/** A list for each key that is watched. */
export type KeyLists = Readonly<Partial<Record<ItemWatch["key"], KeyList>>>;

export function newKeyLists(keys: readonly ItemWatch["key"][]): KeyLists {
  return Object.fromEntries(keys.map((key) => [key, new KeyList()]));
}

function newNumbers(count: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT));
}
