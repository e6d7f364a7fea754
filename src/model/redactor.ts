import type { Secret } from "./secret.ts";

const mask = "[secret]";

/** Shorter values would mask ordinary words. */
const minLength = 6;

/**
 * Masks every secret it was told, also inside encodings: base64 and base64url at any alignment (as in Basic
 * authentication), hex, percent-encoding, JSON escapes and entities of markup, in either case and mixed.
 */
export class Redactor {
  readonly #known = new Set<string>();
  #pattern: RegExp | undefined;

  /** Learns a secret; values of fewer than six characters are left alone. */
  add(secret: Secret): void {
    const value = secret.reveal();
    if (value.length < minLength || this.#known.has(value)) return;
    this.#known.add(value);
    this.#pattern = undefined;
  }

  redact(text: string): string {
    if (this.#known.size === 0 || text.length < minLength) return text;
    this.#pattern ??= buildPattern(this.#known);
    return text.replace(this.#pattern, mask);
  }
}

/** Longest first, so that a secret that begins with another one is masked as a whole. */
function buildPattern(values: ReadonlySet<string>): RegExp {
  const longestFirst = [...values].toSorted((a, b) => b.length - a.length);
  return new RegExp(longestFirst.flatMap(patternsOf).join("|"), "g");
}

function patternsOf(value: string): readonly string[] {
  const bytes = new TextEncoder().encode(value);
  return [
    Array.from(value, patternOfCharacter).join(""),
    [...bytes].map((byte) => anyCase(hexOf(byte, 2))).join(""),
    ...[0, 1, 2].map((offset) => patternOfBase64(bytes, offset)),
  ];
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
function patternOfCharacter(character: string): string {
  const percent = [...new TextEncoder().encode(character)].map((byte) => `%${anyCase(hexOf(byte, 2))}`).join("");
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  const unicode = units.map((unit) => `\\\\u${anyCase(hexOf(unit, 4))}`).join("");
  const forms = new Set([percent, unicode, literal(JSON.stringify(character).slice(1, -1)), literal(character)]);
  if (character === "/") forms.add("\\\\/");
  if (character === " ") forms.add("\\+");
  for (const entity of entities[character] ?? []) forms.add(entity);
  return `(?:${[...forms].join("|")})`;
}

const base64Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/**
 * The base64 digits that the secret alone decides when `offset` foreign bytes stand before it in a group of three.
 * The digits at the edges also carry bits of the neighbours, so they cannot be searched for; they give away six bits
 * at most.
 */
function patternOfBase64(bytes: Uint8Array, offset: number): string {
  const digits: string[] = [];
  const endBit = (offset + bytes.length) * 8;
  for (let bit = Math.ceil((offset * 8) / 6) * 6; bit + 6 <= endBit; bit += 6) {
    const at = Math.floor(bit / 8) - offset;
    const pair = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    digits.push(patternOfBase64Digit(base64Alphabet.charAt((pair >> (10 - (bit % 8))) & 63)));
  }
  return digits.join("");
}

function patternOfBase64Digit(digit: string): string {
  if (digit === "+") return "(?:[+-]|%2[Bb])";
  if (digit === "/") return "(?:\\\\?/|_|%2[Ff])";
  return digit;
}

function hexOf(value: number, length: number): string {
  return value.toString(16).padStart(length, "0");
}

function anyCase(hex: string): string {
  return hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}

function literal(text: string): string {
  return text.replace(/[|\\{}()[\]^$+*?./-]/g, "\\$&");
}
