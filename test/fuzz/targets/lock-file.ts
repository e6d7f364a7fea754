import { diffFacts } from "../../../src/lock/diff-locks.ts";
import { formatLock } from "../../../src/lock/format-lock.ts";
import { listFacts } from "../../../src/lock/list-facts.ts";
import { parseLock } from "../../../src/lock/parse-lock.ts";
import { KnownError } from "../../../src/model/errors.ts";
import { must, unlessRefused, type FuzzTarget } from "../fuzz-target.ts";

const value = (dataType: string, more: object = {}): object => ({ dataType, ...more });
const written = {
  lockVersion: 1,
  projects: {
    shop: {
      uid: "my-shop-123",
      attributes: {
        _email: value("string", { unique: true }),
        tier: value("keyword", { maxValues: 5, readOnly: true }),
      },
      events: {
        order: {
          category: "ecommerce",
          attribution: true,
          parameters: { "order-id": value("keyword", { required: true, maxLength: 128 }) },
        },
        create: {},
      },
      datasources: {
        crm: { id: "d1", attributes: { tier: null, extra: value("date") }, events: { create: null } },
        web: { id: "d2" },
      },
    },
  },
  environments: {
    "svix:main": {
      eventTypes: {
        "order.created": {
          archived: true,
          schemas: {
            "1": {
              required: ["total", "id"],
              properties: { "a/b": { items: { enum: ["b", "a"] } }, id: { type: ["string", "null"] } },
              additionalProperties: false,
              examples: [{ id: "1", total: 2.5 }, []],
            },
          },
        },
        "order.paid": {},
      },
    },
  },
};
const formatted = formatLock(parseLock(JSON.stringify(written), "l").lock);

/** A lock: refused with its place, or read, and then written and read again as the same. */
export const lockFile: FuzzTarget = {
  seeds: [formatted, JSON.stringify(written), '{"lockVersion":1,"projects":{}}'],
  words: [
    "{",
    "}",
    "[",
    ",",
    ":",
    '"',
    '"dataType":',
    '"events":',
    '"schemas":',
    '"properties":',
    '["a",',
    '"__proto__":',
    "null",
    "true",
    "\n",
    '{"a":',
    "1",
    "<<<<<<< HEAD\n",
    "=======\n",
  ],
  judge: (input) => {
    const text = input.toString("utf8");
    const lines = text.split("\n");
    const parsed = unlessRefused(
      () => parseLock(text, "instasent.lock.json"),
      (error) => {
        if (!(error instanceof KnownError) || error.exitCode !== 3) return false;
        must(error.message.length < 20_000 && error.help !== undefined, "a refusal says what to do");
        const { place } = error;
        must(place !== undefined && place.line >= 1 && place.line <= lines.length, "a refusal has its place");
        must(place.column >= 1 && place.column <= (lines[place.line - 1] ?? "").length + 1, "a place lies in its line");
        return true;
      },
    );
    if (parsed === undefined) return;
    const again = formatLock(parsed.lock);
    const reread = parseLock(again, "instasent.lock.json");
    must(formatLock(reread.lock) === again, "what is written is read as the same");
    must(diffFacts(listFacts(parsed.lock), listFacts(reread.lock)).length === 0, "equal locks have equal facts");
    must(reread.placeOf("svix:main/event-type/order.created#1/a~1b") !== null, "places can be looked up");
  },
};
