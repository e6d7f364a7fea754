/** One way in which a piece of a secret may be written. */
export interface Form {
  readonly text: string;
  /** True for hex digits, which come in either case; `text` is then in lower case. */
  readonly isAnyCase: boolean;
  /** Its first two units, or its only one, in every case that they may come in. */
  readonly starts: readonly string[];
}

/** The forms of one piece. The same few pieces make up every secret, so each of them is one object. */
export type Piece = readonly Form[];

/**
 * A secret in one notation: its pieces by their index, undefined behind the last one. Each may be written in any of its
 * forms, whatever the others are. They are looked up when asked for, which for most secrets is the first two only.
 */
export type Notation = (index: number) => Piece | undefined;

/** As text with escapes of any kind, as hex, and as base64 with none, one or two foreign bytes before it. */
export function notationsOf(value: string): readonly Notation[] {
  const characters = Array.from(value);
  const bytes = encoder.encode(value);
  return [
    (index) => pieceOf(characterPieces, characters[index], formsOfCharacter),
    (index) => pieceOf(hexPieces, bytes[index], (byte) => [anyCase(hexOf(byte, 2))]),
    ...[0, 1, 2].map((offset) => base64Notation(bytes, offset)),
  ];
}

const encoder = new TextEncoder();

const characterPieces = new Map<string, Piece>();
const hexPieces = new Map<number, Piece>();
const digitPieces = new Map<string, Piece>();

function pieceOf<K>(known: Map<K, Piece>, key: K | undefined, formsOf: (key: K) => Piece): Piece | undefined {
  if (key === undefined) return undefined;
  let piece = known.get(key);
  if (piece === undefined) known.set(key, (piece = formsOf(key)));
  return piece;
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
function formsOfCharacter(character: string): Piece {
  const percent = [...encoder.encode(character)].map((byte) => `%${hexOf(byte, 2)}`).join("");
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
  const start = Math.ceil((offset * 8) / 6) * 6;
  const end = (offset + bytes.length) * 8;
  return (index) => {
    const bit = start + index * 6;
    if (bit + 6 > end) return undefined;
    const at = Math.floor(bit / 8) - offset;
    const pair = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    return pieceOf(digitPieces, base64Alphabet.charAt((pair >> (10 - (bit % 8))) & 63), formsOfDigit);
  };
}

function formsOfDigit(digit: string): Piece {
  if (digit === "+") return [exact("+"), exact("-"), anyCase("%2b")];
  if (digit === "/") return [exact("/"), exact("\\/"), exact("_"), anyCase("%2f")];
  return [exact(digit)];
}

function exact(text: string): Form {
  return { text, isAnyCase: false, starts: [text.slice(0, 2)] };
}

function anyCase(text: string): Form {
  const [first = "", second = ""] = text;
  const starts = inAnyCase(first).flatMap((one) => inAnyCase(second).map((two) => one + two));
  return { text, isAnyCase: true, starts };
}

function inAnyCase(unit: string): readonly string[] {
  return unit === unit.toUpperCase() ? [unit] : [unit, unit.toUpperCase()];
}

function hexOf(value: number, length: number): string {
  return value.toString(16).padStart(length, "0");
}
