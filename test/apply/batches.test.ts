import { describe, expect, it } from "vitest";
import type { SimulatorSeed } from "../../src/simulator/seed-format.ts";
import { desired, type DesiredScene } from "../plan/scenario.ts";
import { projectUid } from "../providers/open-provider.ts";
import { openStage, sinkOf, type Run, type Stage } from "./stage.ts";

const nameOf = (index: number) => `Source ${String(index).padStart(2, "0")}`;

function many(count: number): DesiredScene {
  return Array.from({ length: count }, (_, index) => index).reduce((scene, index) => {
    const key = `s${String(index).padStart(2, "0")}`;
    return scene.datasource(key, { name: nameOf(index), token: [sinkOf(key)] });
  }, desired());
}

const atOnce = { oneByOne: 0, most: 32 } as const;

/** How many creates followed each reading of the list, from the first create on. */
function batchesOf(stage: Stage): readonly number[] {
  const batches: number[] = [];
  for (const { method, query, path } of stage.simulator.requests) {
    if (method === "GET" && path.endsWith("/datasource") && query["_start"] === "0") batches.push(0);
    else if (method === "POST") batches.push((batches.pop() ?? 0) + 1);
  }
  return batches.filter((creates) => creates > 0);
}

function expectAllDone(stage: Stage, { statuses, exitCode }: Run, count: number): void {
  expect([statuses, exitCode, stage.posts()]).toEqual([Array.from({ length: count }, () => "done"), 0, count]);
  const tokens = Array.from({ length: count }, (_, index) => stage.tokensOf(nameOf(index))).flat();
  expect([...stage.sinks.held.values()].toSorted()).toEqual(tokens.toSorted());
  expect(tokens).toHaveLength(count);
  expect(stage.attempts.begun.size).toBe(0);
}

describe("many creates", () => {
  it("share the lists that confirm them, more of them the longer all goes well", async () => {
    const stage = await openStage(many(40));
    const run = await stage.run();
    expectAllDone(stage, run, 40);
    expect(batchesOf(stage)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 2, 4, 8, 16, 2]);
    expect(run.results.map(({ address }) => address)).toEqual(run.plan.changes.map(({ address }) => address));
  });

  it("are sent after one list and confirmed by one, read until its empty page", async () => {
    const stage = await openStage(many(3));
    await stage.run({ batches: atOnce });
    const sent = stage.simulator.requests.map(({ method, query }) => `${method} ${query["_start"] ?? ""}`.trim());
    expect(sent.slice(-7)).toEqual(["POST", "GET 0", "GET 1", "POST", "POST", "GET 0", "GET 3"]);
  });

  it("never follow a list that is older than a second", async () => {
    const stage = await openStage(many(12));
    const run = await stage.run({
      batches: { oneByOne: 2, most: 32 },
      onEvent: ({ type }) => {
        if (type === "start") stage.clock.advance(300);
      },
    });
    expectAllDone(stage, run, 12);
    expect(batchesOf(stage)).toEqual([1, 1, 2, 3, 4, 1]);
  });

  it("go one by one again once the list shows what somebody else created", async () => {
    const stage = await openStage(many(14));
    const run = await stage.run({
      batches: { oneByOne: 2, most: 4 },
      onEvent: (event) => {
        if (event.type === "start" && event.address.endsWith("/s04")) {
          stage.simulator.control.addDatasource(projectUid, { name: "Somebody else's" });
        }
      },
    });
    expectAllDone(stage, run, 14);
    expect(batchesOf(stage)).toEqual([1, 1, 2, 4, 1, 1, 2, 2]);
  });

  it.each([["hidden from lists", false] as const, ["masked there", "masked"] as const])(
    "go one by one where tokens are %s, so that no more than one can be lost with the process",
    async (_, tokensReadable) => {
      const seed: SimulatorSeed = { projects: { [projectUid]: {} }, options: { tokensReadable } };
      const stage = await openStage(many(5), seed);
      expectAllDone(stage, await stage.run({ batches: atOnce }), 5);
      expect(batchesOf(stage)).toEqual([1, 1, 1, 1, 1]);
    },
  );

  it("go one by one while lists lag", async () => {
    const seed: SimulatorSeed = { projects: { [projectUid]: {} }, options: { listLagMs: 500 } };
    const stage = await openStage(many(4), seed);
    expectAllDone(stage, await stage.run({ batches: atOnce }), 4);
    expect(batchesOf(stage)).toEqual([1, 1, 1, 1]);
  });

  it("have their tokens delivered before one without a clear answer is looked for", async () => {
    const stage = await openStage(many(6));
    stage.simulator.control.addFault({ match: { method: "POST", nth: 5 }, do: { resetBeforeCommit: true } });
    const held: number[] = [];
    stage.clock.onWake = () => held.push(stage.sinks.held.size);
    const { statuses, exitCode, results, plan } = await stage.run({ batches: { oneByOne: 1, most: 32 } });
    expect(statuses).toEqual(["done", "done", "done", "done", "unknown", "done"]);
    expect(results.map(({ address }) => address)).toEqual(plan.changes.map(({ address }) => address));
    expect([exitCode, held[0]]).toEqual([10, 4]);
  });

  it("are told apart when the platform made one of them twice: the others get their tokens", async () => {
    const stage = await openStage(many(4));
    stage.simulator.control.addFault({ match: { method: "POST", nth: 3 }, do: { duplicateCommit: true } });
    const { statuses, exitCode } = await stage.run({ batches: { oneByOne: 1, most: 32 } });
    expect([statuses, exitCode, stage.posts()]).toEqual([["done", "done", "duplicate", "done"], 10, 4]);
    expect([...stage.sinks.held.keys()].toSorted()).toEqual([0, 1, 3].map((index) => `.env.s0${index} (TOKEN)`));
    // After what nobody expected, one by one.
    expect(batchesOf(stage)).toEqual([1, 2, 1]);
  });

  it("of one name are never sent beside each other", async () => {
    const scene = desired()
      .datasource("a", { name: "A", token: [sinkOf("a")] })
      .datasource("b", { name: "B", token: [sinkOf("b")] })
      .datasource("c", { name: "B", token: [sinkOf("c")] });
    const stage = await openStage(scene);
    const { statuses } = await stage.run({ batches: atOnce });
    expect([statuses, stage.posts(), stage.tokensOf("B").length]).toEqual([["done", "done", "already-exists"], 2, 1]);
  });

  it.each(Array.from({ length: 10 }, (_, index) => index + 1))(
    "tell the truth when they are interrupted at create or list %i, and the next run finishes the work",
    async (moment) => {
      const stage = await openStage(many(5));
      const interrupt = new AbortController();
      let seen = 0;
      stage.attempts.before = async () => {
        seen += 1;
        if (seen === moment) interrupt.abort(new Error("interrupted"));
      };
      const { results, exitCode } = await stage.run({ batches: atOnce, signal: interrupt.signal });
      expect([130, 10]).toContain(exitCode);
      for (const { address, status } of results) {
        const tokens = stage.tokensOf(nameOf(Number(address.slice(-2))));
        expect([address, tokens.length]).toEqual([address, status === "done" ? 1 : 0]);
      }
      stage.attempts.before = async () => undefined;
      await stage.run({ batches: atOnce });
      expect([(await stage.plan()).changes, stage.posts()]).toEqual([[], 5]);
      expect(stage.sinks.held.size).toBe(5);
    },
  );
});
