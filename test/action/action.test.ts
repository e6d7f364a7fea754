import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { matchGolden } from "../cli-contracts/match-golden.ts";
import { accessToken, branchConfig, hostToken, openPullRequest } from "./pull-request-scene.ts";
import { runAction } from "./run-action.ts";

const bot = { id: 41898282, type: "Bot" } as const;

describe("the action, on a pull request that adds a datasource and breaks a contract", { timeout: 120_000 }, () => {
  it("posts one comment with everything, and fails for the contract after that", async () => {
    const scene = await openPullRequest();
    const { exitCode, log, summary, outputs } = await runAction(scene.runner());
    expect(exitCode).toBe(8);
    expect(scene.host.comments).toHaveLength(1);
    const comment = scene.host.comments[0]?.body ?? "";
    expect(comment).toContain("❌ Review: contract check and contract diff failed");
    expect(comment).toContain("shop/datasource/crm will be created");
    expect(summary).toContain(comment.trim());
    expect(log).toMatch(/^::error file=contracts\/contacts\.json,line=1,/m);
    expect(log).toContain("pull request #7 of acme/shop was posted");
    expect(outputs["exit-code"]).toBe("8");
    expect(JSON.parse(readFileSync(outputs["report"] ?? "", "utf8"))).toMatchObject({ command: "review" });
    expect(JSON.parse(readFileSync(outputs["sarif"] ?? "", "utf8"))).toMatchObject({ version: "2.1.0" });
    expect(JSON.parse(readFileSync(outputs["plan"] ?? "", "utf8"))).toHaveProperty("formatVersion");
    expect(scene.simulator.requests.filter(({ method }) => method !== "GET")).toEqual([]);
    const host = new URL(scene.simulator.url).host;
    matchGolden("../../action/golden/comment.md", comment.replaceAll(host, "SIMULATOR"));
  });

  it("keeps that one comment, and rewrites it when the verdict changes", async () => {
    const scene = await openPullRequest();
    await runAction(scene.runner());
    const again = await runAction(scene.runner());
    expect(again.log).toContain("says the same already");
    scene.write("contracts/contacts.json", '[{ "_user_id": "u-1", "loyalty_tier": "gold" }]\n');
    const { exitCode } = await runAction(scene.runner(), { "fail-on": "never" });
    expect(exitCode).toBe(0);
    expect(scene.host.comments).toHaveLength(1);
    expect(scene.host.comments[0]?.body).toContain("✅ Review: 4 parts passed");
    expect(scene.host.requests.filter((line) => line.startsWith("POST"))).toHaveLength(1);
    expect(scene.host.requests.filter((line) => line.startsWith("PATCH"))).toHaveLength(1);
  });

  it("finds its comment on the third page, and leaves a stranger's with the same marker alone", async () => {
    const scene = await openPullRequest();
    const marker = "<!-- instaform:review:default -->";
    const person = { id: 5, type: "User" } as const;
    const chat = Array.from({ length: 230 }, (_, id) => ({ id, body: "hm", state: "open" as const, author: person }));
    scene.host.comments.push(
      { id: 900, body: `${marker}\nnot by us`, state: "open", author: person },
      ...chat,
      { id: 901, body: `quoted\n${marker}`, state: "open", author: bot },
      { id: 902, body: `${marker}\nof yesterday`, state: "open", author: bot },
    );
    await runAction(scene.runner());
    const changed = scene.host.comments.filter(({ body }) => body.includes("Review:"));
    expect(changed.map(({ id }) => id)).toEqual([902]);
    expect(scene.host.comments).toHaveLength(233);
  });

  it("gives each environment a comment of its own", async () => {
    const environments = "environments:\n  staging: { vars: { country: PT } }\n";
    const scene = await openPullRequest({ "instasent.yaml": branchConfig + environments });
    await runAction(scene.runner());
    await runAction(scene.runner(), { environment: "staging" });
    expect(scene.host.comments.map(({ body }) => body.split("\n")[0])).toEqual([
      "<!-- instaform:review:default -->",
      "<!-- instaform:review:staging -->",
    ]);
  });
});

