import { notSure } from "./bytes.ts";
import * as layout from "../layout.ts";

/** The row of the key that stands here, from behind the one that was expected. */
export function findKey(at: usize, from: usize, to: usize, expected: usize): usize {
  for (let row = expected + layout.rowBytes; row < to; row += layout.rowBytes) if (isKey(at, row)) return row;
  for (let row = from; row < to && row < expected; row += layout.rowBytes) if (isKey(at, row)) return row;
  return notSure;
}

/** True when the row's key, with its closing quote, stands here. */
export function isKey(at: usize, row: usize): bool {
  const bytes = v128.and(v128.load(at), v128.load(row, layout.rowMask));
  if (v128.any_true(v128.xor(bytes, v128.load(row)))) return false;
  const length: usize = load<u32>(row, layout.rowKeyLength);
  return length <= 16 || isRestOfKey(at, load<u32>(row, layout.rowKey), length);
}

/** The same of a key that is longer than 16 bytes: 16 at a time, the last 16 overlapping. */
function isRestOfKey(at: usize, key: usize, length: usize): bool {
  const last = length - 16;
  for (let offset: usize = 16; offset < last; offset += 16) if (!isSame(at + offset, key + offset)) return false;
  return isSame(at + last, key + last);
}

function isSame(at: usize, key: usize): bool {
  return !v128.any_true(v128.xor(v128.load(at), v128.load(key)));
}
