/** True when the text has more Unicode code points than `limit`. */
export function isLongerThan(text: string, limit: number): boolean {
  // a code point takes one or two UTF-16 units
  if (text.length <= limit) return false;
  if (text.length > limit * 2) return true;
  let count = text.length;
  for (let at = 0; at + 1 < text.length; at++) {
    if (isHighSurrogate(text.charCodeAt(at)) && isLowSurrogate(text.charCodeAt(at + 1))) {
      count--;
      at++;
    }
  }
  return count > limit;
}

/** True when the text takes more bytes in UTF-8 than `limit`. */
export function hasMoreBytes(text: string, limit: number): boolean {
  if (text.length > limit) return true;
  if (text.length * 3 <= limit) return false;
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // each half of a pair counts for two of the four bytes
    bytes += unit < 0x80 ? 1 : unit < 0x800 || isHighSurrogate(unit) || isLowSurrogate(unit) ? 2 : 3;
  }
  return bytes > limit;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
