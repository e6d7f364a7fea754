import { highSeed, lowSeed, mixHigh, mixLow } from "../fingerprint.ts";
import type { ItemWatch } from "../../contracts/across-items.ts";
import type { KeyRows, KeyTable } from "./key-table.ts";
import { readDay, readInstant } from "./read-date.ts";
import {
  readEmail,
  readGeopoint,
  readLanguage,
  readLetters,
  readLocale,
  readPhone,
  readUrl,
  upperA,
} from "./read-format.ts";
import { notSure, quote, skipBoolean, skipNull, skipNumber, skipPlainText, skipText } from "./read-text.ts";
import type { Recogniser } from "./recogniser.ts";
import { valueKind } from "./value-kind.ts";

/**
 * Reads a line along a table of keys, without making a text or an object of anything. Whatever it does not expect, in
 * whatever way, ends in `notSure`. Keys may come in any order; the order of the line before is tried first.
 */
export class TableRecogniser implements Recogniser {
  readonly #table: KeyTable;
  readonly #item: KeyRows;
  readonly #types: readonly Buffer[];
  readonly #watchesUser: boolean;
  readonly #watchesEvent: boolean;
  /** The number of the object in which each key was seen last: a key that is seen twice in one gives the line up. */
  readonly #seenIn: Int32Array;
  /** Which key followed each key the last time. */
  readonly #following: Int32Array;
  #object = 0;
  #type = notSure;
  #parametersAt = notSure;
  #high = 0;
  #low = 0;
  readonly #userId = { high: 0, low: 0 };
  readonly #eventId = { high: 0, low: 0 };

  constructor(table: KeyTable, types: readonly Buffer[], watchedKeys: readonly ItemWatch["key"][]) {
    this.#table = table;
    this.#item = table.groups[0] ?? nothing;
    this.#types = types;
    this.#watchesUser = watchedKeys.includes("_user_id");
    this.#watchesEvent = watchedKeys.includes("_event_id");
    this.#seenIn = new Int32Array(table.kind.length);
    this.#following = Int32Array.from(table.kind, (_, row) => row + 1);
  }

  high(key: ItemWatch["key"]): number {
    return key === "_user_id" ? this.#userId.high : this.#eventId.high;
  }

  low(key: ItemWatch["key"]): number {
    return key === "_user_id" ? this.#userId.low : this.#eventId.low;
  }

  accepts(bytes: Buffer, view: DataView, start: number): number {
    this.#type = notSure;
    this.#parametersAt = notSure;
    const last = this.#readObject(bytes, view, start, this.#item);
    if (last === notSure) return notSure;
    const end = skipBlanks(bytes, last);
    if (bytes[end] !== newline) return notSure;
    return this.#types.length === 0 || this.#acceptsParameters(bytes, view) ? end : notSure;
  }

