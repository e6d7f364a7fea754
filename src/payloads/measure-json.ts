import { notSure, quote, skipText } from "./recognise/read-text.ts";

/** What a text's bytes tell about its shape, without parsing it. */
export interface JsonShape {
  /** Colons outside texts: the members of all objects, duplicates included. */
  readonly members: number;
  readonly depth: number;
  /** True when a number may be too long or oddly written for floating point. */
  readonly hasOddNumber: boolean;
}

/** Any whole number of so few digits is exact. */
const exactDigits = 15;

/**
 * Measures bytes that are thought to be JSON. For broken JSON the answer means nothing; for JSON it is exact, because
 * neither quotes, backslashes nor brackets can be part of another character in UTF-8. The line must end in a line break.
 */
export function measureJson(bytes: Uint8Array, view: DataView, start: number, end: number): JsonShape {
  let members = 0;
  let open = 0;
  let depth = 0;
  let digits = 0;
  let hasOddNumber = false;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === quote) {
      at = skipText(bytes, view, at + 1);
      if (at === notSure) return { members, depth, hasOddNumber };
      digits = 0;
    } else if (byte >= zero && byte <= nine) {
      digits += 1;
      if (digits > exactDigits) hasOddNumber = true;
    } else {
      if (byte === colon) members += 1;
      else if (byte === openBrace || byte === openBracket) {
        open += 1;
        if (open > depth) depth = open;
      } else if (byte === closeBrace || byte === closeBracket) open -= 1;
      else if (byte === minus ? bytes[at + 1] === zero : isExponent(byte) && digits > 0) hasOddNumber = true;
      digits = 0;
    }
  }
  return { members, depth, hasOddNumber };
}

/** The members of a value and of all values in it. */
export function countMembers(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[]) count += countMembers(item);
    return count;
  }
  for (const key in value) {
    const member = (value as Readonly<Record<string, unknown>>)[key]; // own: parsed JSON inherits nothing enumerable
    count += typeof member === "object" ? 1 + countMembers(member) : 1;
  }
  return count;
}

function isExponent(byte: number): boolean {
  return byte === 0x65 || byte === 0x45;
}

const colon = 0x3a;
const minus = 0x2d;
const zero = 0x30;
const nine = 0x39;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
