import { describe, expect, it } from "vitest";
import type { Fault } from "../../src/simulator/fault-format.ts";
import { desired } from "../plan/scenario.ts";
import { projectUid } from "../providers/open-provider.ts";
import { crmScene, openStage, sinkOf } from "./stage.ts";

const onPost = (action: Fault["do"], times = 1): Fault => ({ match: { method: "POST", times }, do: action });
const datasourceList = { method: "GET", path: "/project/*/datasource" } as const;

describe("a create", () => {
  it("is done when the API said so and the list shows it: listed, sent once, read back, delivered", async () => {
    const stage = await openStage();
    const { results, exitCode, outcome, events } = await stage.run();
    const [token] = stage.tokensOf("CRM");
    const [made] = stage.simulator.state.datasources(projectUid);
    expect(results).toEqual([
      {
        address: "shop/datasource/crm",
        action: "create",
        status: "done",
        remoteId: made?.id,
        deliveries: [{ sink: ".env.crm (TOKEN)", status: "delivered" }],
      },
    ]);
    expect([exitCode, outcome.result.summary.add, outcome.result.wasInterrupted]).toEqual([0, 1, false]);
    expect([...stage.sinks.held]).toEqual([[".env.crm (TOKEN)", token]]);
    expect(events.map(({ type }) => type)).toEqual(["start", "result"]);
    const sent = stage.simulator.requests.map(({ method, query }) => `${method} ${query["_start"] ?? ""}`.trim());
    expect(sent.slice(sent.indexOf("POST") - 1)).toEqual(["GET 0", "POST", "GET 0", "GET 1"]);
    expect(stage.clock.sleeps).toEqual([]);
  });

  it("is followed by a plan without changes", async () => {
    const stage = await openStage();
    await stage.run();
    const { changes, manual, findings } = await stage.plan();
    expect({ changes, manual, findings }).toEqual({ changes: [], manual: [], findings: [] });
  });

  it.each<readonly [string, Fault["do"]]>([
    ["the connection broke after it was done", { resetAfterCommit: true }],
    ["a 502 came after it was done", { statusAfterCommit: 502 }],
    ["a 500 came after it was done", { statusAfterCommit: 500 }],
    ["half an answer came", { truncate: "contentLength" }],
    ["an answer without its end came", { truncate: "chunked" }],
    ["a web page came", { html: true }],
    ["an answer of another shape came", { wrongShape: '{"data":{}}' }],
    ["the answer named another datasource", { patch: { entity: { name: "POS" } } }],
    ["the answer named an id that does not exist", { patch: { entity: { id: "0123456789abcdef01234567" } } }],
    ["an undocumented refusal came after it was done", { statusAfterCommit: 403 }],
  ])("is recovered when %s", async (_, fault) => {
    const stage = await openStage();
    stage.simulator.control.addFault(onPost(fault));
    const { statuses, exitCode, results } = await stage.run();
    const [made] = stage.simulator.state.datasources(projectUid);
    expect([statuses, exitCode, results[0]?.remoteId, stage.posts()]).toEqual([["recovered"], 0, made?.id, 1]);
    expect([...stage.sinks.held.values()]).toEqual(stage.tokensOf("CRM"));
  });

  it.each<readonly [string, Fault["do"], number]>([
    ["400", { status: 400 }, 1],
    ["401", { status: 401 }, 4],
    ["402", { status: 402 }, 5],
    ["403", { status: 403 }, 4],
    ["404", { status: 404 }, 1],
    ["413", { status: 413 }, 1],
    ["422", { status: 422 }, 1],
    ["429", { status: 429 }, 5],
  ])("has failed when the API refuses it with %s", async (_, fault, code) => {
    const stage = await openStage();
    stage.simulator.control.addFault(onPost(fault));
    const { statuses, exitCode, results, outcome } = await stage.run();
    expect([statuses, exitCode, stage.posts(), stage.sinks.held.size]).toEqual([["failed"], code, 1, 0]);
    expect(results[0]?.message).toMatch(/^POST \/project\/my-shop-123\/datasource answered \d+/);
    expect(outcome.result.summary).toMatchObject({ add: 0, failed: 1 });
    expect(stage.tokensOf("CRM")).toEqual([]);
  });

  it("has failed, and nothing is sent, when the list before it cannot be read", async () => {
    const stage = await openStage();
    const { statuses, exitCode } = await stage.run({
      beforeApply: () => stage.simulator.control.addFault({ match: datasourceList, do: { status: 500 } }),
    });
    expect([statuses, exitCode, stage.posts()]).toEqual([["failed"], 1, 0]);
  });

  it("has failed, and nothing is sent, when the list before it ends early", async () => {
    const stage = await openStage();
    const { statuses, posts } = {
      ...(await stage.run({
        beforeApply: () => stage.simulator.control.addFault({ match: datasourceList, do: { countLies: 3 } }),
      })),
      posts: stage.posts(),
    };
    expect([statuses, posts]).toEqual([["failed"], 0]);
  });

  it("is unknown when nothing is found within the settle window, and the next run creates it", async () => {
    const stage = await openStage();
    stage.simulator.control.addFault(onPost({ resetBeforeCommit: true }));
    const first = await stage.run();
    expect([first.statuses, first.exitCode, stage.posts()]).toEqual([["unknown"], 10, 1]);
    expect(first.results[0]?.message).toMatch(/It may or may not exist: nothing was found within the settle window\.$/);
    expect(first.events.filter(({ type }) => type === "progress")).toEqual([
      {
        type: "progress",
        address: "shop/datasource/crm",
        action: "create",
        message: "no clear answer; looking for it for up to 90 s",
      },
    ]);
    const second = await stage.run();
    expect([second.statuses, second.exitCode, stage.tokensOf("CRM").length]).toEqual([["done"], 0, 1]);
  });

  it("is unknown when a refusal that is not documented could not be looked into", async () => {
    const stage = await openStage();
    stage.simulator.control.addFault(onPost({ statusAfterCommit: 404 }));
    const run = await stage.run({
      onEvent: ({ type }) => {
        // From the third list on: the plan's, the one before the create, then the one after it.
        if (type === "start") {
          stage.simulator.control.addFault({ match: { ...datasourceList, nth: 2 }, do: { status: 401 } });
        }
      },
    });
    expect([run.statuses, run.exitCode]).toEqual([["unknown"], 10]);
    expect(stage.tokensOf("CRM")).toHaveLength(1);
  });

  it.each([
    ["answered once", onPost({ duplicateCommit: true })],
    ["answered with an error", onPost({ duplicateCommit: true, statusAfterCommit: 502 })],
    ["refused in a way that is not documented", onPost({ duplicateCommit: true, statusAfterCommit: 403 })],
  ])("is a duplicate when the platform did it twice and %s: both are named, no token goes out", async (_, fault) => {
    const stage = await openStage();
    stage.simulator.control.addFault(fault);
    const { statuses, exitCode, results, outcome } = await stage.run();
    expect([statuses, exitCode, stage.posts(), stage.sinks.held.size]).toEqual([["duplicate"], 10, 1, 0]);
    for (const { id } of stage.simulator.state.datasources(projectUid)) expect(results[0]?.message).toContain(id);
    expect(outcome.result.summary.duplicated).toBe(1);
  });

  it("was done by somebody else when it is there by the time of the create: nothing is sent, its token is delivered", async () => {
    const stage = await openStage();
    const { statuses, exitCode, outcome } = await stage.run({
      beforeApply: () => stage.simulator.control.addDatasource(projectUid, { name: "CRM" }),
    });
    expect([statuses, exitCode, stage.posts()]).toEqual([["already-exists"], 0, 0]);
    expect([...stage.sinks.held.values()]).toEqual(stage.tokensOf("CRM"));
    expect(outcome.result.summary.add).toBe(0);
  });

  it("was done by somebody else too when the list right before it takes back what an earlier list showed", async () => {
    const scene = desired().datasource("a", { name: "A" }).datasource("crm", { name: "CRM" });
    const stage = await openStage(scene);
    const { statuses } = await stage.run({
      beforeApply: () => stage.simulator.control.addDatasource(projectUid, { name: "CRM" }, { lags: true }),
      onEvent: (event) => {
        if (event.type !== "start" || event.address !== "shop/datasource/crm") return;
        stage.clock.advance(2_000); // the list after the first create is no longer fresh
        stage.simulator.control.addFault({ match: datasourceList, do: { staleList: { ms: 3_600_000 } } });
      },
    });
    expect([statuses, stage.posts()]).toEqual([["done", "already-exists"], 1]);
  });

  it("is a duplicate, and nothing is sent, when somebody else made two meanwhile", async () => {
    const stage = await openStage();
    const { statuses, exitCode } = await stage.run({
      beforeApply: () => {
        stage.simulator.control.addDatasource(projectUid, { name: "CRM" });
        stage.simulator.control.addDatasource(projectUid, { name: "CRM" });
      },
    });
    expect([statuses, exitCode, stage.posts(), stage.sinks.held.size]).toEqual([["duplicate"], 10, 0, 0]);
  });

  it("takes no deleted datasource of the name for its own", async () => {
    const stage = await openStage(crmScene, {
      projects: { [projectUid]: { datasources: [{ name: "CRM", deleted: true, id: "old" }] } },
      options: { includeDeleted: true },
    });
    stage.simulator.control.addFault(onPost({ resetAfterCommit: true }));
    const { statuses, results } = await stage.run();
    expect(statuses).toEqual(["recovered"]);
    expect(results[0]?.remoteId).not.toBe("old");
  });

  it("takes nothing for its own that was there before under another name", async () => {
    const datasources = [{ name: "Other", id: "old" }];
    const stage = await openStage(crmScene, { projects: { [projectUid]: { datasources } } });
    stage.simulator.control.addFault(onPost({ resetBeforeCommit: true }));
    stage.clock.onWake = () => stage.simulator.control.changeDatasource(projectUid, "old", { name: "CRM" });
    const { statuses, exitCode } = await stage.run();
    expect([statuses, exitCode, stage.sinks.held.size]).toEqual([["unknown"], 10, 0]);
  });

  it("knows its own when the platform tidied the name", async () => {
    const scene = desired().datasource("crm", { name: "CRM", token: [sinkOf("crm")] });
    const stage = await openStage(scene);
    stage.simulator.control.addFault(onPost({ patch: { entity: { name: "CRM " } } }));
    expect((await stage.run()).statuses).toEqual(["done"]);
  });
});

