import { describe, expect, it } from "vitest";
import { checkGates } from "../../src/workflow/check-gates.ts";
import { openSvixStage } from "./svix-stage.ts";

const schema = { type: "object", properties: { id: { type: "string" } } };
const live = { description: "old", groupName: "g", featureFlags: ["f"], schemas: { "1": schema, "2": schema } };
const many = Object.fromEntries(["a", "b", "c", "d", "e", "f", "g"].map((name) => [name, { description: name }]));

describe("an update", () => {
  it("sends what differs, keeps everything else, and leaves nothing to do", async () => {
    const wider = { ...schema, required: ["id"] };
    const stage = await openSvixStage({ a: { description: "new", schemas: { "1": wider } } }, { a: live });
    expect((await stage.run()).statuses).toEqual(["update a done"]);
    expect(stage.held("a")).toMatchObject({ ...live, description: "new", schemas: { "1": wider, "2": schema } });
    expect(stage.simulator.requests.find(({ method }) => method === "PATCH")?.body).toEqual({
      description: "new",
      schemas: { "1": wider, "2": schema },
    });
    expect((await stage.plan()).changes).toEqual([]);
    expect(stage.writes()).toEqual(["PATCH"]);
  });

  it("removes a version of a schema only when that is declared", async () => {
    const stage = await openSvixStage({ a: { description: "old", schemas: { "2": null } } }, { a: live });
    await stage.run();
    expect(stage.held("a")).toMatchObject({ schemas: { "1": schema } });
    expect(stage.held("a")?.["schemas"]).not.toHaveProperty("2");
  });

  it("brings an archived name back with what it held", async () => {
    const stage = await openSvixStage({ a: { description: "old" } }, { a: { ...live, archived: true } });
    const [change] = (await stage.plan()).changes;
    expect(change).toMatchObject({ action: "update", isRevival: true, before: { archived: true } });
    await stage.run();
    expect(stage.held("a")).toMatchObject({ ...live, archived: false });
  });

  it("is not sent when a field it touches moved since the plan", async () => {
    const stage = await openSvixStage({ a: { description: "new" } }, { a: live });
    const run = await stage.run(() => stage.meddle("a", { description: "somebody else's" }));
    expect([run.statuses, run.exitCode]).toEqual([["update a failed"], 6]);
    expect(stage.held("a")).toMatchObject({ description: "somebody else's" });
    expect(stage.writes()).toEqual(["PATCH"]); // the other person's
  });

  it("is sent when something else moved, and leaves that alone", async () => {
    const stage = await openSvixStage({ a: { description: "new" } }, { a: live });
    const run = await stage.run(() => stage.meddle("a", { groupName: "moved" }));
    expect(run.statuses).toEqual(["update a done"]);
    expect(stage.held("a")).toMatchObject({ description: "new", groupName: "moved" });
  });

  it("is found done when its answer was lost, and is not sent again", async () => {
    const stage = await openSvixStage({ a: { description: "new" } }, { a: live });
    stage.simulator.control.addFault({ match: { method: "PATCH", times: 1 }, do: { resetAfterCommit: true } });
    expect(await stage.run()).toMatchObject({ statuses: ["update a recovered"], exitCode: 0 });
    expect(stage.writes()).toEqual(["PATCH"]);
  });

  it("is sent once more when it certainly had no effect", async () => {
    const stage = await openSvixStage({ a: { description: "new" } }, { a: live });
    stage.simulator.control.addFault({ match: { method: "PATCH", times: 1 }, do: { resetBeforeCommit: true } });
    expect(await stage.run()).toMatchObject({ statuses: ["update a done"], exitCode: 0 });
    expect(stage.writes()).toEqual(["PATCH", "PATCH"]);
  });

  it("has failed when the platform says yes and shows nothing of it", async () => {
    const stage = await openSvixStage({ a: { description: "new" } }, { a: live });
    stage.simulator.control.addFault({ match: { method: "PATCH" }, do: { status: 200, body: {} } });
    expect(await stage.run()).toMatchObject({ statuses: ["update a failed"], exitCode: 1 });
  });
});

