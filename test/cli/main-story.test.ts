import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { matchGolden, transcript } from "./match-golden.ts";
import { accessToken, openScene } from "./open-scene.ts";
import { shopConfig, twoDatasources } from "./shop-config.ts";

describe.concurrent("from a file to a platform that matches it", () => {
  it("validates, plans, applies, and then plans nothing", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig } });
    const story: string[] = [];
    for (const command of ["validate", "plan", "apply --yes", "plan", "apply --yes"]) {
      const result = await scene.run(command);
      expect(result.exitCode).toBe(0);
      story.push(transcript(scene, command, result));
    }
    matchGolden("main-story.txt", story.join("\n"));
  });

  it("puts the token into the env file, for the owner alone", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig } });
    await scene.run("apply --yes");
    const [created] = scene.datasourcesNamed("CRM sync");
    expect(scene.read(".env.crm")).toBe(`CRM_INGEST_TOKEN=${created?.token.token}\n`);
    expect(scene.modeOf(".env.crm")).toBe(0o600);
  });

  it("creates what was declared, with the fields that can only be written", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig } });
    await scene.run("apply --yes");
    expect(scene.datasourcesNamed("CRM sync")).toMatchObject([{ audienceTags: ["crm"], tags: ["ecommerce"] }]);
  });

  it("plans with GET alone and says so", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig } });
    const { stdout } = await scene.run("plan");
    expect(new Set(scene.simulator.requests.map(({ method }) => method))).toEqual(new Set(["GET"]));
    expect(stdout).toContain(`${scene.simulator.requests.length} reads, 0 writes.`);
  });

  it("applies each datasource with exactly one POST, and counts them", async () => {
    const scene = await openScene({ files: { "instasent.yaml": twoDatasources } });
    const { document } = await scene.runJson("apply --yes");
    const path = "POST /v1/project/my-shop-123/datasource";
    expect(scene.writes()).toEqual([path, path]);
    expect(document["requests"]).toEqual({ reads: scene.simulator.requests.length - 2, writes: 2 });
    expect(document["summary"]).toMatchObject({ add: 2, failed: 0, unknown: 0, notAttempted: 0 });
  });

  it("shows no secret anywhere, in no encoding", async () => {
    const scene = await openScene({ files: { "instasent.yaml": twoDatasources } });
    const outputs: string[] = [];
    for (const command of [
      "plan --verbose --out plan.json",
      "plan --format json",
      "apply plan.json --verbose --report report.json --format ndjson --output events.ndjson --format markdown",
      "plan --verbose --format ndjson",
      "doctor --verbose",
      "token deliver --yes --verbose",
    ]) {
      const { stdout, stderr, exitCode } = await scene.run(command);
      expect(exitCode).toBe(0);
      outputs.push(stdout, stderr);
    }
    const secrets = [accessToken, ...scene.simulator.state.datasources("my-shop-123").map(({ token }) => token.token)];
    expect(secrets.length).toBeGreaterThan(3);
    const files = readdirSync(scene.folder).filter((name) => !name.startsWith(".env"));
    expect(files).toEqual(["events.ndjson", "instasent.yaml", "plan.json", "report.json"]);
    const everything = [...outputs, ...files.map((name) => readFileSync(join(scene.folder, name), "utf8"))].join("\n");
    expect(formsOf(secrets).filter((form) => everything.includes(form))).toEqual([]);
    expect(statSync(join(scene.folder, "plan.json")).mode & 0o777).toBe(0o600);
  });

  it("strikes out a token that the platform itself gives away", async () => {
    const base64 = Buffer.from(`user:${accessToken}`).toString("base64");
    const message = `no such token ${accessToken}, sent as Basic ${base64}`;
    const faults = [{ match: { path: "/project/my-shop-123" }, do: { status: 418, body: { message } } }];
    const scene = await openScene({ files: { "instasent.yaml": shopConfig }, seed: { faults } });
    const { stdout, stderr } = await scene.run(
      "plan --output out.md --format json --output out.json --output log.ndjson",
    );
    const everything = [stdout, stderr, ...["out.md", "out.json", "log.ndjson"].map(scene.read)];
    for (const text of everything.slice(1)) expect(text).toContain("no such token");
    expect(formsOf([accessToken]).filter((form) => everything.join("\n").includes(form))).toEqual([]);
  });

  it("finds a token that is there to be found: the search for secrets is not blind", () => {
    const secret: string = accessToken;
    const leak = `GET /?a=${Buffer.from(`x${secret}`).toString("base64")}`;
    expect(formsOf([secret]).some((form) => leak.includes(form))).toBe(true);
    expect(formsOf([secret]).some((form) => `Bearer ${secret}`.includes(form))).toBe(true);
  });
});

/** A secret as text, reversed, in base64 at each alignment, in hex and percent-encoded. */
function formsOf(secrets: readonly string[]): readonly string[] {
  return secrets.flatMap((secret) => {
    const base64 = ["", "x", "xx"].map((lead) => {
      const digits = Buffer.from(lead + secret).toString("base64url");
      return digits.slice(lead === "" ? 0 : 4, -4);
    });
    const hex = Buffer.from(secret).toString("hex");
    return [
      secret,
      Array.from(secret).toReversed().join(""),
      ...base64,
      hex,
      hex.toUpperCase(),
      hex.replace(/../g, "%$&"),
    ];
  });
}