describe("the settle window", () => {
  it.each([0, 999, 1_000, 20_000, 44_000, 89_000])(
    "finds what was done %i ms after the connection broke",
    async (late) => {
      const stage = await openStage();
      stage.simulator.control.addFault(onPost({ commitLater: 1_000_000 }));
      const start = stage.clock.now();
      stage.clock.onWake = () => {
        if (stage.clock.now() - start >= late) stage.simulator.control.commitPending();
      };
      if (late === 0) stage.simulator.control.addFault(onPost({ resetAfterCommit: true }));
      const { statuses, exitCode } = await stage.run();
      expect([statuses, exitCode, stage.tokensOf("CRM").length]).toEqual([["recovered"], 0, 1]);
    },
  );

  it("looks with growing pauses, a last time at its end, and never after it", async () => {
    const stage = await openStage();
    stage.simulator.control.addFault(onPost({ resetBeforeCommit: true }));
    await stage.run({ settle: 50_000 });
    expect(stage.clock.sleeps).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 5_000]);
  });

  it("of nothing looks once", async () => {
    const stage = await openStage();
    stage.simulator.control.addFault(onPost({ resetAfterCommit: true }));
    expect((await stage.run({ settle: 0 })).statuses).toEqual(["recovered"]);
    expect(stage.clock.sleeps).toEqual([]);
  });

  it("outlasts lists that lag behind or fail", async () => {
    const stage = await openStage(crmScene, { projects: { [projectUid]: {} }, options: { listLagMs: 30_000 } });
    stage.simulator.control.addFault(onPost({ resetAfterCommit: true }));
    stage.simulator.control.addFault({ match: { ...datasourceList, nth: 3 }, do: { html: true } });
    expect((await stage.run()).statuses).toEqual(["recovered"]);
  });

  it("also holds for a clear answer: a create is done when lists show it, so that the next run sees it", async () => {
    const stage = await openStage(crmScene, { projects: { [projectUid]: {} }, options: { listLagMs: 30_000 } });
    const first = await stage.run();
    expect([first.statuses, first.exitCode]).toEqual([["done"], 0]);
    expect((await stage.plan()).changes).toEqual([]);
  });

  it("says to look before running again when lists never showed what was created", async () => {
    const stage = await openStage(crmScene, { projects: { [projectUid]: {} }, options: { listLagMs: 900_000 } });
    const { statuses, exitCode, results } = await stage.run();
    expect([statuses, exitCode]).toEqual([["done"], 10]);
    expect(results[0]?.message).toBe("created, but the list of what exists does not show it yet");
    expect(results[0]?.help).toContain("Look at the dashboard before running again");
    expect([...stage.sinks.held.values()]).toEqual(stage.tokensOf("CRM"));
  });

  it("tells of a second one that shows up while it waits for the first to be listed", async () => {
    const stage = await openStage(crmScene, { projects: { [projectUid]: {} }, options: { listLagMs: 10_000 } });
    stage.simulator.control.addFault(onPost({ duplicateCommit: true }));
    const { statuses, exitCode, results } = await stage.run();
    expect([statuses, exitCode, results[0]?.deliveries.length]).toEqual([["duplicate"], 10, 1]);
    expect(results[0]?.message).toMatch(/^this create made .* and .* Sinks got the token of \S+\.$/);
  });
});