describe("pruning", () => {
  it("archives what is not declared, last, and nothing else", async () => {
    const { g, ...declared } = many;
    const stage = await openSvixStage(
      { ...declared, z: { description: "new" } },
      { ...many, old: { description: "x", archived: true } },
      { prunes: true },
    );
    expect((await stage.run()).statuses).toEqual(["create z done", "delete g done"]);
    expect(stage.held("g")).toMatchObject({ ...g, archived: true });
    expect((await stage.plan()).changes).toEqual([]);
    expect(
      stage.simulator.requests.filter(({ method }) => method === "DELETE").map(({ path, query }) => [path, query]),
    ).toEqual([["/svix/api/v1/event-type/g", {}]]);
  });

  it("does nothing unless the configuration says so", async () => {
    const stage = await openSvixStage({ a: { description: "a" } }, many);
    const plan = await stage.plan();
    expect([plan.changes, plan.unmanaged.length]).toEqual([[], 6]);
  });

  it("stops before the first write above 30 % of a kind, unless that is allowed", async () => {
    const stage = await openSvixStage({ a: { description: "a" } }, many, { prunes: true });
    const plan = await stage.plan();
    expect(() => checkGates(plan)).toThrow(/6 of 7 event types of "svix:main" would be archived \(86 %, above 30 %\)/);
    expect(() => checkGates(plan, { allowsDestroy: true })).not.toThrow();
  });

  it.each([
    ["a", /1 of 1 event types/],
    ["abc", /1 of 3 event types .*33 %/],
    ["abcd", undefined],
  ])("counts one removal like any other (of %s)", async (names, refusal) => {
    const all = Object.fromEntries(Array.from(names, (name) => [name, { description: name }]));
    const { a: _, ...declared } = all;
    const stage = await openSvixStage(declared, all, { prunes: true });
    const plan = await stage.plan();
    if (refusal === undefined) expect(() => checkGates(plan)).not.toThrow();
    else expect(() => checkGates(plan)).toThrow(refusal);
  });

  it.each([{ endlessPages: true }, { repeatedIds: true }, { patch: { done: false, iterator: null } }])(
    "never follows from a list that was not read to its end (%j)",
    async (fault) => {
      const stage = await openSvixStage({ a: { description: "a" } }, many, { prunes: true });
      stage.simulator.control.addFault({ match: { method: "GET" }, do: fault });
      await expect(stage.plan()).rejects.toThrow(/could not be read to its end/);
    },
  );

  it("leaves alone what changed since the plan was made", async () => {
    const { g: _, ...declared } = many;
    const stage = await openSvixStage(declared, many, { prunes: true });
    const run = await stage.run(() => stage.meddle("g", { description: "in use again" }));
    expect([run.statuses, run.exitCode]).toEqual([["delete g failed"], 6]);
    expect(stage.held("g")).toMatchObject({ archived: false });
  });

  it("finds a removal done when its answer was lost", async () => {
    const { g: _, ...declared } = many;
    const stage = await openSvixStage(declared, many, { prunes: true });
    stage.simulator.control.addFault({ match: { method: "DELETE", times: 1 }, do: { resetAfterCommit: true } });
    expect(await stage.run()).toMatchObject({ statuses: ["delete g recovered"], exitCode: 0 });
    expect(stage.writes()).toEqual(["DELETE"]);
  });

  it("says what was gone already, and sends nothing", async () => {
    const { g: _, ...declared } = many;
    const stage = await openSvixStage(declared, many, { prunes: true });
    const run = await stage.run(() => stage.meddle("g", { archived: true }));
    expect(run.results).toMatchObject([{ status: "done", message: "it was gone already; nothing was sent" }]);
    expect(stage.writes()).toEqual(["PATCH"]); // the other person's
  });
});

describe("a create with a key", () => {
  it("is asked for again under the same key when its answer was lost, and exists once", async () => {
    const stage = await openSvixStage({ a: { description: "a" } }, {});
    stage.simulator.control.addFault({ match: { method: "POST", times: 1 }, do: { resetAfterCommit: true } });
    expect(await stage.run()).toMatchObject({ statuses: ["create a done"], exitCode: 0 });
    const keys = stage.simulator.requests.flatMap(({ method, headers }) =>
      method === "POST" ? [headers["idempotency-key"]] : [],
    );
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it("leaves alone what somebody made meanwhile", async () => {
    const stage = await openSvixStage({ a: { description: "mine" } }, {});
    stage.simulator.control.addFault({
      match: { method: "POST", times: 1 },
      do: { status: 409, body: { code: "event_type_exists", detail: "exists" } },
    });
    const run = await stage.run();
    expect(run.statuses).toEqual(["create a failed"]);
    expect(stage.held("a")).toBeUndefined();
  });
});
