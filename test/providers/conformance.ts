import { describe, expect, it } from "vitest";
import { ownValue, type Json } from "../../src/model/json.ts";
import type { KindRules } from "../../src/model/kind.ts";
import type { DesiredResource, LiveResource } from "../../src/model/resource.ts";
import type { LiveKind } from "../../src/model/snapshot.ts";
import { compareValues } from "../../src/plan/compare-values.ts";
import { rulesOf } from "../../src/plan/diff-attributes.ts";
import type { LiveWriter } from "../../src/providers/provider.ts";

/** One provider against one platform that the test may bend. */
export interface ConformanceSubject {
  readonly writer: LiveWriter;
  /** As the platform answers from now on. */
  readonly bend: (how: Bend) => void;
  /** Requests that the platform saw, as `METHOD path`. */
  readonly seen: () => readonly string[];
  /** Things of the writable kind that the platform holds, by name. */
  readonly held: () => readonly string[];
  /** How long the program waited, in milliseconds, in order. */
  readonly waits: () => readonly number[];
  readonly close: () => Promise<void>;
}

export type Bend =
  /** Pages of at most so many entries, whatever is asked for. */
  | { readonly pages: number }
  /** A list that is refused, or everything. */
  | { readonly refuse: string; readonly status: number }
  | { readonly list: "ignores-start" | "never-ends" | "repeats" | "ends-early" | "grows" | "shrinks" }
  /** Wrong answers for so many requests, then right ones. */
  | { readonly hiccups: number }
  /** The next request is over the limit: come back in so many seconds. */
  | { readonly retryAfter: number }
  /** Nothing is answered any more. */
  | { readonly silent: true }
  /** The next write is carried out, and its answer never arrives. */
  | { readonly losesAnswer: true };

/** What the suite must know of a provider to hold it to the port. */
export interface ConformanceSettings {
  readonly name: string;
  /** The kind that can be created and listed. */
  readonly kind: string;
  /** True for a kind that exists once per scope: it has no list that could have pages or an end. */
  readonly isSingle?: boolean;
  /** Every kind that a scope can be asked for. */
  readonly kinds: readonly string[];
  /** Kinds whose refusal leaves the rest of the scope readable. */
  readonly optionalKinds: readonly string[];
  /** A subject with so many things of the kind; of a single kind there is always one. */
  readonly open: (count: number) => Promise<ConformanceSubject>;
  readonly desire: (name: string) => DesiredResource;
  /** What the platform calls a thing that was desired under a name, where that is not the name. */
  readonly labelOf?: (name: string) => string;
  /** The rules of that kind. */
  readonly rules: KindRules;
  /** How a list can break that must be noticed; a list that goes on after a name need not notice what went before it. */
  readonly brokenLists?: readonly ListFault[];
  /** Lengths of pages to read lists over, for a kind whose list another one's tests read by the same code. */
  readonly pageLengths?: readonly number[];
  /** False when the platform lets two things have one name. */
  readonly hasUniqueNames?: boolean;
  /** Declared values that differ from those of a thing that `open` made; for a kind that can be updated. */
  readonly change?: Readonly<Record<string, Json>>;
}

type ListFault = Extract<Bend, { readonly list: unknown }>["list"];

const signal = new AbortController().signal;

/** A test that a provider owes only when it claims the ability. */
const when = (applies: boolean) => (applies ? it : undefined);

/** Fields that are not as declared, by the rules of the kind; what is write-only is beyond checking. */
function unfulfilled(rules: KindRules, values: Readonly<Record<string, Json>>, live: LiveResource): readonly string[] {
  return Object.entries(values).flatMap(([field, value]) => {
    const fieldRules = rulesOf(rules, field);
    if (fieldRules.isWriteOnly === true) return [];
    return compareValues(fieldRules, value, ownValue(live.attributes, field)).length === 0 ? [] : [field];
  });
}

