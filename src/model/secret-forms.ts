/** One way in which a piece of a secret may be written. */
export interface Form {
  readonly text: string;
  /** True for hex digits, which come in either case; `text` is then in lower case. */
  readonly isAnyCase: boolean;
}

/** A secret in one notation, piece by piece; each piece may be written in any of its forms, whatever the others are. */
export type Notation = readonly (readonly Form[])[];

/** As text with escapes of any kind, as hex, and as base64 with none, one or two foreign bytes before it. */
export function notationsOf(value: string): readonly Notation[] {
  const bytes = new TextEncoder().encode(value);
  return [
    Array.from(value, (character) => remember(characters, character, formsOfCharacter)),
    Array.from(bytes, (byte) => remember(hexBytes, byte, (each) => [anyCase(hexOf(each, 2))])),
    ...[0, 1, 2].map((offset) => base64Notation(bytes, offset)),
  ];
}

const characters = new Map<string, readonly Form[]>();
const hexBytes = new Map<number, readonly Form[]>();
const digitForms = new Map<string, readonly Form[]>();

/** The same few forms make up every secret. */
function remember<K>(known: Map<K, readonly Form[]>, key: K, formsOf: (key: K) => readonly Form[]): readonly Form[] {
  let forms = known.get(key);
  if (forms === undefined) known.set(key, (forms = formsOf(key)));
  return forms;
}

/** How markup writes the characters that mean something in it. */
const entities: Readonly<Record<string, readonly string[]>> = {
  "&": ["&amp;"],
  "<": ["&lt;"],
  ">": ["&gt;"],
  '"': ["&quot;", "&#34;"],
  "'": ["&apos;", "&#39;"],
  "`": ["&#96;"],
};

/** A character as itself, in percent-encoding, or as JSON or markup may escape it. */
function formsOfCharacter(character: string): readonly Form[] {
  const percent = [...new TextEncoder().encode(character)].map((byte) => `%${hexOf(byte, 2)}`).join("");
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  const unicode = units.map((unit) => `\\u${hexOf(unit, 4)}`).join("");
  const texts = new Set([character, JSON.stringify(character).slice(1, -1), ...(entities[character] ?? [])]);
  if (character === "/") texts.add("\\/");
  if (character === " ") texts.add("+");
  return [...Array.from(texts, exact), anyCase(percent), anyCase(unicode)];
}

const base64Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/**
 * The base64 digits that the secret alone decides when `offset` foreign bytes stand before it in a group of three.
 * The digits at the edges also carry bits of the neighbours, so they cannot be searched for; they give away six bits
 * at most.
 */
function base64Notation(bytes: Uint8Array, offset: number): Notation {
  const digits: (readonly Form[])[] = [];
  const endBit = (offset + bytes.length) * 8;
  for (let bit = Math.ceil((offset * 8) / 6) * 6; bit + 6 <= endBit; bit += 6) {
    const at = Math.floor(bit / 8) - offset;
    const pair = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    digits.push(remember(digitForms, base64Alphabet.charAt((pair >> (10 - (bit % 8))) & 63), formsOfDigit));
  }
  return digits;
}

function formsOfDigit(digit: string): readonly Form[] {
  if (digit === "+") return [exact("+"), exact("-"), anyCase("%2b")];
  if (digit === "/") return [exact("/"), exact("\\/"), exact("_"), anyCase("%2f")];
  return [exact(digit)];
}

function exact(text: string): Form {
  return { text, isAnyCase: false };
}

function anyCase(text: string): Form {
  return { text, isAnyCase: true };
}

function hexOf(value: number, length: number): string {
  return value.toString(16).padStart(length, "0");
}
