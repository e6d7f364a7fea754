import type { Contract } from "./contract.ts";
import { toViolation } from "./active-rules.ts";
import { IdSet, mostIds, numbersPerId } from "./id-set.ts";
import type { Violation } from "./payload.ts";
import { levelOf, type RuleLevels } from "./rule-levels.ts";
import { duplicateEventId } from "./rules/duplicate-event-id.ts";
import { eventBeforeContact } from "./rules/event-before-contact.ts";

/** Hears the fingerprint of one text member of every item, in the order of the files. */
export interface ItemWatch {
  /** `_event_id`, `_user_id`; for a platform without a recogniser, the id of the rule that reads it. */
  readonly key: string;
  see(high: number, low: number): Violation | undefined;
  /**
   * Hears many at once, which is quicker than one by one: rows of `numbersPerId` numbers that end in a fingerprint.
   * `onFound` is told where a row starts.
   */
  seeRows?(rows: Int32Array, onFound: (violation: Violation, at: number) => void): void;
  /** Told, before a large file, how many items it can have. */
  expect?(items: number): void;
}

/** What is remembered of all payloads of one datasource in one run. */
export interface AcrossItems {
  readonly onContacts: readonly ItemWatch[];
  readonly onEvents: readonly ItemWatch[];
  /** For a file of events that must be refused: it is held against what is known, and is not remembered itself. */
  readonly onRefusedEvents: () => readonly ItemWatch[];
  /** True when there were more ids than are remembered, so that repeated ones may go unseen. */
  readonly isFull: () => boolean;
}

/** The rules that look at several items; remembers at most `capacity` ids of each kind. */
export function watchAcrossItems(contract: Contract, levels: RuleLevels, capacity = mostIds): AcrossItems {
  const { owner } = contract;
  const eventIds = new IdSet(capacity);
  const contactIds = new IdSet(capacity);
  const complain = (rule: typeof duplicateEventId, key: ItemWatch["key"], message: string): Violation | undefined => {
    const severity = levelOf(rule, levels);
    return severity === undefined ? undefined : toViolation({ rule, severity }, { message, path: [key] }, owner);
  };
  const duplicate = complain(duplicateEventId, "_event_id", '"_event_id" is that of an earlier event');
  const orphan = complain(
    eventBeforeContact,
    "_user_id",
    `"_user_id" is none of the contacts in the fixtures of ${owner}`,
  );
  // most ids are new: adding tells, and only a refusal is looked at again
  const seeOne = (own: IdSet, high: number, low: number) =>
    own.add(high, low) || !own.has(high, low) ? undefined : duplicate;
  const accepted: ItemWatch = {
    key: "_event_id",
    expect: (items) => eventIds.expect(items),
    see: (high, low) => seeOne(eventIds, high, low),
    seeRows: (rows, onFound) =>
      eventIds.addRows(rows, (at) => {
        const isKnown = eventIds.has(rows[at + numbersPerId - 2] ?? 0, rows[at + numbersPerId - 1] ?? 0);
        if (isKnown && duplicate !== undefined) onFound(duplicate, at);
      }),
  };
  const refused = (own: IdSet): ItemWatch => ({
    key: "_event_id",
    expect: (items) => own.expect(items),
    see: (high, low) => (eventIds.has(high, low) ? duplicate : seeOne(own, high, low)),
  });
  const orphans: ItemWatch = {
    key: "_user_id",
    see: (high, low) => (contactIds.size === 0 || contactIds.isFull || contactIds.has(high, low) ? undefined : orphan),
  };
  return {
    onContacts: [
      {
        key: "_user_id",
        expect: (items) => contactIds.expect(items),
        see: (high, low) => void contactIds.add(high, low),
        seeRows: (rows) => contactIds.addRows(rows, () => undefined),
      },
    ],
    onEvents: [accepted, orphans],
    onRefusedEvents: () => [refused(new IdSet(capacity)), orphans],
    isFull: () => eventIds.isFull || contactIds.isFull,
  };
}
