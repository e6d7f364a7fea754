import {
  byteAt,
  closeBrace,
  closeBracket,
  colon,
  comma,
  minus,
  newline,
  notSure,
  openBrace,
  openBracket,
  quote,
  space,
} from "./bytes.ts";
import { findKey, isKey } from "./find-key.ts";
import { hash, high, low } from "./fingerprint.ts";
import * as layout from "../layout.ts";
import { readDay, readInstant } from "./read-date.ts";
import { readCapitals, readEmail, readGeopoint, readLanguage, readLocale, readPhone, readUrl } from "./read-format.ts";
import { keyRow, readKey } from "./read-key.ts";
import { skipNumber } from "./read-number.ts";
import { skipBlanks, skipPlainText, skipText } from "./read-text.ts";
import { readFlag, skipFlag, skipNull, skipScalar } from "./read-word.ts";

/** The fingerprints of the ids in the item that was read last. */
export let userHigh: u32 = 0;
export let userLow: u32 = 0;
export let eventHigh: u32 = 0;
export let eventLow: u32 = 0;

/** The number of the object that is being read: a key whose row was seen in it already stands there twice. */
let objects: u32 = 0;
/** The parameters' group, once the event's type is known; else 0. */
export let parameters: usize = 0;
/** Where parameters stand: `notSure` when there are none, `alreadyRead` when their type stood before them. */
let parametersAt: usize = notSure;
const alreadyRead: usize = 1;

/** A number for an object that is read now. */
export function nextObject(): u32 {
  return ++objects;
}

/** Begins an item, whose type nobody knows yet. */
export function forgetType(): void {
  parameters = 0;
  parametersAt = notSure;
}

/** Reads one item along the tables; gives the address behind it. Whatever is not expected ends in `notSure`. */
export function readItem(start: usize): usize {
  forgetType();
  const end = readObject(start, load<u32>(layout.header, layout.itemGroup));
  if (end == notSure || load<u32>(layout.header, layout.typesTo) == load<u32>(layout.header, layout.typesFrom)) {
    return end;
  }
  // The type is required, so the group is known by now.
  if (parametersAt == alreadyRead) return end;
  if (parametersAt == notSure) return load<u32>(parameters, layout.groupRequired) == 0 ? end : notSure;
  return readObject(parametersAt, parameters) == notSure ? notSure : end;
}

/** Keys may come in any order; the order of the object before is tried first. */
function readObject(start: usize, group: usize): usize {
  if (byteAt(start) != openBrace) return notSure;
  const object = nextObject();
  const mostRequired = load<u32>(group, layout.groupRequired);
  let at = skipBlanks(start + 1);
  if (byteAt(at) == closeBrace) return mostRequired == 0 ? at + 1 : notSure;
  let required: u32 = 0;
  // Where the row is noted that comes next.
  let guess = group + layout.groupFirst;
  while (true) {
    if (byteAt(at) != quote) return notSure;
    const expected = load<u32>(guess);
    let row: usize = expected;
    if (isKey(at + 1, row)) at += 1 + load<u32>(row, layout.rowKeyLength);
    else {
      at = readKey(at + 1, load<u32>(group, layout.groupFrom), load<u32>(group, layout.groupTo), expected);
      row = keyRow;
      if (at == notSure || row == notSure) return notSure;
      store<u32>(guess, row);
    }
    if (load<u32>(row, layout.rowSeenIn) == object) return notSure;
    store<u32>(row, object, layout.rowSeenIn);
    guess = row + layout.rowFollowing;
    at = skipBlanks(at);
    if (byteAt(at) != colon) return notSure;
    at = skipBlanks(at + 1);
    at = readMember(at, row);
    if (at == notSure) return notSure;
    required += load<u8>(row, layout.rowIsRequired);
    at = skipBlanks(at);
    const next = byteAt(at);
    if (next != comma) return next == closeBrace && required == mostRequired ? at + 1 : notSure;
    at = skipBlanks(at + 1);
  }
}

/** The value of a row's key, whatever its kind; gives the address after it. */
export function readMember(at: usize, row: usize): usize {
  const first = byteAt(at);
  if (first == openBracket) return readList(at, row);
  if (first != 0x6e) return readValue(at, row);
  // A required value that is null is missing, and no required row is nullable.
  return load<u8>(row, layout.rowIsNullable) == 0 ? notSure : skipNull(at);
}

