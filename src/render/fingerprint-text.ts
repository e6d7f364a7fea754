const prime = 0x0000000001000000000000000000013bn;
const offset = 0x6c62272e07bb014262b821756295c58dn;

/** A short name for a text, the same on every machine: FNV-1a, 128 bits, in hex. It tells apart; it proves nothing. */
export function fingerprintText(text: string): string {
  let hash = offset;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(128, (hash ^ BigInt(byte)) * prime);
  return hash.toString(16).padStart(32, "0");
}

/**
 * One fingerprint for each item, stable while what it says stays the same, wherever it moves in its file. Items that
 * say the same are told apart by their order.
 */
export function fingerprintAll<T>(
  items: readonly T[],
  identify: (item: T) => readonly string[],
): readonly { readonly item: T; readonly fingerprint: string; readonly occurrence: number }[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const fingerprint = fingerprintText(JSON.stringify(identify(item)));
    const occurrence = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, occurrence);
    return { item, fingerprint, occurrence };
  });
}
