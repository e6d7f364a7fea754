import { byteAt, closeBrace, colon, comma, newline, notSure, openBrace, quote } from "./bytes.ts";
import { isKey } from "./find-key.ts";
import * as layout from "../layout.ts";
import { eventHigh, eventLow, forgetType, nextObject, parameters, readMember, userHigh, userLow } from "./read-item.ts";
import { keyRow, readKey } from "./read-key.ts";
import { forgetHalves, sawHalf, skipBlanks } from "./read-text.ts";
import { skipAnything } from "./skip-anything.ts";

/** Where the next byte of the extract is written. */
let out: usize = 0;

/** True while a signature is written, and what was seen of the ids: absent, read, or not sure of. */
let isSigning: bool = false;
let user: u32 = 0;
let event: u32 = 0;
const wasRead: u32 = 1;
const wasUnsure: u32 = 2;
/** What stands for a value that is certainly fine. No value that is copied begins with it. */
const fine: u32 = 0x7e;

/**
 * Writes the signature of a line: its extract, with a mark for every value that is certainly fine but the type. Of two
 * lines with one signature the rules say the same. The ids are answered beside it; `notSure` too when one of them is not
 * certainly fine.
 */
export function sign(start: usize, to: usize): usize {
  isSigning = true;
  user = 0;
  event = 0;
  const end = extract(start, to);
  isSigning = false;
  if (user == wasUnsure || event == wasUnsure) return notSure;
  answerId(layout.header + layout.signedUser, user, userHigh, userLow);
  answerId(layout.header + layout.signedEvent, event, eventHigh, eventLow);
  return end;
}

function answerId(to: usize, state: u32, high: u32, low: u32): void {
  store<u32>(to, state);
  store<u32>(to, high, layout.signedHigh);
  store<u32>(to, low, layout.signedLow);
}

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
  const kind = load<i32>(row, layout.rowKind);
  if (kind == layout.kindParameters) {
    // Before the type is known, nothing is.
    if (parameters == 0 || byteAt(value) != openBrace) return copyAnything(key, value);
    copy(key, value);
    return extractObject(value, parameters);
  }
  const end = readMember(value, row);
  if (kind == layout.kindUserId) user = end == notSure ? wasUnsure : wasRead;
  else if (kind == layout.kindEventId) event = end == notSure ? wasUnsure : wasRead;
  if (end == notSure) return copyAnything(key, value);
  if (load<u8>(row, layout.rowIsRequired) == 0) return end;
  if (isSigning && kind != layout.kindEventType) {
    copy(key, value);
    put(fine);
  } else copy(key, end);
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
