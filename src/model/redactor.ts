import type { Secret } from "./secret.ts";
import { SecretMatcher } from "./secret-matcher.ts";

const mask = "[secret]";

/** Shorter values would mask ordinary words. */
const minLength = 6;

/**
 * Masks every secret it was told, also inside encodings: base64 and base64url at any alignment (as in Basic
 * authentication), hex, percent-encoding, JSON escapes and entities of markup, in either case and mixed.
 */
export class Redactor {
  readonly #known = new Set<string>();
  readonly #matcher = new SecretMatcher();

  /** Learns a secret; values of fewer than six characters are left alone. */
  add(secret: Secret): void {
    const value = secret.reveal();
    if (value.length < minLength || this.#known.has(value)) return;
    this.#known.add(value);
    this.#matcher.add(value);
  }

  redact(text: string): string {
    if (this.#known.size === 0 || text.length < minLength) return text;
    return this.#matcher.replace(text, mask);
  }
}
