import { createHash } from "node:crypto";

/** A password, a long value of the query, and a part of the path that looks like a key: what lets whoever knows it in. */
const keyParts =
  /(?<=:\/\/[^/?#@:]*:)[^/?#@]+(?=@)|(?<=[?&][^=&#]*=)[^&#]{16,}|(?<=\/)(?=[^/?#]*\d)(?=[^/?#]*[A-Za-z])[\w-]{20,}(?=[/?#]|$)/g;

/**
 * A receiver's address as it may be shown and kept. Each part that may be a key gives way to a mark of its own, so that
 * another key is another address.
 */
export function shownUrl(url: string): string {
  return url.replaceAll(keyParts, (part) => `(hidden ${createHash("sha256").update(part).digest("hex").slice(0, 6)})`);
}

/** Whether part of a shown address gave way to a mark. */
export function isHidden(shown: string): boolean {
  return shown.includes("(hidden ");
}

/** The parts of a receiver's address that may be keys. */
export function keysIn(url: string): readonly string[] {
  return url.match(keyParts) ?? [];
}