function readList(start: usize, row: usize): usize {
  const most = load<u32>(row, layout.rowMaxValues);
  if (most < 2) return notSure;
  let at = skipBlanks(start + 1);
  for (let count: u32 = 1; count <= most; count++) {
    at = readValue(at, row);
    if (at == notSure) return notSure;
    at = skipBlanks(at);
    const next = byteAt(at);
    if (next == closeBracket) return at + 1;
    if (next != comma) return notSure;
    at = skipBlanks(at + 1);
  }
  return notSure;
}

/** One value that is no list; gives the address after it. */
function readValue(at: usize, row: usize): usize {
  const kind = load<i32>(row, layout.rowKind);
  if (byteAt(at) != quote) return readOther(at, kind);
  const start = at + 1;
  const end = readText(start, kind);
  return end == notSure || end - start > load<u32>(row, layout.rowMaxBytes) ? notSure : end + 1;
}

/** A value that is no text. */
function readOther(at: usize, kind: i32): usize {
  switch (kind) {
    case layout.kindNumber:
      return skipNumber(at);
    case layout.kindBoolean:
      return skipFlag(at);
    case layout.kindScalar:
      return skipScalar(at);
    case layout.kindParameters:
      return readParameters(at);
    default:
      return notSure;
  }
}

/** Reads from behind the opening quote; gives the address of the closing one. */
function readText(at: usize, kind: i32): usize {
  switch (kind) {
    case layout.kindText:
    case layout.kindScalar:
      return skipText(at);
    case layout.kindBoolean:
      return readFlag(at);
    case layout.kindDayOrInstant:
      return byteAt(at + 10) == quote ? readDay(at) : readInstant(at);
    case layout.kindDay:
      return readDay(at);
    case layout.kindInstant:
      return readInstant(at);
    case layout.kindEmail:
      return readEmail(at);
    case layout.kindPhone:
      return readPhone(at);
    case layout.kindCountry:
      return readCapitals(at, 2);
    case layout.kindCurrency:
      return readCapitals(at, 3);
    case layout.kindLanguage:
      return readLanguage(at);
    case layout.kindLocale:
      return readLocale(at);
    case layout.kindUrl:
      return readUrl(at);
    case layout.kindGeopoint:
      return readGeopoint(at);
    case layout.kindUserId:
      return readUserId(at);
    case layout.kindEventId:
      return readEventId(at);
    case layout.kindEventType:
      return readEventType(at);
    default:
      return notSure;
  }
}

/** An id that cannot be an audience id, which has a dash in 32 characters. */
function readUserId(start: usize): usize {
  const end = readId(start);
  if (end == notSure || (end - start == 32 && byteAt(start + 28) == minus)) return notSure;
  if (load<u32>(layout.header, layout.userIds) != 0) {
    hash(start, end);
    userHigh = high;
    userLow = low;
  }
  return end;
}

function readEventId(start: usize): usize {
  const end = readId(start);
  if (end == notSure) return notSure;
  if (load<u32>(layout.header, layout.eventIds) != 0) {
    hash(start, end);
    eventHigh = high;
    eventLow = low;
  }
  return end;
}

/** An id that is not empty, with no blank around it. */
function readId(start: usize): usize {
  const end = skipPlainText(start);
  if (end == notSure || end == start || mayBeBlank(byteAt(start))) return notSure;
  let last = end - 1;
  while ((byteAt(last) & 0xc0) == 0x80) last--;
  return mayBeBlank(byteAt(last)) ? notSure : end;
}

/** True for the first byte of every character that is a blank somewhere, and of some that are none. */
function mayBeBlank(first: u32): bool {
  return first <= space || first == 0xc2 || (first >= 0xe1 && first <= 0xe3) || first == 0xef;
}

function readEventType(at: usize): usize {
  const from = load<u32>(layout.header, layout.typesFrom);
  const row = findKey(at, from, load<u32>(layout.header, layout.typesTo), from - layout.rowBytes);
  if (row == notSure) return notSure;
  parameters = load<u32>(row, layout.rowGroup);
  return at + load<u32>(row, layout.rowKeyLength) - 1;
}

/** Reads the parameters of a known event; else reads over them, to come back when the type is known. */
function readParameters(start: usize): usize {
  if (byteAt(start) != openBrace) return notSure;
  if (parameters != 0) {
    parametersAt = alreadyRead;
    return readObject(start, parameters);
  }
  parametersAt = start;
  let at = start + 1;
  while (true) {
    const byte = byteAt(at);
    if (byte == quote) {
      at = skipText(at + 1);
      if (at == notSure) return notSure;
    } else if (byte == closeBrace) return at + 1;
    else if (byte == openBrace || byte == newline) return notSure;
    at++;
  }
}
