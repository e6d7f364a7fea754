import type { Stream } from "../contracts/contract.ts";
import type { PayloadItem } from "../contracts/payload.ts";
import { isSendableId } from "./sendable-id.ts";

/** One item of a fixture, with what our rules say of it. */
export interface ProbeItem {
  readonly datasource: string;
  readonly stream: Stream;
  readonly file: string;
  /** From 1. */
  readonly item: number;
  readonly payload: PayloadItem;
  /** Rules of severity error that refuse it; empty when it is accepted. */
  readonly ruleIds: readonly string[];
}

/** What such an item does cannot be undone: a junk attribute, a forced merge. */
const irreversible: ReadonlySet<string> = new Set(["unknown-attribute", "audience-id-as-user-id"]);

/** What the platform takes and our rules refuse: formats that only the configuration knows, and what parsing hides. */
const stricter: ReadonlySet<string> = new Set([
  "invalid-country",
  "invalid-currency",
  "invalid-email",
  "invalid-geopoint",
  "invalid-language",
  "invalid-locale",
  "invalid-phone",
  "invalid-url",
  "duplicate-key",
]);

/** True when the item may be sent: what it does can be undone by deleting its contact. */
export function isSafeToSend({ payload, ruleIds }: ProbeItem): boolean {
  const userId = userIdOf(payload);
  return !ruleIds.some((rule) => irreversible.has(rule)) && (userId === undefined || isSendableId(userId));
}

/** True when the platform's taking it says nothing against the rules that refuse it. */
export function isStricterOnPurpose({ ruleIds }: ProbeItem): boolean {
  return ruleIds.length > 0 && ruleIds.every((rule) => stricter.has(rule));
}

/** The contact that the item is about, when it names one. */
export function userIdOf(payload: PayloadItem): string | undefined {
  const userId = Object.hasOwn(payload, "_user_id") ? payload["_user_id"] : undefined;
  return typeof userId === "string" && userId !== "" ? userId : undefined;
}
