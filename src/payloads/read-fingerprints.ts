import type { AnyContract } from "../contracts/dialects.ts";
import type { Dialect } from "../contracts/dialect.ts";
import type { PayloadItem } from "../contracts/payload.ts";
import { ownValue } from "../model/json.ts";
import { fingerprint, type Fingerprint } from "./fingerprint.ts";

/** How a dialect reads a watched key. */
export type KeyReader = NonNullable<Dialect<AnyContract>["readKey"]>;

/** What an item says under a watched key, hashed; a member of a group has one half of each. */
export function readFingerprints(item: PayloadItem, key: string, read: KeyReader | undefined): readonly Fingerprint[] {
  if (read === undefined) {
    const value = ownValue(item, key);
    return typeof value === "string" ? [fingerprint(value)] : [];
  }
  return read(key, item).map(([text, member]) =>
    member === undefined ? fingerprint(text) : { high: fingerprint(text).high, low: fingerprint(member).low },
  );
}
