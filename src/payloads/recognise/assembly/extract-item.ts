import { byteAt, closeBrace, colon, comma, newline, notSure, openBrace, quote } from "./bytes.ts";
import { isKey } from "./find-key.ts";
import * as layout from "../layout.ts";
import { forgetType, nextObject, parameters, readMember } from "./read-item.ts";
import { keyRow, readKey } from "./read-key.ts";
import { forgetHalves, sawHalf, skipBlanks } from "./read-text.ts";
import { skipAnything } from "./skip-anything.ts";

/** Where the next byte of the extract is written. */
let out: usize = 0;

/**
 * Writes the extract of a line: the item without the members that nobody needs to see, because they are certainly fine
 * and not required. Of every other member something may have to be said, or of its absence. The extract is JSON exactly
 * if the line is: what is left out was read to its end, and what is not sure is copied as it stands. Gives the address
 * of the line break behind the extract; `notSure` when the line must be looked at as a whole.
 */
export function extract(start: usize, to: usize): usize {
  out = to;
  forgetType();
  forgetHalves();
  const end = extractObject(start, load<u32>(layout.header, layout.itemGroup));
  if (end == notSure || sawHalf() || byteAt(skipBlanks(end)) != newline) return notSure;
  store<u8>(out, newline as u8);
  return out;
}

function extractObject(start: usize, group: usize): usize {
  if (byteAt(start) != openBrace) return notSure;
  put(openBrace);
  const object = nextObject();
  const from = load<u32>(group, layout.groupFrom);
  const to = load<u32>(group, layout.groupTo);
  // Most keys come in the order of their rows.
  let expected: usize = from;
  let at = skipBlanks(start + 1);
  if (byteAt(at) == closeBrace) return endObject(at);
  while (true) {
    if (byteAt(at) != quote) return notSure;
    const key = at;
    let row: usize = expected;
    if (expected < to && isKey(key + 1, expected)) at = key + 1 + load<u32>(row, layout.rowKeyLength);
    else {
      at = readKey(key + 1, from, to, from - layout.rowBytes);
      if (at == notSure) return notSure;
      row = keyRow;
    }
    if (row != notSure) {
      if (load<u32>(row, layout.rowSeenIn) == object) return notSure;
      store<u32>(row, object, layout.rowSeenIn);
      expected = row + layout.rowBytes;
    }
    at = skipBlanks(at);
    if (byteAt(at) != colon) return notSure;
    at = skipBlanks(at + 1);
    at = row == notSure ? copyAnything(key, at) : extractMember(key, at, row);
    if (at == notSure) return notSure;
    at = skipBlanks(at);
    const next = byteAt(at);
    if (next != comma) return next == closeBrace ? endObject(at) : notSure;
    at = skipBlanks(at + 1);
  }
}

function endObject(at: usize): usize {
  put(closeBrace);
  return at + 1;
}

/** Reads a value whose key stands at `key`, and copies both unless nobody needs them. */
function extractMember(key: usize, value: usize, row: usize): usize {
  if (load<i32>(row, layout.rowKind) == layout.kindParameters) {
    // Before the type is known, nothing is.
    if (parameters == 0 || byteAt(value) != openBrace) return copyAnything(key, value);
    copy(key, value);
    return extractObject(value, parameters);
  }
  const end = readMember(value, row);
  if (end == notSure) return copyAnything(key, value);
  if (load<u8>(row, layout.rowIsRequired) != 0) copy(key, end);
  return end;
}

function copyAnything(key: usize, value: usize): usize {
  const end = skipAnything(value);
  if (end != notSure) copy(key, end);
  return end;
}

/**
 * Copies what stands from a key on, with a comma before it unless it comes first. 16 bytes at a time: what is written
 * beyond the end is written over.
 */
function copy(key: usize, end: usize): void {
  if (byteAt(out - 1) != openBrace) put(comma);
  const length = end - key;
  for (let offset: usize = 0; offset < length; offset += 16) v128.store(out + offset, v128.load(key + offset));
  out += length;
}

function put(byte: u32): void {
  store<u8>(out, byte as u8);
  out++;
}
