import { describe, expect, it } from "vitest";
import type { DesiredResource, LiveResource } from "../../src/model/resource.ts";
import type { LiveKind } from "../../src/model/snapshot.ts";
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
  readonly close: () => Promise<void>;
}

export type Bend =
  /** Pages of at most so many entries, whatever is asked for. */
  | { readonly pages: number }
  /** A list that is refused, or everything. */
  | { readonly refuse: string; readonly status: number }
  | { readonly list: "ignores-start" | "never-ends" | "repeats" | "ends-early" | "grows" | "shrinks" }
  /** Wrong answers for so many requests, then right ones. */
  | { readonly hiccups: number };

/** What the suite must know of a provider to hold it to the port. */
export interface ConformanceSettings {
  readonly name: string;
  /** The kind that can be created and listed. */
  readonly kind: string;
  /** Every kind that a scope can be asked for. */
  readonly kinds: readonly string[];
  /** Kinds whose refusal leaves the rest of the scope readable. */
  readonly optionalKinds: readonly string[];
  /** A subject with so many things of the kind. */
  readonly open: (count: number) => Promise<ConformanceSubject>;
  readonly desire: (name: string) => DesiredResource;
}

const signal = new AbortController().signal;

/** What every provider owes the engine, over its own simulator. */
export function describeConformance(settings: ConformanceSettings): void {
  const { kind, kinds, optionalKinds, desire } = settings;

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
    it("reads back what it created, by id and in the list", async () => {
      await using(1, async (subject) => {
        const outcome = await subject.writer.create(desire("New one"), signal);
        const created = outcome.outcome === "created" ? outcome.live : undefined;
        expect(created?.label).toBe("New one");
        const again = await subject.writer.readResource(kind, created?.remoteId ?? "", signal);
        expect(again).toEqual(created);
        const listed = await subject.writer.listKind(kind, signal);
        expect(listed.find(({ remoteId }) => remoteId === created?.remoteId)).toEqual(created);
      });
    });

    it("creates once per call", async () => {
      await using(0, async (subject) => {
        await subject.writer.create(desire("New one"), signal);
        expect(subject.held()).toEqual(["New one"]);
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

    it("reads an empty list as empty", async () => {
      await using(0, async (subject) => expect(await list(subject)).toEqual([]));
    });

    it.each([1, 2, 3, 7, 50])("reads a list to its end over pages of %i", async (pages) => {
      for (const count of [1, 2, 7, 51]) {
        await using(count, async (subject) => {
          subject.bend({ pages });
          const labels = await list(subject);
          expect(new Set(labels).size).toBe(count);
          expect(labels).toHaveLength(count);
        });
      }
    });

    it.each(["ignores-start", "never-ends", "repeats", "ends-early", "shrinks"] as const)(
      "refuses a list that %s, and names it",
      async (how) => {
        await using(7, async (subject) => {
          subject.bend({ pages: 3 });
          subject.bend({ list: how });
          expect(await complaint(list(subject))).toMatch(/^KnownError: GET \S+: the list could not be read to its end/);
        });
      },
    );

    it("reads a list to its end although it grows meanwhile, or refuses it", async () => {
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
        expect(await list(subject)).toHaveLength(2);
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
        expect(await complaint(read(subject))).toMatch(/^(KnownError|HttpError): /);
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

    it("stops when it is interrupted", async () => {
      await using(2, async ({ writer }) => {
        const interrupted = AbortSignal.abort(new Error("interrupted"));
        expect(await complaint(writer.listKind(kind, interrupted))).toMatch(/interrupted/);
        expect((await writer.create(desire("x"), interrupted)).outcome).toBe("rejected");
      });
    });
  });
}
