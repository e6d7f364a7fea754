import { byteAt, isDigit, notSure, point, quote } from "./bytes.ts";
import { skipNumber } from "./read-number.ts";

/** `null`. */
export function skipNull(at: usize): usize {
  return load<u32>(at) == 0x6c6c756e ? at + 4 : notSure;
}

/** `true` or `false`. */
export function skipBoolean(at: usize): usize {
  const four = load<u32>(at);
  if (four == 0x65757274) return at + 4;
  return four == 0x736c6166 && byteAt(at + 4) == 0x65 ? at + 5 : notSure;
}

/** Everything but texts that the platform takes for a boolean: `true`, `false`, `0`, `1`. */
export function skipFlag(at: usize): usize {
  if (!isBit(byteAt(at))) return skipBoolean(at);
  const next = byteAt(at + 1);
  return isDigit(next) || next == point || (next | 0x20) == 0x65 ? notSure : at + 1;
}

/** `0` or `1` as a text, from behind the opening quote; gives the address of the closing one. */
export function readFlag(at: usize): usize {
  return isBit(byteAt(at)) && byteAt(at + 1) == quote ? at + 1 : notSure;
}

/** Any number or boolean. */
export function skipScalar(at: usize): usize {
  const end = skipNumber(at);
  return end == notSure ? skipBoolean(at) : end;
}

function isBit(byte: u32): bool {
  return (byte | 1) == 0x31;
}
