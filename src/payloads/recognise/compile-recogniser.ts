import type { Contract, ValueSpec } from "../../contracts/contract.ts";
import type { ItemWatch } from "../../contracts/across-items.ts";
import type { ItemCheckerInput } from "../../contracts/check-item.ts";
import { KeyTable, type KeyEntry } from "./key-table.ts";
import type { Recogniser } from "./recogniser.ts";
import { TableRecogniser } from "./table-recogniser.ts";
import { kindOf, valueKind } from "./value-kind.ts";

/** The recogniser of a contract's stream. It accepts only what no rule, on or off, has anything to say about. */
export function compileRecogniser(
  { contract, stream, levels }: ItemCheckerInput,
  watchedKeys: readonly ItemWatch["key"][],
): Recogniser | undefined {
  if (stream === "contacts") {
    const keys = contactKeys(contract);
    // Without a row for it nothing would ask for the id that every contact needs.
    const isKnown = keys.some(({ kind }) => kind === valueKind.userId);
    return isKnown ? new TableRecogniser(new KeyTable([keys]), [], watchedKeys) : undefined;
  }
  const isDateOptional = levels.get("missing-event-date") === "off";
  const events = [...contract.events];
  const parameters = events.map(([, event]) => [...event.parameters].map(toEntry).filter(isUseful));
  const table = new KeyTable([eventKeys(isDateOptional), ...parameters]);
  return new TableRecogniser(
    table,
    events.map(([uid]) => Buffer.from(uid)),
    watchedKeys,
  );
}

function contactKeys({ attributes }: Contract): readonly KeyEntry[] {
  return [...attributes]
    .map(([key, spec]) => (key === "_user_id" ? toUserId(spec) : toEntry([key, spec])))
    .filter(isUseful);
}

function toUserId(spec: ValueSpec): KeyEntry {
  const kind = kindOf(spec);
  const isPlain = kind === valueKind.text || kind === valueKind.scalar;
  const { maxLength } = spec;
  return { ...itemKey("_user_id", isPlain ? valueKind.userId : valueKind.never), maxLength };
}

/** A key that is never accepted needs no row, unless it is required: then its object is never accepted either. */
function isUseful({ kind, isRequired }: KeyEntry): boolean {
  return kind !== valueKind.never || isRequired;
}

function eventKeys(isDateOptional: boolean): readonly KeyEntry[] {
  return [
    itemKey("_user_id", valueKind.userId),
    itemKey("_event_id", valueKind.eventId),
    itemKey("_event_type", valueKind.eventType),
    { ...itemKey("_event_date", valueKind.instant), isRequired: !isDateOptional },
    { ...itemKey("_event_parameters", valueKind.parameters), isRequired: false },
  ];
}

function itemKey(key: string, kind: KeyEntry["kind"]): KeyEntry {
  return { key, kind, isRequired: true, isNullable: false, maxValues: 1, maxLength: null };
}

function toEntry([key, spec]: readonly [string, ValueSpec]): KeyEntry {
  return {
    key,
    kind: kindOf(spec),
    isRequired: spec.isRequired,
    isNullable: !spec.isRequired,
    maxValues: spec.maxValues,
    maxLength: spec.maxLength,
  };
}
