import { payloadLimits } from "./payload-limits.ts";

/** What comes out of a stream of bytes: whole lines, or one that is too long to be kept. */
export type LineBlock =
  | {
      readonly kind: "lines";
      /** Valid until the next bytes are taken in. */
      readonly bytes: Buffer;
      readonly start: number;
      readonly end: number;
      /** Where `start` is in the file. */
      readonly offset: number;
    }
  | { readonly kind: "long-line"; readonly offset: number };

/** A part of a file: the lines that begin in it. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** The memory of a cutter needs so many bytes; one cutter after the other may use it. */
export const lineBufferBytes = payloadLimits.lineBytes + payloadLimits.blockBytes + 1;

const newline = 10;

/**
 * Cuts bytes into blocks of whole lines, in constant memory. It gives exactly the lines that begin in `[from, to)`, so
 * that ranges of a file that touch each other give each line once.
 */
export class LineCutter {
  readonly #bytes: Buffer;
  readonly #to: number;
  /** Where the first byte that is held stands in the file. */
  #offset: number;
  #start = 0;
  #filled = 0;
  /** Inside a line that is not ours or not kept, up to its end. */
  #isSkipping: boolean;
  #isDone = false;

  constructor({ from, to }: ByteRange, bytes: Buffer) {
    this.#bytes = bytes;
    // The byte before tells whether a line begins at `from`.
    this.#offset = from > 0 ? from - 1 : 0;
    this.#isSkipping = from > 0;
    this.#to = to;
  }

  /** True when no line that begins in the range can follow. */
  get isDone(): boolean {
    return this.#isDone;
  }

  /** Where the next bytes come from. */
  get position(): number {
    return this.#offset + this.#filled - this.#start;
  }

  /** The room for the next bytes. */
  room(): Buffer {
    this.#bytes.copyWithin(0, this.#start, this.#filled);
    this.#filled -= this.#start;
    this.#start = 0;
    return this.#bytes.subarray(this.#filled, this.#filled + payloadLimits.blockBytes);
  }

  /** Takes in the first `count` bytes of the room; gives the lines that are complete now. */
  take(count: number): LineBlock | undefined {
    const searchFrom = this.#filled;
    this.#filled += count;
    if (this.#isSkipping && !this.#skipLine(searchFrom)) return undefined;
    const last = this.#bytes.subarray(0, this.#filled).lastIndexOf(newline);
    if (last >= this.#start) return this.#give(this.#cutAtEnd(last + 1));
    if (this.#offset >= this.#to) this.#isDone = true;
    if (this.#isDone || this.#filled - this.#start <= payloadLimits.lineBytes) return undefined;
    const { kind, offset } = { kind: "long-line" as const, offset: this.#offset };
    this.#drop();
    return { kind, offset };
  }

  /** The last line, when the bytes end without a line break. */
  finish(): LineBlock | undefined {
    if (this.#isSkipping || this.#isDone || this.#filled === this.#start || this.#offset >= this.#to) return undefined;
    // Those who read byte by byte stop at a line break.
    this.#bytes[this.#filled] = newline;
    return this.#give(this.#filled);
  }

  /** False when the line that is skipped does not end yet. */
  #skipLine(searchFrom: number): boolean {
    const end = this.#bytes.subarray(0, this.#filled).indexOf(newline, searchFrom);
    if (end === -1) {
      this.#drop();
      return false;
    }
    this.#offset += end + 1 - this.#start;
    this.#start = end + 1;
    this.#isSkipping = false;
    if (this.#offset >= this.#to) this.#isDone = true;
    return !this.#isDone;
  }

  /** Forgets what is held, up to the end of its line. */
  #drop(): void {
    this.#offset += this.#filled - this.#start;
    this.#start = 0;
    this.#filled = 0;
    this.#isSkipping = true;
    if (this.#offset >= this.#to) this.#isDone = true;
  }

  /** The end of the last line that begins before the range ends. */
  #cutAtEnd(end: number): number {
    const beyond = this.#to - this.#offset + this.#start;
    if (beyond >= end) return end;
    this.#isDone = true;
    return this.#bytes.indexOf(newline, Math.max(beyond - 1, this.#start)) + 1;
  }

  #give(end: number): LineBlock {
    const block = { kind: "lines" as const, bytes: this.#bytes, start: this.#start, end, offset: this.#offset };
    this.#offset += end - this.#start;
    this.#start = end;
    return block;
  }
}
