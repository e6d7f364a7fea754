/**
 * Whole numbers as they come in. The memory is shared, so that a worker need not copy it, and used again for one range
 * after the other, so that a big file leaves no garbage behind.
 */
export class NumberList {
  #numbers = newNumbers(4096);
  #length = 0;

  push(number: number): void {
    if (this.#length === this.#numbers.length) this.#grow();
    this.#numbers[this.#length++] = number;
  }

  pushAll(numbers: Int32Array): void {
    while (this.#length + numbers.length > this.#numbers.length) this.#grow();
    this.#numbers.set(numbers, this.#length);
    this.#length += numbers.length;
  }

  clear(): void {
    this.#length = 0;
  }

  /** What was pushed, until the list is cleared. */
  get numbers(): Int32Array {
    return this.#numbers.subarray(0, this.#length);
  }

  #grow(): void {
    const longer = newNumbers(this.#numbers.length * 2);
    longer.set(this.#numbers);
    this.#numbers = longer;
  }
}

function newNumbers(count: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT));
}
