/** Ids remembered at most, for each datasource and kind of id. */
export const mostIds = 5_000_000;

/** How full the slots may become: linear probing then looks at a few neighbours, which are close in memory. */
const mostLoad = 0.9;
const leastSlots = 1024;

/** So many ids are looked up before the first of them is added. */
const idsAhead = 64;

/** How ids come in rows of numbers: so many in a row, the last two of them the halves of a fingerprint. */
export const numbersPerId = 5;

/**
 * A set of ids by their 64-bit fingerprints, in one flat array: at most 44 MB, a tenth of what a `Set` of texts takes. Two
 * different ids share a fingerprint in one of a million runs over `mostIds` of them.
 */
export class IdSet {
  /** Both halves of an id side by side, so that looking at a slot is one look at memory; two zeros are a free slot. */
  #slots: Int32Array;
  /** How many ids may stand in the slots before there must be more of them. */
  #room: number;
  #size = 0;
  #isFull = false;
  /** What `#approach` saw last. It is kept, because a look without any effect would be optimised away. */
  approached = 0;
  readonly #most: number;

  constructor(most: number = mostIds) {
    this.#most = most;
    this.#slots = new Int32Array(2 * leastSlots);
    this.#room = roomIn(leastSlots);
  }

  get size(): number {
    return this.#size;
  }

  /** True when ids were no longer taken in: from then on `has` may not know one that was added. */
  get isFull(): boolean {
    return this.#isFull;
  }

  /** Makes room for so many more ids at once: growing bit by bit needs the old and the new slots side by side. */
  expect(count: number): void {
    const wanted = Math.min(this.#most, this.#size + count);
    if (wanted > this.#room) this.#resize(Math.ceil(wanted / mostLoad));
  }

  has(high: number, low: number): boolean {
    const first = toFirst(high, low);
    return this.#isAt(this.#find(first, low | 0), first, low | 0);
  }

  /** Adds the ids of many rows; tells where each row starts whose id was there before, or has no room. */
  addRows(rows: Int32Array, onRefused: (at: number) => void): void {
    const step = idsAhead * numbersPerId;
    for (let from = 0; from < rows.length; from += step) {
      const to = Math.min(from + step, rows.length);
      // The memory of all of them is fetched side by side, which takes half the time that waiting for each does.
      for (let at = from; at < to; at += numbersPerId) this.#approach(rows[at + 4] ?? 0);
      for (let at = from; at < to; at += numbersPerId) {
        if (!this.add(rows[at + 3] ?? 0, rows[at + 4] ?? 0)) onRefused(at);
      }
    }
  }

  /** Adds an id; false when it was there before, or when the set is full. */
  add(high: number, low: number): boolean {
    const first = toFirst(high, low);
    const at = this.#find(first, low | 0);
    if (this.#isAt(at, first, low | 0)) return false;
    if (this.#size >= this.#most) {
      this.#isFull = true;
      return false;
    }
    this.#put(at, first, low | 0);
    this.#size++;
    if (this.#size >= this.#room) this.#resize(Math.min(this.#slots.length, Math.ceil((this.#most + 1) / mostLoad)));
    return true;
  }

  #approach(low: number): void {
    this.approached = this.#slots[this.#startOf(low)] ?? 0;
  }

  /** The slot of an id, or the free slot where it belongs. */
  #find(high: number, low: number): number {
    const slots = this.#slots;
    const end = slots.length;
    let at = this.#startOf(low);
    while ((slots[at] !== 0 || slots[at + 1] !== 0) && !this.#isAt(at, high, low)) {
      at += 2;
      if (at === end) at = 0;
    }
    return at;
  }

  /** The second half, spread over all that it may be, says where to begin as a fraction of that. */
  #startOf(low: number): number {
    return 2 * Math.floor(((Math.imul(low, 0x9e3779b1) >>> 0) / 0x1_0000_0000) * (this.#slots.length / 2));
  }

  #isAt(at: number, high: number, low: number): boolean {
    return this.#slots[at] === high && this.#slots[at + 1] === low;
  }

  #put(at: number, high: number, low: number): void {
    this.#slots[at] = high;
    this.#slots[at + 1] = low;
  }

  #resize(count: number): void {
    const slots = this.#slots;
    this.#slots = new Int32Array(2 * count);
    this.#room = roomIn(count);
    for (let at = 0; at < slots.length; at += 2) {
      const high = slots[at] ?? 0;
      const low = slots[at + 1] ?? 0;
      if (high !== 0 || low !== 0) this.#put(this.#find(high, low), high, low);
    }
  }
}

function roomIn(slots: number): number {
  return Math.floor(slots * mostLoad);
}

/** The first half as a slot holds it; the id of two zeros is kept as another one. */
function toFirst(high: number, low: number): number {
  return high === 0 && low === 0 ? 1 : high | 0;
}
