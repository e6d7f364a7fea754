import { existsSync, readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Fault, FaultAction, FaultMatch } from "../../src/simulator/fault-format.ts";
import { matchGolden, transcript } from "./match-golden.ts";
import { openScene, type Scene } from "./open-scene.ts";
import { shopConfig, twoDatasources, withSink } from "./shop-config.ts";

const onPost = (action: FaultAction, match: FaultMatch = {}): Fault => ({
  match: { method: "POST", path: "/project/my-shop-123/datasource", times: 1, ...match },
  do: action,
});

interface Case {
  readonly title: string;
  readonly fault: FaultAction;
  readonly exitCode: number;
  readonly status: string;
  /** How many datasources of the name exist afterwards. */
  readonly exist: number;
  readonly settle?: string;
}

const cases: readonly Case[] = [
  { title: "502 before it is carried out", fault: { status: 502 }, exitCode: 10, status: "unknown", exist: 0 },
  {
    title: "502 after it is carried out",
    fault: { statusAfterCommit: 502 },
    exitCode: 0,
    status: "recovered",
    exist: 1,
  },
  { title: "a reset before", fault: { resetBeforeCommit: true }, exitCode: 10, status: "unknown", exist: 0 },
  { title: "a reset after", fault: { resetAfterCommit: true }, exitCode: 0, status: "recovered", exist: 1 },
  {
    title: "a reset, and it is carried out later",
    fault: { commitLater: 700 },
    exitCode: 0,
    status: "recovered",
    exist: 1,
    settle: "8s",
  },
  { title: "a truncated answer", fault: { truncate: "chunked" }, exitCode: 0, status: "recovered", exist: 1 },
  { title: "a web page", fault: { html: true }, exitCode: 0, status: "recovered", exist: 1 },
  { title: "an answer of another shape", fault: { wrongShape: "{}" }, exitCode: 0, status: "recovered", exist: 1 },
  { title: "double creation", fault: { duplicateCommit: true }, exitCode: 10, status: "duplicate", exist: 2 },
  { title: "401", fault: { status: 401 }, exitCode: 4, status: "failed", exist: 0 },
  { title: "402", fault: { status: 402 }, exitCode: 5, status: "failed", exist: 0 },
  { title: "429", fault: { retryAfter: "1" }, exitCode: 5, status: "failed", exist: 0 },
  {
    title: "422 with fields",
    fault: { status: 422, body: { errors: { fields: { name: ["This value is too long."] } } } },
    exitCode: 1,
    status: "failed",
    exist: 0,
  },
  { title: "a redirect", fault: { redirect: "https://127.0.0.1:1/" }, exitCode: 10, status: "unknown", exist: 0 },
];

describe.concurrent("a POST that meets", () => {
  it.each(cases)("$title is never sent again, and ends as $status", async (theCase) => {
    const { title, fault, exitCode, status, exist, settle = "1s" } = theCase;
    const scene = await openScene({ files: { "instasent.yaml": shopConfig }, seed: { faults: [onPost(fault)] } });
    const command = `apply --yes --settle ${settle} --report report.json`;
    const result = await scene.run(command);
    expect(scene.writes()).toHaveLength(1);
    expect(scene.datasourcesNamed("CRM sync")).toHaveLength(exist);
    expect(result.exitCode).toBe(exitCode);
    const report = scene.checkJson(scene.read("report.json"));
    expect(report["results"]).toMatchObject([{ address: "shop/datasource/crm", status }]);
    expect(report["exitCode"]).toBe(exitCode);
    const ending = transcript(scene, command, result)
      .replace(/\n[^]*?\nshop\/datasource\/crm:/, "\n…\nshop/datasource/crm:")
      // How often it looked depends on how fast this machine is.
      .replace(/Requests: \d+ reads/, "Requests: <n> reads");
    matchGolden(`post-${title.replaceAll(/\W+/g, "-")}.txt`, ending);
    if (status === "recovered") expect(holdsToken(scene)).toBe(true);
  });

  it("nothing usable leaves an unknown outcome that the next run resolves", async () => {
    const scene = await openScene({
      files: { "instasent.yaml": shopConfig },
      seed: { faults: [onPost({ commitLater: 60_000 })] },
    });
    expect((await scene.run("apply --yes --settle 0s")).exitCode).toBe(10);
    scene.simulator.control.commitPending();
    const { document, exitCode } = await scene.runJson("apply --yes");
    expect(exitCode).toBe(0);
    expect(document["results"]).toMatchObject([{ action: "deliver", status: "done" }]);
    expect(scene.writes()).toHaveLength(1);
    expect(holdsToken(scene)).toBe(true);
  });

  it("a list that shows it late is waited for, so that the next run does not create a second one", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig }, seed: { options: { listLagMs: 600 } } });
    expect((await scene.run("apply --yes")).exitCode).toBe(0);
    expect((await scene.run("apply --yes")).exitCode).toBe(0);
    expect(scene.writes()).toHaveLength(1);
  });

  it("double creation names both ids, and a second apply refuses to choose", async () => {
    const scene = await openScene({
      files: { "instasent.yaml": shopConfig },
      seed: { faults: [onPost({ duplicateCommit: true })] },
    });
    const { stdout } = await scene.run("apply --yes");
    const ids = scene.datasourcesNamed("CRM sync").map(({ id }) => id);
    expect(ids.filter((id) => stdout.includes(id))).toHaveLength(2);
    expect(scene.exists(".env.crm")).toBe(false);
    expect((await scene.run("apply --yes")).exitCode).toBe(6);
    expect(scene.writes()).toHaveLength(1);
  });
});

