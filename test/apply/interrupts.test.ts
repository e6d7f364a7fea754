import { describe, expect, it } from "vitest";
import { desired } from "../plan/scenario.ts";
import { openStage, sinkOf, type Stage } from "./stage.ts";

const two = desired()
  .datasource("a", { name: "A", token: [sinkOf("a")] })
  .datasource("b", { name: "B", token: [sinkOf("b")] });

/** Runs with an interrupt when the platform has seen so many requests of the application. */
async function interruptAt(stage: Stage, request: number) {
  const interrupt = new AbortController();
  let seen = 0;
  const counted = stage.simulator.requests as unknown as unknown[];
  const push = counted.push.bind(counted);
  const run = await stage.run({
    signal: interrupt.signal,
    beforeApply: () => {
      counted.push = (...items) => {
        seen += 1;
        if (seen === request) interrupt.abort(new Error("interrupted"));
        return push(...items);
      };
    },
  });
  counted.push = push;
  return run;
}

describe("an interrupt", () => {
  it("before anything was sent leaves everything as it was", async () => {
    const stage = await openStage(two);
    const interrupt = new AbortController();
    const { statuses, exitCode, results } = await stage.run({
      signal: interrupt.signal,
      beforeApply: () => interrupt.abort(new Error("interrupted")),
    });
    expect([statuses, exitCode, stage.posts()]).toEqual([["not-attempted", "not-attempted"], 130, 0]);
    expect(results.map(({ message }) => message)).toEqual(
      Array.from({ length: 2 }, () => "interrupted before it was tried"),
    );
  });

  it.each(Array.from({ length: 12 }, (_, index) => index + 1))(
    "at request %i of the run tells the truth, sends nothing new, and the next run finishes the work",
    async (request) => {
      const stage = await openStage(two);
      const { results, exitCode, outcome } = await interruptAt(stage, request);
      if (outcome.result.wasInterrupted) expect(exitCode).toBe(130);
      for (const { address, status } of results) {
        const tokens = stage.tokensOf(address.endsWith("/a") ? "A" : "B");
        expect([status, tokens.length]).toEqual([status, status === "done" || status === "recovered" ? 1 : 0]);
      }
      expect(stage.posts()).toBeLessThanOrEqual(2);
      await stage.run();
      const { changes } = await stage.plan();
      expect([changes, stage.tokensOf("A").length, stage.tokensOf("B").length]).toEqual([[], 1, 1]);
      expect([...stage.sinks.held.values()].toSorted()).toEqual(
        [...stage.tokensOf("A"), ...stage.tokensOf("B")].toSorted(),
      );
    },
  );

  it("while the POST is under way lets it finish, delivers its token and starts nothing more", async () => {
    const stage = await openStage(two);
    const { statuses, exitCode } = await interruptAt(stage, 3);
    expect([statuses, exitCode, stage.posts()]).toEqual([["done", "not-attempted"], 130, 1]);
    expect([...stage.sinks.held.values()]).toEqual(stage.tokensOf("A"));
  });

  it("while it looks for a lost answer ends the looking and says so", async () => {
    const stage = await openStage(two);
    stage.simulator.control.addFault({ match: { method: "POST" }, do: { resetBeforeCommit: true } });
    const interrupt = new AbortController();
    stage.clock.onWake = () => interrupt.abort(new Error("interrupted"));
    const { statuses, exitCode, results } = await stage.run({ signal: interrupt.signal });
    expect([statuses, exitCode, stage.posts()]).toEqual([["unknown", "not-attempted"], 130, 1]);
    expect(results[0]?.message).toMatch(/It may or may not exist: looking for it was interrupted\.$/);
  });

  it("between two sinks still fills the second", async () => {
    const stage = await openStage(desired().datasource("a", { name: "A", token: [sinkOf("a"), { file: "b" }] }));
    const interrupt = new AbortController();
    stage.sinks.before = async (step) => {
      if (step.startsWith("after-deliver")) interrupt.abort(new Error("interrupted"));
    };
    const { statuses, exitCode } = await stage.run({ signal: interrupt.signal });
    expect([statuses, exitCode, stage.sinks.held.size]).toEqual([["done"], 130, 2]);
  });
});
