/*
 * Accepts lines of NDJSON that are certainly valid, and that no rule has anything to say about, from their bytes alone.
 * It is compiled to WebAssembly by `npm run generate`, because there it needs no time to get warm and reads 16 bytes at
 * once. What it is sure of is in the tables that `build-tables.ts` writes into its memory.
 */
import { byteAt, newline, notSure } from "./bytes.ts";
import { extract, sign } from "./extract-item.ts";
import * as layout from "../layout.ts";
import { measure } from "./measure.ts";
import { eventHigh, eventLow, readItem, userHigh, userLow } from "./read-item.ts";
import { findLineEnd, forgetHalves, sawHalf, skipBlanks } from "./read-text.ts";

export { extract, findLineEnd, measure, sign };

/**
 * Reads lines from `at` up to `end` as long as it is sure of them, at most `most`; gives the address of the first line
 * that must be looked at closely, or `end` or an address behind it. The bytes must be UTF-8, the last line must end in a
 * line break. `item` and `line` are the numbers of the first line, and `shift` is what makes an offset of its address.
 */
export function accept(at: usize, end: usize, most: u32, item: u32, line: u32, shift: i32): usize {
  const longest: usize = load<u32>(layout.header, layout.longestLine);
  let events: usize = load<u32>(layout.header, layout.eventIds);
  let users: usize = load<u32>(layout.header, layout.userIds);
  let count: u32 = 0;
  forgetHalves();
  while (at < end && count < most) {
    const last = readItem(at);
    if (last == notSure || sawHalf()) break;
    const lineEnd = skipBlanks(last);
    if (byteAt(lineEnd) != newline || lineEnd - at > longest) break;
    if (events != 0) events = note(events, item + count, line + count, (at as i32) + shift, eventHigh, eventLow);
    if (users != 0) users = note(users, item + count, line + count, (at as i32) + shift, userHigh, userLow);
    count++;
    at = lineEnd + 1;
  }
  store<u32>(layout.header, count, layout.accepted);
  return at;
}

function note(to: usize, item: u32, line: u32, offset: i32, high: u32, low: u32): usize {
  store<u32>(to, item);
  store<u32>(to, line, 4);
  store<i32>(to, offset, 8);
  store<u32>(to, high, 12);
  store<u32>(to, low, 16);
  return to + layout.seenKeyBytes;
}