describe("several changes", () => {
  const three = desired()
    .datasource("a", { name: "A", token: [sinkOf("a")] })
    .datasource("b", { name: "B", token: [sinkOf("b")] })
    .datasource("c", { name: "C", token: [sinkOf("c")] });

  it.each<readonly [string, Fault["do"], readonly string[], number]>([
    ["goes on after a refusal of one", { status: 422 }, ["done", "failed", "done"], 9],
    ["goes on after one unclear outcome", { resetBeforeCommit: true }, ["done", "unknown", "done"], 10],
    ["stops where the token is refused", { status: 401 }, ["done", "failed", "not-attempted"], 9],
    ["stops where a right is missing", { status: 403 }, ["done", "failed", "not-attempted"], 9],
    ["stops where the funds are spent", { status: 402 }, ["done", "failed", "not-attempted"], 9],
    ["stops where the rate limit is spent", { status: 429 }, ["done", "failed", "not-attempted"], 9],
    ["goes on after a duplicate", { duplicateCommit: true }, ["done", "duplicate", "done"], 10],
  ])("%s", async (_, fault, expected, code) => {
    const stage = await openStage(three);
    stage.simulator.control.addFault({ match: { method: "POST", nth: 2 }, do: fault });
    const { statuses, exitCode } = await stage.run();
    expect([statuses, exitCode]).toEqual([expected, code]);
  });

  it("stops after two unclear outcomes, because the platform seems to be down", async () => {
    const stage = await openStage(three);
    stage.simulator.control.addFault({ match: { method: "POST" }, do: { resetBeforeCommit: true } });
    const { statuses, exitCode, results } = await stage.run();
    expect([statuses, exitCode, stage.posts()]).toEqual([["unknown", "unknown", "not-attempted"], 10, 2]);
    expect(results[2]?.message).toBe('not tried, because the outcome of 2 changes of "shop" is unknown');
  });

  it("has the exit code of the failure itself when nothing was written", async () => {
    const stage = await openStage(three);
    stage.simulator.control.addFault({ match: { method: "POST" }, do: { status: 401 } });
    const { statuses, exitCode, outcome } = await stage.run();
    expect([statuses, exitCode]).toEqual([["failed", "not-attempted", "not-attempted"], 4]);
    expect(outcome.result.summary).toEqual({
      add: 0,
      change: 0,
      destroy: 0,
      deliver: 0,
      failed: 1,
      unknown: 0,
      duplicated: 0,
      notAttempted: 2,
    });
  });

  it("heals by running again", async () => {
    const stage = await openStage(three);
    stage.simulator.control.addFault({ match: { method: "POST", nth: 2 }, do: { status: 401 } });
    await stage.run();
    const { statuses, exitCode, plan } = await stage.run();
    expect([plan.changes.map(({ address }) => address), statuses, exitCode]).toEqual([
      ["shop/datasource/b", "shop/datasource/c"],
      ["done", "done"],
      0,
    ]);
  });

  it("stops at the limit of requests, and says that nothing was sent", async () => {
    const { createRequestMeter } = await import("../../src/http/request-meter.ts");
    const stage = await openStage(three, undefined, { meter: createRequestMeter({ maxRequests: 4 }) });
    const { statuses, exitCode } = await stage.run();
    expect([statuses, exitCode, stage.posts()]).toEqual([["done", "failed", "failed"], 10, 1]);
    // Waiting would not give the run more requests.
    expect(stage.clock.sleeps).toEqual([]);
  });
});
