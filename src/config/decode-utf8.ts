/** The text without a byte order mark, and the offset of the first character that the bytes do not spell. */
export function decodeUtf8(bytes: Uint8Array): { readonly text: string; readonly firstBad: number | undefined } {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), firstBad: undefined };
  } catch {
    const text = new TextDecoder("utf-8").decode(bytes);
    return { text, firstBad: findFirstBad(text, bytes) };
  }
}

/** The first replacement character that is not written as one. */
function findFirstBad(text: string, bytes: Uint8Array): number {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const encoder = new TextEncoder();
  let byte = hasMark ? 3 : 0;
  let from = 0;
  for (let at = text.indexOf("\ufffd"); at !== -1; at = text.indexOf("\ufffd", from)) {
    byte += encoder.encode(text.slice(from, at)).length;
    const isWritten = bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd;
    if (!isWritten) return at;
    byte += 3;
    from = at + 1;
  }
  return 0;
}