  /** Parameters are read last: their event's type may stand behind them. */
  #acceptsParameters(bytes: Buffer, view: DataView): boolean {
    const rows = this.#table.groups[this.#type + 1];
    if (this.#type === notSure || rows === undefined) return false;
    if (this.#parametersAt === alreadyRead) return true;
    if (this.#parametersAt === notSure) return rows.required === 0;
    return this.#readObject(bytes, view, this.#parametersAt, rows) !== notSure;
  }

  #readObject(bytes: Buffer, view: DataView, start: number, rows: KeyRows): number {
    if (bytes[start] !== openBrace) return notSure;
    const { kind, keyLength, isRequired, isNullable, maxValues } = this.#table;
    const seenIn = this.#seenIn;
    const following = this.#following;
    const object = (this.#object = (this.#object + 1) | 0);
    let at = skipBlanks(bytes, start + 1);
    let required = 0;
    let previous = notSure;
    let expected = rows.from;
    if (bytes[at] === closeBrace) return rows.required === 0 ? at + 1 : notSure;
    for (;;) {
      if (bytes[at] !== quote) return notSure;
      const row = this.#findRow(view, at + 1, rows, expected);
      if (row === notSure || seenIn[row] === object) return notSure;
      seenIn[row] = object;
      if (previous !== notSure) following[previous] = row;
      previous = row;
      expected = following[row] ?? rows.from;
      at = skipBlanks(bytes, at + 1 + (keyLength[row] ?? 0));
      if (bytes[at] !== colon) return notSure;
      at = skipBlanks(bytes, at + 1);
      const first = bytes[at];
      if (first === openBracket) {
        if ((maxValues[row] ?? 1) < 2) return notSure;
        at = this.#readList(bytes, view, skipBlanks(bytes, at + 1), row);
        required += isRequired[row] ?? 0;
      } else if (first === letterN) {
        // A required value that is null is missing, and no required row is nullable.
        if (isNullable[row] !== 1) return notSure;
        at = skipNull(view, at);
      } else {
        at = this.#readValue(bytes, view, at, row, kind[row] ?? valueKind.never);
        required += isRequired[row] ?? 0;
      }
      if (at === notSure) return notSure;
      at = skipBlanks(bytes, at);
      const byte = bytes[at];
      if (byte === comma) at = skipBlanks(bytes, at + 1);
      else return byte === closeBrace && required === rows.required ? at + 1 : notSure;
    }
  }

  /** The row whose key, closing quote and colon stand here; the one that is expected is tried first. */
  #findRow(view: DataView, at: number, { from, to }: KeyRows, expected: number): number {
    if (expected >= from && expected < to && this.#isKey(view, at, expected)) return expected;
    for (let row = expected + 1; row < to; row += 1) if (this.#isKey(view, at, row)) return row;
    for (let row = from; row <= expected && row < to; row += 1) if (this.#isKey(view, at, row)) return row;
    return notSure;
  }

  /**
   * Eight bytes at a time, the last eight overlapping. As numbers they are equal only when they are the same bytes: the
   * two zeros are no text, and what is not a number equals nothing.
   */
  #isKey(view: DataView, start: number, row: number): boolean {
    const { written, keyStart, keyLength } = this.#table;
    const length = keyLength[row] ?? 0;
    const key = keyStart[row] ?? 0;
    if (length < 8) {
      for (let at = 0; at < length; at += 1) if (view.getUint8(start + at) !== written.getUint8(key + at)) return false;
      return true;
    }
    const last = length - 8;
    for (let at = 0; at < last; at += 8) {
      if (view.getFloat64(start + at, true) !== written.getFloat64(key + at, true)) return false;
    }
    return view.getFloat64(start + last, true) === written.getFloat64(key + last, true);
  }

  #readList(bytes: Buffer, view: DataView, start: number, row: number): number {
    const kind = this.#table.kind[row] ?? valueKind.never;
    const most = this.#table.maxValues[row] ?? 1;
    let at = start;
    for (let count = 1; count <= most; count += 1) {
      at = this.#readValue(bytes, view, at, row, kind);
      if (at === notSure) return notSure;
      at = skipBlanks(bytes, at);
      if (bytes[at] === closeBracket) return at + 1;
      if (bytes[at] !== comma) return notSure;
      at = skipBlanks(bytes, at + 1);
    }
    return notSure;
  }

  /** One value that is no list; gives the offset after it. */
  #readValue(bytes: Buffer, view: DataView, at: number, row: number, kind: number): number {
    if (bytes[at] !== quote) {
      if (kind === valueKind.number) return skipNumber(bytes, at);
      if (kind === valueKind.boolean) return skipBoolean(view, bytes, at);
      if (kind === valueKind.parameters) return this.#readParameters(bytes, view, at);
      if (kind === valueKind.scalar) {
        const end = skipNumber(bytes, at);
        return end === notSure ? skipBoolean(view, bytes, at) : end;
      }
      return notSure;
    }
    const first = at + 1;
    const last = this.#readText(bytes, view, first, kind);
    return last === notSure || last - first > (this.#table.maxBytes[row] ?? 0) ? notSure : last + 1;
  }

  /** Reads from behind the opening quote; gives the offset of the closing one. */
  #readText(bytes: Buffer, view: DataView, at: number, kind: number): number {
    switch (kind) {
      case valueKind.text:
      case valueKind.scalar:
        return skipText(bytes, view, at);
      case valueKind.dayOrInstant:
        return bytes[at + 10] === quote ? readDay(bytes, at) : readInstant(bytes, at);
      case valueKind.day:
        return readDay(bytes, at);
      case valueKind.instant:
        return readInstant(bytes, at);
      case valueKind.email:
        return readEmail(bytes, at);
      case valueKind.phone:
        return readPhone(bytes, at);
      case valueKind.country:
        return readLetters(bytes, at, 2, upperA);
      case valueKind.currency:
        return readLetters(bytes, at, 3, upperA);
      case valueKind.language:
        return readLanguage(bytes, at);
      case valueKind.locale:
        return readLocale(bytes, at);
      case valueKind.url:
        return readUrl(bytes, at);
      case valueKind.geopoint:
        return readGeopoint(bytes, at);
      case valueKind.userId:
        return this.#readUserId(bytes, view, at);
      case valueKind.eventId:
        return this.#readEventId(bytes, view, at);
      case valueKind.eventType:
        return this.#readEventType(bytes, at);
      default:
        return notSure;
    }
  }

  /** An id that is not empty and cannot be an audience id, which has a dash in 32 characters. */
  #readUserId(bytes: Buffer, view: DataView, at: number): number {
    const last = this.#watchesUser ? this.#readHashed(bytes, at) : skipPlainText(bytes, view, at);
    if (last === notSure || last === at || (last - at === 32 && bytes[at + 28] === dash)) return notSure;
    this.#userId.high = this.#high;
    this.#userId.low = this.#low;
    return last;
  }

