import { formatAddress } from "../model/address.ts";
import { isJsonObject, ownValue, type Json, type JsonObject } from "../model/json.ts";
import type { LeftOut, Owner, WrittenEntry } from "./written-entry.ts";

/** What is wrong with a draft, and with which part of it, by line or by address. */
export interface Complaint {
  readonly message: string;
  readonly owners: readonly Owner[];
}

export interface SettledDraft<Draft> {
  readonly draft: Draft;
  readonly entries: readonly WrittenEntry[];
  readonly leftOut: readonly LeftOut[];
  /** Complaints about nothing that could be left out. */
  readonly unsettled: readonly Complaint[];
}

/**
 * Draws up a text, has it examined, and leaves out what cannot be declared (a country the schema refuses, a setting
 * that the plan would call a difference) until nothing is left to complain about.
 */
export function settleDraft<Draft>(
  entries: readonly WrittenEntry[],
  known: readonly LeftOut[],
  drawUp: (entries: readonly WrittenEntry[], leftOut: readonly LeftOut[]) => Draft,
  examine: (draft: Draft) => readonly Complaint[],
): SettledDraft<Draft> {
  let current = entries;
  let leftOut = known;
  for (;;) {
    const draft = drawUp(current, leftOut);
    const complaints = examine(draft);
    const removals = complaints.flatMap(({ message, owners }) => owners.map((owner) => ({ owner, message })));
    if (removals.length === 0) return { draft, entries: current, leftOut, unsettled: complaints };
    // Every round takes something away, so this ends.
    const next = leaveOut(current, removals);
    current = next.entries;
    leftOut = [...leftOut, ...next.leftOut];
  }
}

interface Removal {
  readonly owner: Owner;
  readonly message: string;
}

function leaveOut(entries: readonly WrittenEntry[], removals: readonly Removal[]) {
  const byAddress = new Map<string, Removal[]>();
  for (const removal of removals) {
    const address = addressOf(removal.owner.entry);
    byAddress.set(address, [...(byAddress.get(address) ?? []), removal]);
  }
  const leftOut: LeftOut[] = [];
  const kept = entries.flatMap((entry): readonly WrittenEntry[] => {
    const own = byAddress.get(addressOf(entry));
    if (own === undefined) return [entry];
    const base = { scope: entry.scope, kind: entry.kind, name: nameOf(entry) };
    const whole = own.find(({ owner }) => owner.field === undefined || !hasField(entry.value, owner.field));
    if (whole !== undefined) {
      leftOut.push({ ...base, field: undefined, reason: whole.message });
      return [];
    }
    let { value, notes } = entry;
    for (const { owner, message } of own) {
      if (owner.field === undefined || !hasField(value, owner.field)) continue;
      const reason = message.startsWith(`${owner.field}: `) ? message.slice(owner.field.length + 2) : message;
      value = withoutField(value, owner.field);
      notes = [...notes, `${owner.field} is left out: ${reason}`];
      leftOut.push({ ...base, field: owner.field, reason });
    }
    return [{ ...entry, value, notes }];
  });
  return { entries: kept, leftOut };
}

/** `shop/datasource/crm`. */
export function addressOf({ scope, kind, key }: WrittenEntry): string {
  return formatAddress({ scope, kind, key });
}

function nameOf({ key, value, section }: WrittenEntry): string {
  const name = ownValue(value, "name");
  return typeof name === "string" ? name : (key ?? section);
}

function hasField(value: JsonObject, path: string): boolean {
  return memberOf(value, path) !== undefined;
}

/** The value without what a dotted path names; names may hold dots themselves. A map that becomes empty goes too. */
function withoutField(value: JsonObject, path: string): JsonObject {
  const member = memberOf(value, path);
  if (member === undefined) return value;
  const { key, rest } = member;
  const inner = ownValue(value, key);
  const smaller = rest !== "" && isJsonObject(inner) && hasField(inner, rest) ? withoutField(inner, rest) : {};
  const others = Object.entries(value).filter(([other]) => other !== key);
  if (Object.keys(smaller).length === 0) return Object.fromEntries(others);
  return Object.fromEntries(
    Object.entries(value).map(([other, item]): [string, Json] => [other, other === key ? smaller : item]),
  );
}

function memberOf(value: JsonObject, path: string): { readonly key: string; readonly rest: string } | undefined {
  const key = Object.keys(value).find((each) => path === each || path.startsWith(`${each}.`));
  return key === undefined ? undefined : { key, rest: path.slice(key.length + 1) };
}
