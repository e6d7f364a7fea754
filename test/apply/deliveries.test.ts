import { describe, expect, it } from "vitest";
import { desired } from "../plan/scenario.ts";
import { projectUid } from "../providers/open-provider.ts";
import { crmScene, openStage } from "./stage.ts";

const two = desired().datasource("crm", {
  name: "CRM",
  token: [
    { envFile: ".env", name: "T" },
    { command: ["put"], verify: ["has"] },
  ],
});
const existing = {
  projects: { [projectUid]: { datasources: [{ name: "CRM", id: "d1", token: "token-of-crm-0001" }] } },
};

describe("the token of a created datasource", () => {
  it("goes to every sink, in their order, after it was read back", async () => {
    const stage = await openStage(two);
    await stage.run();
    expect(stage.sinks.calls).toEqual([
      "inspect .env (T)",
      "deliver .env (T)",
      "after-deliver .env (T)",
      "deliver command put",
      "after-deliver command put",
    ]);
    expect([...stage.sinks.held.values()]).toEqual([...stage.tokensOf("CRM"), ...stage.tokensOf("CRM")]);
  });

  it.each(["known", "bug"] as const)(
    "goes to the other sink when one fails (%s), and the next run heals it",
    async (how) => {
      const stage = await openStage(two);
      stage.sinks.failures.set("deliver .env (T)", how);
      const first = await stage.run();
      expect([first.statuses, first.exitCode]).toEqual([["done"], 10]);
      expect(first.results[0]?.deliveries.map(({ sink, status }) => [sink, status])).toEqual([
        [".env (T)", "failed"],
        ["command put", "delivered"],
      ]);
      expect(first.results[0]?.message).toBe("not every sink took the token");
      expect(stage.sinks.emergencies.size).toBe(0);
      stage.sinks.failures.clear();
      const second = await stage.run();
      expect([second.plan.changes.map(({ action }) => action), second.statuses, second.exitCode]).toEqual([
        ["deliver"],
        ["done"],
        0,
      ]);
      expect(second.results[0]?.deliveries).toEqual([{ sink: ".env (T)", status: "delivered" }]);
    },
  );

  it.each(["known", "bug"] as const)("is saved in a private file when no sink takes it (%s)", async (how) => {
    const stage = await openStage(two);
    stage.sinks.failures.set("deliver", how);
    const { results, exitCode, statuses } = await stage.run();
    expect([statuses, exitCode, results[0]?.emergencyFile]).toEqual([["done"], 10, "/private/shop/datasource/crm"]);
    expect([...stage.sinks.emergencies.values()]).toEqual(stage.tokensOf("CRM"));
    expect(results[0]?.help).toBe("Mend the sink, then run: instaform token deliver shop/datasource/crm");
  });

  it("is not lost without a word when nothing takes it at all", async () => {
    const stage = await openStage(two);
    stage.sinks.failures.set("deliver", "known");
    stage.sinks.failures.set("emergency", "bug");
    const { results, exitCode } = await stage.run();
    expect([exitCode, results[0]?.message]).toEqual([
      10,
      "no sink took the token, and it could not be saved either: an unexpected failure (TypeError); please report it",
    ]);
  });

  it("is never quoted from an error that we did not foresee", async () => {
    const stage = await openStage(two);
    stage.sinks.failures.set("after-deliver", "bug");
    const { results } = await stage.run();
    expect(JSON.stringify(results)).not.toContain(stage.tokensOf("CRM")[0]);
  });

  it.each([false, "masked"] as const)(
    "comes from the answer of the create when nothing else shows it (%s)",
    async (shown) => {
      const stage = await openStage(crmScene, { projects: { [projectUid]: {} }, options: { tokensReadable: shown } });
      const { statuses, exitCode } = await stage.run();
      expect([statuses, exitCode, [...stage.sinks.held.values()]]).toEqual([["done"], 0, stage.tokensOf("CRM")]);
    },
  );

  it.each([false, "masked"] as const)(
    "cannot be delivered when its answer was lost and nothing shows it again (%s): exit 10, and no second create",
    async (shown) => {
      const stage = await openStage(crmScene, { projects: { [projectUid]: {} }, options: { tokensReadable: shown } });
      stage.simulator.control.addFault({ match: { method: "POST" }, do: { resetAfterCommit: true } });
      const first = await stage.run();
      expect([first.statuses, first.exitCode, stage.sinks.held.size]).toEqual([["recovered"], 10, 0]);
      expect(first.results[0]?.help).toContain("Do not create it again");
      const second = await stage.run();
      expect([second.plan.changes, stage.posts()]).toEqual([[], 1]);
      expect(second.plan.checks.find(({ kind }) => kind === "datasource")?.status).toBe("unknown");
    },
  );

  it("goes nowhere when it is wanted nowhere", async () => {
    const stage = await openStage(desired().datasource("crm", { name: "CRM" }));
    const { results, exitCode } = await stage.run();
    expect([results[0]?.deliveries, exitCode, stage.sinks.calls]).toEqual([[], 0, []]);
  });
});