function holdsToken(scene: Scene): boolean {
  const [only] = scene.datasourcesNamed("CRM sync");
  return only !== undefined && scene.read(".env.crm").includes(only.token.token);
}

describe.concurrent("when one of two creates fails", () => {
  it("the other one is done, and the run is partial", async () => {
    const scene = await openScene({
      files: { "instasent.yaml": twoDatasources },
      seed: { faults: [onPost({ status: 422 }, { nth: 1 })] },
    });
    const result = await scene.run("apply --yes");
    expect(result.exitCode).toBe(9);
    expect(scene.datasourcesNamed("Points of sale")).toHaveLength(1);
    matchGolden("partial-apply.txt", transcript(scene, "apply --yes", result));
    expect((await scene.run("apply --yes")).exitCode).toBe(0);
    expect(scene.writes()).toHaveLength(3);
  });

  it("for a reason that awaits the other one too, that one is not tried and says why", async () => {
    const scene = await openScene({
      files: { "instasent.yaml": twoDatasources },
      seed: { faults: [onPost({ status: 401 })] },
    });
    const { document, exitCode } = await scene.runJson("apply --yes");
    expect(exitCode).toBe(4);
    expect(document["results"]).toMatchObject([
      { address: "shop/datasource/crm", status: "failed" },
      { address: "shop/datasource/pos", status: "not-attempted" },
    ]);
    expect(document["results"][1].message).toContain("shop/datasource/crm");
    expect(scene.writes()).toHaveLength(1);
  });
});

/** Takes the token only once the file `open` is there. */
const lockedSink = `import { existsSync, readFileSync, writeFileSync } from "node:fs";
if (!existsSync("open")) process.exit(1);
writeFileSync("taken.secret", readFileSync(0));
`;

describe.concurrent("a sink that fails after the create", () => {
  it("leaves the token in a private file outside, and token deliver heals", async () => {
    const config = withSink("{ command: [node, deliver.mjs] }");
    const scene = await openScene({ files: { "instasent.yaml": config, "deliver.mjs": lockedSink } });
    const result = await scene.run("apply --yes --report report.json");
    expect(result.exitCode).toBe(10);
    const report = scene.checkJson(scene.read("report.json"));
    const file = String(report["results"][0].emergencyFile);
    expect(file.startsWith(scene.home)).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const [created] = scene.datasourcesNamed("CRM sync");
    expect(readFileSync(file, "utf8")).toBe(`${created?.token.token}\n`);
    expect(result.stdout).toContain(file);
    expect(result.stdout + result.stderr).not.toContain(created?.token.token);

    scene.write("open", "");
    const healed = await scene.run("token deliver shop/datasource/crm --yes");
    expect(healed.exitCode).toBe(0);
    expect(scene.read("taken.secret").trim()).toBe(created?.token.token);
    expect(scene.writes()).toHaveLength(1);
    expect(existsSync(file)).toBe(true);
  });
});

describe.concurrent("Ctrl-C during an apply", () => {
  it("finishes what is in flight, tries nothing more, reports, and the next run goes on", async () => {
    const scene = await openScene({
      files: { "instasent.yaml": twoDatasources },
      seed: { faults: [onPost({ latency: 500 })] },
    });
    const running = scene.start("apply --yes --report report.json");
    await scene.simulator.sees(({ method }) => method === "POST");
    running.kill("SIGINT");
    const result = await running.ended;
    expect(result.exitCode).toBe(130);
    expect(holdsToken(scene)).toBe(true);
    expect(scene.datasourcesNamed("Points of sale")).toHaveLength(0);
    matchGolden("interrupted-apply.txt", transcript(scene, "apply --yes --report report.json", result));
    const report = scene.checkJson(scene.read("report.json"));
    expect(report["interrupted"]).toBe(true);
    expect(report["results"]).toMatchObject([{ status: "done" }, { status: "not-attempted" }]);

    expect((await scene.run("apply --yes")).exitCode).toBe(0);
    expect(scene.writes()).toHaveLength(2);
  });

  it("ends the wait for an answer that never comes, and says that the outcome is unknown", async () => {
    const scene = await openScene({
      files: { "instasent.yaml": shopConfig },
      seed: { faults: [onPost({ status: 502 })] },
    });
    const running = scene.start("apply --yes");
    await running.sees(/no clear answer/);
    running.kill("SIGINT");
    const { exitCode, stdout } = await running.ended;
    expect(exitCode).toBe(130);
    expect(stdout).toContain("may or may not");
  });
});
