/** The fingerprint of the text that was hashed last; the same as that of `fingerprint.ts` in the program. */
export let high: u32 = 0;
export let low: u32 = 0;

/** Hashes the bytes between two addresses, four at a time; what is missing in the last four counts as zero. */
export function hash(start: usize, end: usize): void {
  let first: u32 = 0x811c9dc5;
  let second: u32 = 0x9747b28c;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const word = load<u32>(at);
    first = mixFirst(first, word);
    second = mixSecond(second, word);
  }
  if (at < end) {
    const missing = 4 - ((end - at) as u32);
    const word = load<u32>(at) & ((0xffffffff as u32) >> (missing << 3));
    first = mixFirst(first, word);
    second = mixSecond(second, word);
  }
  const length = (end - start) as u32;
  high = finish(first ^ length);
  low = finish(second ^ length);
}

function mixFirst(hashed: u32, word: u32): u32 {
  return rotl<u32>(hashed ^ (rotl<u32>(word * 0xcc9e2d51, 15) * 0x1b873593), 13) * 5 + 0xe6546b64;
}

function mixSecond(hashed: u32, word: u32): u32 {
  return rotl<u32>(hashed ^ (rotl<u32>(word * 0x239b961b, 16) * 0xab0e9789), 15) * 5 + 0x561ccd1b;
}

function finish(hashed: u32): u32 {
  hashed = (hashed ^ (hashed >> 16)) * 0x85ebca6b;
  hashed = (hashed ^ (hashed >> 13)) * 0xc2b2ae35;
  return hashed ^ (hashed >> 16);
}