describe("the action, with less than it would like", { timeout: 120_000 }, () => {
  it("from a fork: no secret, no right to comment; the plan is skipped and the summary says both", async () => {
    const scene = await openPullRequest();
    scene.host.refuses = "writing";
    const runner = scene.runner({ head: "stranger/shop", env: { INSTASENT_TOKEN: "" } });
    const { exitCode, summary, log } = await runAction(runner);
    expect(exitCode).toBe(8);
    expect(summary).toContain("⏭️ **plan** | skipped: `INSTASENT_TOKEN` is not set");
    expect(summary).toMatch(/> \*\*No comment was posted:\*\* .*403/);
    expect(log).toContain("could not be posted");
    expect(scene.host.comments).toEqual([]);
    expect(scene.simulator.requests).toEqual([]);
  });

  it("from Dependabot it skips the plan as well; from a colleague a missing secret is an error", async () => {
    const scene = await openPullRequest({});
    const env = { INSTASENT_TOKEN: "" };
    expect((await runAction(scene.runner({ author: "dependabot[bot]", env }))).exitCode).toBe(0);
    const { exitCode } = await runAction(scene.runner({ env }));
    expect(exitCode).toBe(3);
    expect(scene.host.comments[0]?.body).toContain("The environment variable `INSTASENT_TOKEN` is not set");
  });

  it("without a token for the host it says so and keeps the review's own verdict", async () => {
    const scene = await openPullRequest();
    const { exitCode, summary } = await runAction({ ...scene.runner(), token: "" });
    expect(exitCode).toBe(8);
    expect(summary).toContain("GITHUB_TOKEN is not set");
    expect(scene.host.requests).toEqual([]);
  });

  it("does not fail a good review because the host is down, and warns", async () => {
    const scene = await openPullRequest({});
    const { exitCode, log } = await runAction(
      scene.runner({ env: { GITHUB_API_URL: "http://127.0.0.1:9", INSTAFORM_ALLOW_HTTP: "1" } }),
    );
    expect(exitCode).toBe(0);
    expect(log).toMatch(/^::warning title=instaform::The comment could not be posted/m);
  });

  it("compares with nothing where the base knows nothing of instaform, and says so", async () => {
    const scene = await openPullRequest();
    scene.git("checkout", "--quiet", "--orphan", "empty");
    scene.git("rm", "-rq", "--cached", ".");
    scene.git("commit", "--quiet", "--allow-empty", "-m", "Nothing yet");
    const { summary, exitCode } = await runAction(scene.runner(), { base: "empty", plan: "false" });
    expect(summary).toContain("skipped: the base has no configuration to compare with");
    expect(summary).toContain("⏭️ **plan** | skipped: `--no-plan`");
    expect(exitCode).toBe(8);
  });

  it("takes a base that a shallow checkout lacks for an error, and names fetch-depth", async () => {
    const scene = await openPullRequest({});
    const workspace = `${scene.workspace}-shallow`;
    scene.git("clone", "--quiet", "--depth", "1", `file://${scene.workspace}`, workspace);
    const { log, exitCode } = await runAction({ ...scene.runner(), workspace });
    expect(exitCode).toBe(3);
    expect(log).toContain("fetch-depth");
  });

  it("runs nothing that strangers wrote into its inputs, the event or the configuration", async () => {
    const hostile = branchConfig.replace(
      "        token: []\n    attributes:",
      "        token: [{ command: [touch, pwned], verify: [touch, pwned] }]\n    attributes:",
    );
    const scene = await openPullRequest({ "instasent.yaml": hostile });
    const attack = '"; touch pwned; $(touch pwned) `touch pwned` #';
    const { exitCode } = await runAction(scene.runner(), { environment: attack, base: attack, config: attack });
    expect(exitCode).toBe(3);
    await runAction(scene.runner());
    expect(existsSync(join(scene.workspace, "pwned"))).toBe(false);
  });

  it("shows no token anywhere", async () => {
    const scene = await openPullRequest();
    const { log, summary, outputs } = await runAction(scene.runner());
    const seen = [
      log,
      summary,
      ...scene.host.comments.map(({ body }) => body),
      readFileSync(outputs["report"] ?? "", "utf8"),
    ];
    for (const text of seen) {
      expect(text).not.toContain(accessToken);
      expect(text).not.toContain(hostToken);
    }
    expect([...scene.host.authorizations]).toEqual([`Bearer ${hostToken}`]);
  });
});
