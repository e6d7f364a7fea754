import { describe, expect, it } from "vitest";
import { refreshLive } from "../../src/live/refresh-live.ts";
import { KnownError } from "../../src/model/errors.ts";
import type { ExitCode } from "../../src/model/exit-code.ts";
import type { LiveReader } from "../../src/providers/provider.ts";
import { live } from "../plan/scenario.ts";

const calm = new AbortController().signal;
const requestsFor = (scopes: readonly string[]) => scopes.map((scope) => ({ scope, kinds: [], details: {} }));

/** A reader that answers after so many turns of the event loop, or fails. */
function reader(scope: string, turns: number, failure?: Error): LiveReader {
  const unused = () => Promise.reject(new Error("not asked for"));
  return {
    readScope: async () => {
      for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
      if (failure !== undefined) throw failure;
      return live(scope).scope;
    },
    listKind: unused,
    readResource: unused,
    readIdentity: unused,
    readSpecs: unused,
  };
}

const known = (message: string, exitCode: ExitCode, help?: string) =>
  new KnownError(message, { exitCode, ...(help === undefined ? {} : { help }) });

describe("reading what is live", () => {
  it("keeps the order of the requests, whoever answers first", async () => {
    const turns: Readonly<Record<string, number>> = { a: 9, b: 1, c: 5, d: 0, e: 2, f: 0 };
    const { scopes } = await refreshLive(
      requestsFor(Object.keys(turns)),
      (scope) => reader(scope, turns[scope] ?? 0),
      calm,
    );
    expect(scopes.map(({ scope }) => scope)).toEqual(["a", "b", "c", "d", "e", "f"]);
  });

  it("reads at most four scopes at a time", async () => {
    let now = 0;
    let most = 0;
    const counting = (scope: string): LiveReader => {
      const inner = reader(scope, 3);
      return {
        ...inner,
        readScope: async (...call) => {
          most = Math.max(most, (now += 1));
          const answer = await inner.readScope(...call);
          now -= 1;
          return answer;
        },
      };
    };
    await refreshLive(requestsFor(["a", "b", "c", "d", "e", "f", "g"]), counting, calm);
    expect(most).toBe(4);
  });

  it("reads nothing for no requests", async () => {
    expect(await refreshLive([], () => reader("a", 0), calm)).toEqual({ scopes: [] });
  });

  it("throws the error of a single scope as it is", async () => {
    const failure = known("GET x answered 401.", 4);
    const reading = refreshLive(
      requestsFor(["a", "b"]),
      (scope) => reader(scope, 0, scope === "a" ? failure : undefined),
      calm,
    );
    await expect(reading).rejects.toBe(failure);
  });

  it("tells of every scope that could not be read, with the most urgent exit code", async () => {
    const failures: Readonly<Record<string, KnownError>> = {
      a: known("no a", 5, "wait"),
      c: known("no c", 4, "log in"),
    };
    const reading = refreshLive(requestsFor(["a", "b", "c"]), (scope) => reader(scope, 0, failures[scope]), calm);
    await expect(reading).rejects.toMatchObject({ message: "no a\nno c", exitCode: 4, help: "wait\nlog in" });
  });

  it("lets a bug of ours through as what it is", async () => {
    const reading = refreshLive(requestsFor(["a"]), (scope) => reader(scope, 0, new TypeError("oops")), calm);
    await expect(reading).rejects.toThrow(TypeError);
  });
});