describe("a delivery", () => {
  it("hands the live token to the sinks that lack it, and writes nothing to the platform", async () => {
    const stage = await openStage(two, existing);
    stage.sinks.held.set("command put", "token-of-crm-0001");
    const { results, exitCode } = await stage.run();
    expect([results, exitCode]).toEqual([
      [
        {
          address: "shop/datasource/crm",
          action: "deliver",
          status: "done",
          remoteId: "d1",
          deliveries: [{ sink: ".env (T)", status: "delivered" }],
        },
      ],
      0,
    ]);
    expect(stage.posts()).toBe(0);
    expect(stage.sinks.calls).not.toContain("deliver command put");
  });

  it("replaces a token that was rotated since", async () => {
    const stage = await openStage(two, existing);
    await stage.run();
    const rotated = stage.simulator.control.rotateToken(projectUid, "d1");
    const { statuses } = await stage.run();
    expect([statuses, [...stage.sinks.held.values()]]).toEqual([["done"], [rotated, rotated]]);
  });

  it("takes the token that is live when it is delivered, not the one of the plan", async () => {
    const stage = await openStage(two, existing);
    let rotated = "";
    await stage.run({ beforeApply: () => (rotated = stage.simulator.control.rotateToken(projectUid, "d1")) });
    expect([...stage.sinks.held.values()]).toEqual([rotated, rotated]);
  });

  it("has failed when the datasource is gone, and creates none", async () => {
    const stage = await openStage(two, existing);
    const { statuses, exitCode, results } = await stage.run({
      beforeApply: () => stage.simulator.control.deleteDatasource(projectUid, "d1"),
    });
    expect([statuses, exitCode, stage.posts()]).toEqual([["failed"], 10, 0]);
    expect(results[0]?.message).toBe("the datasource d1 is gone; nothing was delivered");
  });

  it.each([
    [401, 4],
    [402, 5],
    [500, 1],
  ] as const)("has failed when the datasource cannot be read (%i)", async (status, code) => {
    const stage = await openStage(two, existing);
    const { statuses, exitCode } = await stage.run({
      beforeApply: () => stage.simulator.control.addFault({ match: { path: "/**/datasource/*" }, do: { status } }),
    });
    expect([statuses, exitCode, stage.sinks.held.size]).toEqual([["failed"], code, 0]);
  });

  it("fails while no sink takes it, and is done once they do", async () => {
    const stage = await openStage(two, existing);
    stage.sinks.failures.set("deliver", "known");
    const first = await stage.run();
    stage.sinks.failures.clear();
    const second = await stage.run();
    expect([first.statuses, first.exitCode, second.statuses, second.exitCode]).toEqual([["failed"], 10, ["done"], 0]);
  });

  it("that was cut off after it arrived is not needed again", async () => {
    const stage = await openStage(crmScene, existing);
    stage.sinks.failures.set("after-deliver", "known");
    await stage.run();
    stage.sinks.failures.clear();
    expect((await stage.plan()).changes).toEqual([]);
  });
});
