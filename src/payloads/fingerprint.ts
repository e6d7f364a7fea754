/*
 * Two 32-bit hashes of a text's UTF-8 bytes, computed in one pass. Together they are 64 bits: among ten million
 * different ids the chance of one false match is below one in a hundred thousand.
 */

export const highSeed = 0x811c9dc5 | 0;
export const lowSeed = 0x9747b28c | 0;

/** The first hash after one more byte. */
export function mixHigh(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193);
}

/** The second hash after one more byte. */
export function mixLow(hash: number, byte: number): number {
  return Math.imul((hash << 5) ^ (hash >>> 27) ^ byte, 0x5bd1e995);
}

/** Both hashes of a text. */
export function fingerprint(text: string): { readonly high: number; readonly low: number } {
  let high = highSeed;
  let low = lowSeed;
  for (const byte of Buffer.from(text)) {
    high = mixHigh(high, byte);
    low = mixLow(low, byte);
  }
  return { high, low };
}
