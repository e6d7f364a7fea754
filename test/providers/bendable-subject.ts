import type { FaultAction } from "../../src/simulator/fault-format.ts";
import type { Bend, ConformanceSubject } from "./conformance.ts";
import type { OpenEntry } from "./open-entry.ts";

type Opened = Pick<OpenEntry, "simulator" | "writer" | "clock" | "close">;
type BrokenList = Extract<Bend, { readonly list: unknown }>["list"];

export interface SubjectMeans {
  /** The provider over a simulator of its own, with pages of so many entries at most where that is said. */
  readonly open: (pages?: number) => Promise<Opened>;
  /** What the simulator serves for a kind, or for `*`. */
  readonly pathOf: (refused: string) => string;
  /** The list of the kind, and how it breaks. */
  readonly list: {
    readonly path: string;
    readonly faults: Readonly<Partial<Record<BrokenList, FaultAction>>>;
    /** Entries of a page of a list without an end, where pages may be long: the end of patience is met sooner. */
    readonly endlessPages?: number;
  };
  readonly held: (simulator: Opened["simulator"]) => readonly string[];
}

/**
 * What the conformance suite is given of a platform that the simulator serves. The length of a page is part of the seed,
 * so bending it means another simulator; every call waits for it.
 */
export async function openSubject({ open, pathOf, list, held }: SubjectMeans): Promise<ConformanceSubject> {
  let current = await open();
  let reopened: Promise<void> | undefined;
  const ready = async () => {
    await reopened;
    return current.writer;
  };
  const bendNow = (how: Exclude<Bend, { readonly pages: number }>): void => {
    const { control } = current.simulator;
    if ("refuse" in how) control.addFault({ match: { path: pathOf(how.refuse) }, do: { status: how.status } });
    else if ("hiccups" in how) control.addFault({ match: { times: how.hiccups }, do: { status: 503 } });
    else if ("retryAfter" in how) control.addFault({ match: { times: 1 }, do: { retryAfter: String(how.retryAfter) } });
    else if ("silent" in how) control.addFault({ do: { hang: "beforeCommit" } });
    else if ("losesAnswer" in how) {
      for (const method of ["POST", "PUT", "PATCH", "DELETE"])
        control.addFault({ match: { method, times: 1 }, do: { resetAfterCommit: true } });
    } else {
      const fault = list.faults[how.list];
      if (fault === undefined) throw new Error(`a list of ${list.path} does not break like that: ${how.list}`);
      control.addFault({ match: { path: list.path }, do: fault });
    }
  };
  return {
    writer: {
      readScope: async (...call) => (await ready()).readScope(...call),
      listKind: async (...call) => (await ready()).listKind(...call),
      readResource: async (...call) => (await ready()).readResource(...call),
      readIdentity: async (...call) => (await ready()).readIdentity(...call),
      readSpecs: async (...call) => (await ready()).readSpecs(...call),
      create: async (...call) => (await ready()).create(...call),
      update: async (...call) => (await ready()).update?.(...call) ?? { outcome: "gone" },
      remove: async (...call) => (await ready()).remove?.(...call) ?? { outcome: "gone" },
    },
    bend: (how) => {
      const before = reopened;
      reopened = (async () => {
        await before;
        const pages = "pages" in how ? how.pages : "list" in how && how.list === "never-ends" && list.endlessPages;
        if (pages) {
          await current.close();
          current = await open(pages);
        }
        if (!("pages" in how)) bendNow(how);
      })();
    },
    seen: () => current.simulator.requests.map(({ method, path }) => `${method} ${path}`),
    held: () => held(current.simulator),
    waits: () => current.clock.sleeps,
    close: async () => {
      await reopened;
      await current.close();
    },
  };
}
