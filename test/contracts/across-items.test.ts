import { describe, expect, it } from "vitest";
import { watchAcrossItems, type ItemWatch } from "../../src/contracts/across-items.ts";
import { IdSet } from "../../src/contracts/id-set.ts";
import { contractOf } from "./example-contract.ts";

function see(watches: readonly ItemWatch[], key: ItemWatch["key"], id: number): readonly (string | undefined)[] {
  return watches.filter((watch) => watch.key === key).map((watch) => watch.see(0, id)?.ruleId);
}

describe("ids", () => {
  it("are remembered, however many", () => {
    const ids = new IdSet();
    for (let id = 0; id < 20_000; id++) expect(ids.add(id % 7, id)).toBe(true);
    for (let id = 0; id < 20_000; id++)
      expect([ids.has(id % 7, id), ids.has(id % 7, id + 20_000)]).toEqual([true, false]);
    expect([ids.size, ids.isFull]).toEqual([20_000, false]);
  });

  it("are known again when they are large, negative or zero", () => {
    const ids = new IdSet();
    for (const [high, low] of [
      [0, 0],
      [-1, -1],
      [0xffffffff, 5],
      [0, 1],
    ] as const) {
      expect([ids.has(high, low), ids.add(high, low), ids.add(high, low)]).toEqual([false, true, false]);
    }
  });

  it("are no longer taken in when there are too many, and that is said", () => {
    const ids = new IdSet(2);
    expect([ids.add(1, 1), ids.add(1, 2), ids.add(1, 3), ids.add(1, 1)]).toEqual([true, true, false, false]);
    expect([ids.isFull, ids.has(1, 3), ids.has(1, 2)]).toEqual([true, false, true]);
  });
});

describe("events", () => {
  it("with an id used before are duplicates", () => {
    const { onEvents } = watchAcrossItems(contractOf({}), new Map());
    expect([1, 2, 1].map((id) => see(onEvents, "_event_id", id))).toEqual([
      [undefined],
      [undefined],
      ["duplicate-event-id"],
    ]);
  });

  it("that must be refused are held against the others, and leave no trace", () => {
    const { onEvents, onRefusedEvents } = watchAcrossItems(contractOf({}), new Map());
    see(onEvents, "_event_id", 1);
    const refused = onRefusedEvents();
    expect([1, 2, 2].map((id) => see(refused, "_event_id", id)[0])).toEqual([
      "duplicate-event-id",
      undefined,
      "duplicate-event-id",
    ]);
    expect([see(onEvents, "_event_id", 2), see(onRefusedEvents(), "_event_id", 3)]).toEqual([[undefined], [undefined]]);
  });

  it("need their contact only where there are contacts", () => {
    const { onEvents, onContacts } = watchAcrossItems(contractOf({}), new Map());
    expect(see(onEvents, "_user_id", 1)).toEqual([undefined]);
    see(onContacts, "_user_id", 2);
    expect([see(onEvents, "_user_id", 1), see(onEvents, "_user_id", 2)]).toEqual([
      ["event-before-contact"],
      [undefined],
    ]);
  });

  it("are not looked at by rules that are off", () => {
    const levels = new Map([["duplicate-event-id", "off"]] as const);
    const { onEvents } = watchAcrossItems(contractOf({}), levels);
    expect([1, 1].map((id) => see(onEvents, "_event_id", id))).toEqual([[undefined], [undefined]]);
  });
});
