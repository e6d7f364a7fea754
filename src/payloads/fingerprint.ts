/*
 * Two 32-bit hashes of a text's UTF-8 bytes, in the manner of MurmurHash3: together they are 64 bits. The recogniser
 * computes the same ones (`recognise/assembly/fingerprint.ts`), so that it does not matter who read an id.
 */

/** Both halves of a text's fingerprint. */
export interface Fingerprint {
  readonly high: number;
  readonly low: number;
}

/** Where ids are written; only longer ones need memory of their own. */
const scratch = Buffer.alloc(1024);

/** Hashes a text's bytes, four at a time; what is missing in the last four counts as zero. */
export function fingerprint(text: string): Fingerprint {
  // a character takes at most three bytes
  if (text.length * 3 <= scratch.length) return hash(scratch, scratch.write(text));
  const bytes = Buffer.from(text);
  return hash(bytes, bytes.length);
}

function hash(bytes: Buffer, length: number): Fingerprint {
  const whole = length & ~3;
  let first = 0x811c9dc5 | 0;
  let second = 0x9747b28c | 0;
  for (let at = 0; at < whole; at += 4) {
    const word = bytes.readInt32LE(at);
    first = mixFirst(first, word);
    second = mixSecond(second, word);
  }
  if (whole < length) {
    const word = bytes.readUIntLE(whole, length - whole);
    first = mixFirst(first, word);
    second = mixSecond(second, word);
  }
  return { high: finish(first ^ length), low: finish(second ^ length) };
}

function mixFirst(hashed: number, word: number): number {
  const turned = Math.imul(rotate(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593);
  return (Math.imul(rotate(hashed ^ turned, 13), 5) + 0xe6546b64) | 0;
}

function mixSecond(hashed: number, word: number): number {
  const turned = Math.imul(rotate(Math.imul(word, 0x239b961b), 16), 0xab0e9789);
  return (Math.imul(rotate(hashed ^ turned, 15), 5) + 0x561ccd1b) | 0;
}

function finish(hashed: number): number {
  const half = Math.imul(hashed ^ (hashed >>> 16), 0x85ebca6b);
  const most = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
  return most ^ (most >>> 16);
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
