/** Where each number stands. */
const next = 0;
const joined = 1;
const onlyCounts = 2;

/** What the threads that check one file must know of each other. */
export class SharedProgress {
  /** Shared memory: what another thread is given to see the same. */
  readonly numbers: Int32Array;
  readonly #ahead: number;

  /** No range is checked before all but `ahead` of those in front of it were joined: finished ones wait in memory. */
  constructor(ahead: number, numbers: Int32Array = new Int32Array(new SharedArrayBuffer(3 * 4))) {
    this.#ahead = ahead;
    this.numbers = numbers;
  }

  /** The number of a range that nobody else takes. */
  take(): number {
    return Atomics.add(this.numbers, next, 1);
  }

  /** How many ranges were joined, in the order of the file. */
  get joined(): number {
    return Atomics.load(this.numbers, joined);
  }

  set joined(count: number) {
    Atomics.store(this.numbers, joined, count);
    Atomics.notify(this.numbers, joined);
  }

  /** True when there are so many findings that more of them would only be counted. */
  get onlyCounts(): boolean {
    return Atomics.load(this.numbers, onlyCounts) === 1;
  }

  set onlyCounts(isTrue: boolean) {
    Atomics.store(this.numbers, onlyCounts, isTrue ? 1 : 0);
  }

  mayCheck(range: number): boolean {
    return range < this.joined + this.#ahead;
  }

  /** Stops the thread until the range may be checked; not for the thread that joins. */
  waitFor(range: number): void {
    for (let count = this.joined; !this.mayCheck(range); count = this.joined) Atomics.wait(this.numbers, joined, count);
  }
}
