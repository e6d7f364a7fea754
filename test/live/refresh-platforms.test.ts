import { describe, expect, it } from "vitest";
import { refreshPlatforms } from "../../src/live/refresh-platforms.ts";
import { KnownError } from "../../src/model/errors.ts";
import type { ExitCode } from "../../src/model/exit-code.ts";
import type { LiveReader } from "../../src/providers/provider.ts";
import { live } from "../plan/scenario.ts";

const calm = new AbortController().signal;

/** Scopes `a`, `b` of one platform and `x:c` of another, of which some fail with an exit code. */
function read(failing: Readonly<Record<string, ExitCode>>) {
  const unused = () => Promise.reject(new Error("not asked for"));
  const readerOf = (scope: string): LiveReader => ({
    readScope: async () => {
      const exitCode = failing[scope];
      if (exitCode !== undefined) throw new KnownError(`${scope} is down`, { exitCode });
      return live(scope).scope;
    },
    listKind: unused,
    readResource: unused,
    readIdentity: unused,
    readSpecs: unused,
  });
  const requests = ["a", "x:c", "b"].map((scope) => ({ scope, kinds: [], details: {} }));
  return refreshPlatforms(requests, (scope) => (scope.startsWith("x:") ? "x" : "own"), readerOf, calm);
}

describe("reading several platforms", () => {
  it("keeps the order of the requests", async () => {
    const { live: snapshot, failures } = await read({});
    expect([snapshot.scopes.map(({ scope }) => scope), failures]).toEqual([["a", "x:c", "b"], []]);
  });

  it("does not let one hide the others", async () => {
    const { live: snapshot, failures } = await read({ "x:c": 4 });
    expect(snapshot.scopes.map(({ scope }) => scope)).toEqual(["a", "b"]);
    expect(failures).toEqual([{ scopes: ["x:c"], message: "x:c is down", exitCode: 4 }]);
  });

  it("takes a platform as a whole: half of it is no reading", async () => {
    const { live: snapshot, failures } = await read({ b: 1 });
    expect(snapshot.scopes.map(({ scope }) => scope)).toEqual(["x:c"]);
    expect(failures).toEqual([{ scopes: ["a", "b"], message: "b is down", exitCode: 1 }]);
  });

  it("fails when none could be read, and when the run itself was stopped", async () => {
    await expect(read({ a: 1, "x:c": 4 })).rejects.toMatchObject({ exitCode: 1 });
    await expect(read({ "x:c": 6 })).rejects.toMatchObject({ exitCode: 6 });
  });
});
