import { describe, expect, it } from "vitest";
import { projectUid } from "../providers/open-provider.ts";
import { crmScene, openStage, type Stage } from "./stage.ts";

const lagging = (listLagMs: number) => openStage(crmScene, { projects: { [projectUid]: {} }, options: { listLagMs } });

/** A run that dies right after its create was carried out, before the answer came. */
async function runAndDie(stage: Stage): Promise<void> {
  const create = stage.writer.create.bind(stage.writer);
  const died = new Promise<void>((resolve) => {
    Object.assign(stage.writer, {
      create: async (...call: Parameters<typeof create>) => {
        await create(...call);
        resolve();
        return new Promise<never>(() => undefined);
      },
    });
  });
  await Promise.race([stage.run(), died]);
  Object.assign(stage.writer, { create });
}

describe("after a run that was cut off while its create was under way", () => {
  it("the next one waits until lists show it, and does not create a second one", async () => {
    const stage = await lagging(20_000);
    await runAndDie(stage);
    const { statuses, exitCode, results, events } = await stage.run();
    expect([statuses, exitCode, stage.posts(), stage.tokensOf("CRM").length]).toEqual([["recovered"], 0, 1, 1]);
    expect(results[0]?.message).toBe("an earlier run created it and did not see its outcome; nothing was sent");
    expect(events.flatMap((event) => (event.type === "progress" ? [event.message] : []))).toEqual([
      "an earlier run began this create and did not see its outcome; looking for it for up to 90 s",
    ]);
    expect([...stage.sinks.held.values()]).toEqual(stage.tokensOf("CRM"));
    expect(stage.attempts.begun.size).toBe(0);
  });

  it("the next one creates it when nothing came of it within the settle window", async () => {
    const stage = await openStage();
    stage.attempts.begun.set("CRM", stage.clock.now());
    const { statuses, exitCode } = await stage.run();
    expect([statuses, exitCode, stage.posts(), stage.attempts.begun.size]).toEqual([["done"], 0, 1, 0]);
    expect(stage.clock.sleeps.reduce((sum, each) => sum + each, 0)).toBe(90_000);
  });

  it("the next one does not wait when that is longer ago than the settle window", async () => {
    const stage = await openStage();
    stage.attempts.begun.set("CRM", stage.clock.now() - 90_000);
    const { statuses } = await stage.run();
    expect([statuses, stage.posts(), stage.clock.sleeps]).toEqual([["done"], 1, []]);
  });

  it("the next one takes it over at once where lists show it", async () => {
    const stage = await openStage();
    await runAndDie(stage);
    stage.simulator.control.deleteDatasource(projectUid, "CRM");
    const { statuses } = await stage.run({
      beforeApply: () => stage.simulator.control.addDatasource(projectUid, { name: "CRM" }),
    });
    expect([statuses, stage.posts(), stage.clock.sleeps]).toEqual([["already-exists"], 1, []]);
    expect(stage.attempts.begun.size).toBe(0);
  });

  it("an interrupt ends the waiting, nothing is sent, and the one after that still waits", async () => {
    const stage = await lagging(60_000);
    await runAndDie(stage);
    const interrupt = new AbortController();
    stage.clock.onWake = () => interrupt.abort(new Error("interrupted"));
    const second = await stage.run({ signal: interrupt.signal });
    expect([second.statuses, second.exitCode, stage.posts()]).toEqual([["not-attempted"], 130, 1]);
    stage.clock.onWake = () => undefined;
    const third = await stage.run();
    expect([third.statuses, stage.posts()]).toEqual([["recovered"], 1]);
  });
});

describe("after a refusal that the vendor does not document", () => {
  it("the next run looks for what was created all the same", async () => {
    const stage = await lagging(20_000);
    stage.simulator.control.addFault({ match: { method: "POST", times: 1 }, do: { statusAfterCommit: 403 } });
    const first = await stage.run();
    expect([first.statuses, first.exitCode]).toEqual([["failed"], 4]);
    const second = await stage.run();
    expect([second.statuses, stage.posts(), stage.tokensOf("CRM").length]).toEqual([["recovered"], 1, 1]);
  });

  it("and after a documented one the next run creates it at once", async () => {
    const stage = await openStage();
    stage.simulator.control.addFault({ match: { method: "POST", times: 1 }, do: { status: 422 } });
    await stage.run();
    const { statuses } = await stage.run();
    expect([statuses, stage.posts(), stage.clock.sleeps]).toEqual([["done"], 2, []]);
  });
});

describe("where nothing can be noted", () => {
  it("the run says so and goes on", async () => {
    const stage = await openStage();
    stage.attempts.begin = async () => ({ status: "unnoted", reason: "EROFS" });
    const { statuses, events } = await stage.run();
    expect(statuses).toEqual(["done"]);
    expect(events.flatMap((event) => (event.type === "progress" ? [event.message] : []))).toEqual([
      "this create cannot be noted on this machine (EROFS); if this run is killed, wait 90 s",
    ]);
  });
});
