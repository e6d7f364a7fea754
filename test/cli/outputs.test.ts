import { describe, expect, it } from "vitest";
import { parseEvents } from "./check-json.ts";
import { matchGolden, normalise, transcript } from "./match-golden.ts";
import { accessToken, openScene } from "./open-scene.ts";
import { settledConfig, shopConfig, twoDatasources } from "./shop-config.ts";

/** Something of everything: a create, a manual difference, a failed check, one that passes. */
const richConfig = `${shopConfig}      web:
        name: Web shop
        audienceTags: [web]
        timezone: Atlantic/Canary
        token: []
    attributes:
      loyalty_tier: { dataType: date, custom: true }
    senders: { SHOP: { status: active } }
`;

// oxlint-disable-next-line no-control-regex
const escapes = /\u001b/;

describe.concurrent("a plan with something of everything", () => {
  it.each([
    ["as text", "plan", "plan-rich.txt"],
    ["as text, quietly", "plan --quiet", "plan-rich-quiet.txt"],
    ["as markdown", "plan --format markdown", "plan-rich.md"],
  ])("reads well %s", async (_, command, golden) => {
    const scene = await openScene({ files: { "instasent.yaml": richConfig } });
    const result = await scene.run(command);
    expect(result.exitCode).toBe(7);
    expect(result.stdout).not.toMatch(escapes);
    if (command.includes("markdown")) matchGolden(golden, normalise(scene, result.stdout));
    else matchGolden(golden, transcript(scene, command, result));
  });

  it("tells the same as JSON", async () => {
    const scene = await openScene({ files: { "instasent.yaml": richConfig } });
    const { document } = await scene.runJson("plan");
    expect(document["changes"]).toMatchObject([{ address: "shop/datasource/crm", action: "create" }]);
    expect(document["manual"]).toMatchObject([{ address: "shop/datasource/web", field: "timezone" }]);
    expect(document["summary"]).toMatchObject({ add: 1, checks: { failed: 1 }, manual: 1 });
  });

  it("is a stream of valid events as NDJSON", async () => {
    const scene = await openScene({ files: { "instasent.yaml": richConfig } });
    const { stdout } = await scene.run("plan --format ndjson");
    const types = parseEvents(stdout).map(({ type }) => String(type));
    expect(types[0]).toBe("version");
    expect(types).toEqual(expect.arrayContaining(["planned_change", "manual", "check", "change_summary"]));
  });
});

describe.concurrent("an apply as NDJSON", () => {
  it("streams valid events, from the first start to the last summary", async () => {
    const scene = await openScene({ files: { "instasent.yaml": twoDatasources } });
    const { stdout, exitCode } = await scene.run("apply --yes --format ndjson");
    expect(exitCode).toBe(0);
    const types = parseEvents(stdout).map(({ type }) => String(type));
    expect(types.filter((type) => type.startsWith("apply_"))).toEqual([
      "apply_start",
      "apply_complete",
      "apply_start",
      "apply_complete",
    ]);
  });

  it("gives one valid event for an error too", async () => {
    const scene = await openScene({ files: { "instasent.yaml": "projects: 1\n" } });
    const events = parseEvents((await scene.run("apply --yes --format ndjson")).stdout);
    expect(events.some((event) => event["@level"] === "error")).toBe(true);
  });
});

describe.concurrent("where the answer goes", () => {
  it("one run writes several formats, each to its file, and one to stdout", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig } });
    const command =
      "plan --format json --output plan.json --format markdown --output plan.md --output events.ndjson --output plan.txt";
    const { stdout } = await scene.run(command);
    expect(scene.checkJson(scene.read("plan.json"))["summary"]).toMatchObject({ add: 1 });
    expect(scene.read("plan.md")).toMatch(/^<!-- instaform:plan/);
    expect(parseEvents(scene.read("events.ndjson"))[0]).toMatchObject({ type: "version" });
    expect(scene.read("plan.txt")).toBe(stdout);
    expect(scene.simulator.requests).toHaveLength(3);
  });

  it("--report writes the JSON of an apply beside its text", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig } });
    const { stdout } = await scene.run("apply --yes --report out.json");
    expect(stdout).toContain("Apply complete: 1 added");
    expect(scene.checkJson(scene.read("out.json"))["results"]).toMatchObject([{ status: "done" }]);
  });

  it("an --output that cannot be written fails the run and says so, after the answer", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig } });
    const { stdout, stderr, exitCode } = await scene.run("plan --output missing/plan.json");
    expect(exitCode).toBe(3);
    expect(stdout).toContain("Plan: 1 to add");
    expect(stderr).toContain("missing/plan.json");
  });

  it("files are written for a run that fails, so that no older answer is taken for this one's", async () => {
    const scene = await openScene({ files: { "instasent.yaml": "version: 1\n", "out.json": "{}" } });
    await scene.run("plan --output out.json");
    expect(scene.checkJson(scene.read("out.json"))["exitCode"]).toBe(3);
  });
});

describe.concurrent("the conversation", () => {
  it("--verbose logs every request to stderr, never the token, and lists what passed", async () => {
    const scene = await openScene({ files: { "instasent.yaml": settledConfig } });
    const { stdout, stderr } = await scene.run("plan --verbose");
    const lines = stderr.trimEnd().split("\n");
    expect(lines).toHaveLength(scene.simulator.requests.length);
    for (const line of lines) expect(line).toMatch(/^GET http:\S+ 200 \d+ ms$/);
    expect(stderr).not.toContain(accessToken);
    expect(stdout).toMatch(/✓ sender\/SHOP +instasent\.yaml:8:16/);
    const { document, stderr: log } = await scene.runJson("plan --verbose");
    expect(document["exitCode"]).toBe(0);
    expect(log.split("\n")).toHaveLength(stderr.split("\n").length);
  });

  it("--quiet leaves the summary", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig } });
    const { stdout, stderr } = await scene.run("apply --yes --quiet");
    expect(stderr).toBe("");
    expect(stdout).toContain("Apply complete: 1 added");
    expect(stdout).not.toContain("will be created");
  });

  it.each([
    { FORCE_COLOR: "1" },
    { NO_COLOR: "1", FORCE_COLOR: "1" },
    { TERM: "xterm-256color", COLORTERM: "truecolor" },
  ])("has no colour in a pipe, with %o", async (env) => {
    const scene = await openScene({ files: { "instasent.yaml": richConfig } });
    const { stdout, stderr } = await scene.run("plan", { env });
    expect(stdout + stderr).not.toMatch(escapes);
  });

  it("keeps stdout clean for a reader of JSON, whatever is logged", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig } });
    const { stderr } = await scene.runJson("plan --verbose");
    expect(stderr).toContain("GET http");
  });

  it("puts the error of a failed run where a redirected answer does not hide it", async () => {
    const scene = await openScene({
      files: { "instasent.yaml": shopConfig },
      seed: { tokens: [{ token: "another" }] },
    });
    const { stdout, stderr } = await scene.run("plan");
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^error: /);
  });

  it("does not let the platform write to a terminal", async () => {
    const scene = await openScene({ files: { "instasent.yaml": settledConfig } });
    scene.simulator.control.addDatasource("my-shop-123", { name: "evil\u001b[2J\u202eliar\u0007" });
    const { stdout } = await scene.run("plan");
    expect(stdout).toContain("evil");
    expect(stdout).not.toMatch(/[\u001b\u202e\u0007]/); // oxlint-disable-line no-control-regex
  });
});
