import type { Json } from "../../model/json.ts";

/** The largest payload that Svix Cloud takes, in bytes. */
export const largestPayload = 1_048_576;

/** Bytes of a value as compact JSON in UTF-8. */
export function sizeInBytes(value: Json): number {
  const text = JSON.stringify(value);
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // each half of a pair stands for two of four bytes
    if (unit >= 0x80) bytes += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}