  #readEventId(bytes: Buffer, view: DataView, at: number): number {
    const last = this.#watchesEvent ? this.#readHashed(bytes, at) : skipPlainText(bytes, view, at);
    if (last === at) return notSure;
    this.#eventId.high = this.#high;
    this.#eventId.low = this.#low;
    return last;
  }

  /** A text without escapes, and its fingerprint. */
  #readHashed(bytes: Buffer, start: number): number {
    let high = highSeed;
    let low = lowSeed;
    for (let at = start; ; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === quote) {
        this.#high = high;
        this.#low = low;
        return at;
      }
      if (byte < space || byte === backslash) return notSure;
      high = mixHigh(high, byte);
      low = mixLow(low, byte);
    }
  }

  #readEventType(bytes: Buffer, at: number): number {
    const types = this.#types;
    for (let type = 0; type < types.length; type += 1) {
      const uid = types[type];
      if (uid === undefined || bytes[at + uid.length] !== quote || !startsWith(bytes, at, uid)) continue;
      this.#type = type;
      return at + uid.length;
    }
    return notSure;
  }

  /** Reads the parameters of a known event; else reads over them, to come back when the type is known. */
  #readParameters(bytes: Buffer, view: DataView, start: number): number {
    if (bytes[start] !== openBrace) return notSure;
    const rows = this.#type === notSure ? undefined : this.#table.groups[this.#type + 1];
    if (rows !== undefined) {
      this.#parametersAt = alreadyRead;
      return this.#readObject(bytes, view, start, rows);
    }
    this.#parametersAt = start;
    for (let at = start + 1; ; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === quote) {
        at = skipText(bytes, view, at + 1);
        if (at === notSure) return notSure;
      } else if (byte === closeBrace) return at + 1;
      else if (byte === openBrace || byte === newline) return notSure;
    }
  }
}

/** Of parameters whose type stood before them. */
const alreadyRead = -2;

const nothing: KeyRows = { from: 0, to: 0, required: 0 };

/** The offset after blanks; a line break is none here. */
function skipBlanks(bytes: Buffer, start: number): number {
  let at = start;
  for (; bytes[at] === space || bytes[at] === tab || bytes[at] === carriageReturn; at += 1);
  return at;
}

function startsWith(bytes: Buffer, at: number, text: Buffer): boolean {
  for (let index = 0; index < text.length; index += 1) if (bytes[at + index] !== text[index]) return false;
  return true;
}

const space = 0x20;
const tab = 0x09;
const carriageReturn = 0x0d;
const comma = 0x2c;
const colon = 0x3a;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const dash = 0x2d;
const letterN = 0x6e;
const backslash = 0x5c;
const newline = 0x0a;