/** What every provider owes the engine, over its own simulator. */
export function describeConformance(settings: ConformanceSettings): void {
  const { kind, kinds, optionalKinds, desire, rules, change } = settings;
  const newName = "New one";
  const newLabel = settings.labelOf?.(newName) ?? newName;
  const isListed = settings.isSingle !== true;
  const many = (count: number) => (isListed ? count : 1);
  const brokenLists = settings.brokenLists ?? ["ignores-start", "never-ends", "repeats", "ends-early", "shrinks"];

  async function using<T>(count: number, act: (subject: ConformanceSubject) => Promise<T>): Promise<T> {
    const subject = await settings.open(count);
    try {
      return await act(subject);
    } finally {
      await subject.close();
    }
  }

  const list = async ({ writer }: ConformanceSubject) =>
    (await writer.listKind(kind, signal)).map(({ label }) => label);
  const read = async ({ writer }: ConformanceSubject, asked: readonly string[] = kinds) =>
    writer.readScope({ scope: "shop", kinds: asked, details: {} }, signal);
  const complaint = async (call: Promise<unknown>) =>
    call.then(
      (value) => `no complaint, but ${JSON.stringify(value)}`,
      (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : "no error"),
    );

  describe(`the ${settings.name} provider`, () => {
    when(rules.canCreate)?.("reads back what it created, by id and in the list", async () => {
      await using(1, async (subject) => {
        const outcome = await subject.writer.create(desire(newName), signal);
        const created = outcome.outcome === "created" ? outcome.live : undefined;
        expect(created?.label).toBe(newLabel);
        const again = await subject.writer.readResource(kind, created?.remoteId ?? "", signal);
        expect(again).toEqual(created);
        const listed = await subject.writer.listKind(kind, signal);
        expect(listed.find(({ remoteId }) => remoteId === created?.remoteId)).toEqual(created);
      });
    });

    when(rules.canCreate)?.("creates once per call", async () => {
      await using(0, async (subject) => {
        await subject.writer.create(desire(newName), signal);
        expect(subject.held()).toEqual([newLabel]);
        expect(subject.seen().filter((request) => !request.startsWith("GET "))).toHaveLength(1);
      });
    });

    it("gives undefined for an id that the platform does not know", async () => {
      await using(1, async ({ writer }) => expect(await writer.readResource(kind, "unknown", signal)).toBeUndefined());
    });

    it("sends nothing but GET while it reads", async () => {
      await using(3, async (subject) => {
        await read(subject);
        await list(subject);
        await subject.writer.readIdentity(signal);
        expect(subject.seen().filter((request) => !request.startsWith("GET "))).toEqual([]);
      });
    });

    when(isListed)?.("reads an empty list as empty", async () => {
      await using(0, async (subject) => expect(await list(subject)).toEqual([]));
    });

    when(isListed)?.each(settings.pageLengths ?? [1, 2, 3, 7, 50])(
      "reads a list to its end over pages of %i",
      async (pages) => {
        for (const count of [1, 2, 7, 51]) {
          await using(count, async (subject) => {
            subject.bend({ pages });
            const labels = await list(subject);
            expect(new Set(labels).size).toBe(count);
            expect(labels).toHaveLength(count);
          });
        }
      },
    );

    when(isListed)?.each(brokenLists)("refuses a list that %s, and names it", async (how) => {
      await using(7, async (subject) => {
        subject.bend({ pages: 3 });
        subject.bend({ list: how });
        expect(await complaint(list(subject))).toMatch(/^KnownError: GET \S+: the list could not be read to its end/);
      });
    });

    when(isListed)?.("reads a list to its end although it grows meanwhile, or refuses it", async () => {
      await using(7, async (subject) => {
        subject.bend({ pages: 3 });
        subject.bend({ list: "grows" });
        const outcome = await list(subject).then(
          (labels) => new Set(labels).size,
          () => "refused",
        );
        expect([7, 8, "refused"]).toContain(outcome);
      });
    });

    it("reads again after hiccups", async () => {
      await using(2, async (subject) => {
        subject.bend({ hiccups: 2 });
        expect(await list(subject)).toHaveLength(many(2));
      });
    });

    it.each(optionalKinds)("leaves %s unreadable when it is refused, and reads the rest", async (refused) => {
      await using(2, async (subject) => {
        subject.bend({ refuse: refused, status: 403 });
        const scope = await read(subject);
        const states = Object.fromEntries(
          Object.entries(scope.kinds).map(([name, state]) => [name, (state as LiveKind).status]),
        );
        expect(states).toEqual({ ...Object.fromEntries(kinds.map((name) => [name, "read"])), [refused]: "unreadable" });
      });
    });

    it.each([401, 402, 403, 404, 500])("fails as a whole when everything answers %i", async (status) => {
      await using(2, async (subject) => {
        subject.bend({ refuse: "*", status });
        expect(await complaint(read(subject))).toMatch(/^(KnownError|HttpError|MissingScopeError): /);
      });
    });

    it("tells every resource by an id of its own", async () => {
      await using(7, async (subject) => {
        const scope = await read(subject);
        for (const state of Object.values(scope.kinds)) {
          const resources: readonly LiveResource[] = state.status === "read" ? state.resources : [];
          expect(new Set(resources.map(({ remoteId }) => remoteId)).size).toBe(resources.length);
          expect(resources.every(({ label }) => label !== "")).toBe(true);
        }
      });
    });

    it("reads the same twice", async () => {
      await using(3, async (subject) => expect(await read(subject)).toEqual(await read(subject)));
    });

    when(rules.canCreate)?.("makes what was planned", async () => {
      await using(1, async ({ writer }) => {
        const wanted = desire(newName);
        await writer.create(wanted, signal, "key");
        const live = (await writer.listKind(kind, signal)).find(({ label }) => label === newLabel);
        expect(live === undefined ? "nothing" : unfulfilled(rules, wanted.attributes, live)).toEqual([]);
      });
    });

    it("comes back when a limit has passed", async () => {
      await using(2, async (subject) => {
        subject.bend({ retryAfter: 7 });
        expect(await list(subject)).toHaveLength(many(2));
        expect(subject.waits()).toContain(7_000);
      });
    });

    it("gives up when no answer comes", async () => {
      await using(1, async (subject) => {
        subject.bend({ silent: true });
        expect(await complaint(list(subject))).toMatch(/no complete answer within/);
      });
    });

    when(rules.canCreate)?.("does not claim to know what became of a create whose answer was lost", async () => {
      await using(0, async (subject) => {
        subject.bend({ losesAnswer: true });
        const { outcome } = await subject.writer.create(desire(newName), signal, "key");
        expect(outcome).toBe("unclear");
        expect(subject.held()).toEqual([newLabel]);
      });
    });

    when(rules.isCreateRepeatable === true)?.("creates once under one key, and says so both times", async () => {
      await using(0, async (subject) => {
        subject.bend({ losesAnswer: true });
        await subject.writer.create(desire(newName), signal, "key");
        const again = await subject.writer.create(desire(newName), signal, "key");
        expect(again.outcome).toBe("created");
        expect(subject.held()).toEqual([newLabel]);
      });
    });

    const isNameTaken = rules.isCreateRepeatable === true && settings.hasUniqueNames !== false;
    when(isNameTaken)?.("takes a name that is taken for a conflict", async () => {
      await using(0, async ({ writer }) => {
        await writer.create(desire(newName), signal, "one key");
        const again = await writer.create(desire(newName), signal, "another key");
        expect(again.outcome).toBe("conflict");
      });
    });

    when(change !== undefined)?.("changes what it is told to and nothing else, with one request", async () => {
      await using(2, async (subject) => {
        const [before] = await subject.writer.listKind(kind, signal);
        if (before === undefined || change === undefined) throw new Error("nothing to change");
        expect(unfulfilled(rules, change, before).length).toBeGreaterThan(0);
        const order = { desired: desire(before.label), live: before, fields: change };
        expect(await subject.writer.update?.(order, signal)).toEqual({ outcome: "accepted" });
        const after = await subject.writer.readResource(kind, before.remoteId, signal);
        expect(after?.attributes).toEqual({ ...before.attributes, ...change });
        expect(subject.seen().filter((request) => !request.startsWith("GET "))).toHaveLength(1);
      });
    });

    when(change !== undefined)?.("tells when what it should change is gone", async () => {
      await using(1, async ({ writer }) => {
        const [live] = await writer.listKind(kind, signal);
        if (live === undefined || change === undefined) throw new Error("nothing to change");
        const order = { desired: desire("x"), live: { ...live, remoteId: "unknown" }, fields: change };
        expect(await writer.update?.(order, signal)).toEqual({ outcome: "gone" });
      });
    });

    when(rules.canDelete)?.("removes one thing, and finds it gone when asked again", async () => {
      await using(2, async (subject) => {
        const [first, second] = await subject.writer.listKind(kind, signal);
        if (first === undefined || second === undefined) throw new Error("nothing to remove");
        expect(await subject.writer.remove?.(first, signal)).toEqual({ outcome: "accepted" });
        expect(subject.held()).toEqual([second.label]);
        const left = await subject.writer.readResource(kind, first.remoteId, signal);
        expect(left === undefined || left.isDeleted || left.attributes[rules.archivedField ?? ""] === true).toBe(true);
        expect(await subject.writer.remove?.({ ...first, remoteId: "unknown" }, signal)).toEqual({ outcome: "gone" });
      });
    });

    when(rules.canDelete)?.("does not claim to know what became of a removal whose answer was lost", async () => {
      await using(1, async (subject) => {
        const [live] = await subject.writer.listKind(kind, signal);
        if (live === undefined) throw new Error("nothing to remove");
        subject.bend({ losesAnswer: true });
        expect((await subject.writer.remove?.(live, signal))?.outcome).toBe("unclear");
        expect(subject.held()).toEqual([]);
      });
    });

    it("stops when it is interrupted", async () => {
      await using(2, async ({ writer }) => {
        const interrupted = AbortSignal.abort(new Error("interrupted"));
        expect(await complaint(writer.listKind(kind, interrupted))).toMatch(/interrupted/);
        expect((await writer.create(desire("x"), interrupted)).outcome).toBe("rejected");
      });
    });
  });
}
