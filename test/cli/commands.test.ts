import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { explainRule } from "../../src/cli/rule-book.ts";
import { knownRules } from "../../src/generated/known-rules.ts";
import { resultRules } from "../../src/render/result-rules.ts";
import { matchGolden, transcript } from "./match-golden.ts";
import { accessToken, openScene, type SceneRunOptions, type SceneSettings } from "./open-scene.ts";
import { settledConfig, shopConfig, withSink } from "./shop-config.ts";

describe.concurrent("doctor", () => {
  it("is content when all is well", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig } });
    const result = await scene.run("doctor");
    expect(result.exitCode).toBe(0);
    expect(new Set(scene.simulator.requests.map(({ method }) => method))).toEqual(new Set(["GET"]));
    expect(scene.exists(".env.crm")).toBe(false);
    matchGolden("doctor-well.txt", transcript(scene, "doctor", result));
  });

  it("names the scopes that are missing, for planning and for creating", async () => {
    const scene = await openScene({
      files: { "instasent.yaml": `${shopConfig}    segments: { vip: { type: static } }\n` },
      seed: { tokens: [{ token: accessToken, scopes: ["PROJECT_DATASOURCE_READ"] }] },
    });
    const result = await scene.run("doctor");
    expect(result.exitCode).toBe(4);
    matchGolden("doctor-scopes.txt", transcript(scene, "doctor", result));
  });

  it.each<[title: string, scene: SceneSettings, options?: SceneRunOptions]>([
    ["nothing", {}],
    ["no-token", { files: { "instasent.yaml": shopConfig } }, { env: { INSTASENT_TOKEN: undefined } }],
    ["refused-token", { files: { "instasent.yaml": shopConfig } }, { env: { INSTASENT_TOKEN: "wrong-token" } }],
    ["no-host", { files: { "instasent.yaml": shopConfig } }, { env: { INSTASENT_API_URL: "https://127.0.0.1:1/v1" } }],
    ["broken-lock", { files: { "instasent.yaml": shopConfig, "instasent.lock.json": '{\n  "lockVersion": 1,\n' } }],
  ])("says in one screen what is wrong and what to type: %s", async (title, settings, options) => {
    const scene = await openScene(settings);
    const result = await scene.run("doctor", options);
    const screen = result.stdout.split("\n");
    expect(screen.length).toBeLessThanOrEqual(24);
    expect(Math.max(...screen.map((line) => line.length))).toBeLessThanOrEqual(80);
    matchGolden(`doctor-${title}.txt`, transcript(scene, "doctor", result));
  });

  it("finds a clock that is wrong, by what the API says the time is", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig } });
    const date = new Date(Date.now() - 3 * 3_600_000).toUTCString();
    scene.simulator.control.addFault({ match: { path: "/v1" }, do: { headers: { date } } });
    const { document, exitCode } = await scene.runJson("doctor");
    expect(exitCode).toBe(1);
    expect(document["doctor"]).toContainEqual({
      title: "clock",
      status: "problem",
      detail: "this machine is 180 minutes ahead of the API",
      help: expect.stringContaining("date"),
    });
  });

  it("names a proxy that wants a password, without the one it was given", async () => {
    const proxy = createServer().on("connect", (_, socket) => {
      socket.end("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n");
    });
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    const { port } = proxy.address() as AddressInfo; // listens on TCP
    const scene = await openScene({ files: { "instasent.yaml": shopConfig } });
    const result = await scene.run("doctor", {
      env: { INSTASENT_API_URL: "https://api.example/v1", HTTPS_PROXY: `http://user:hunter2hunter2@127.0.0.1:${port}` },
    });
    proxy.closeAllConnections();
    await new Promise((resolve) => proxy.close(resolve));
    expect(result.exitCode).toBe(1);
    expect(result.stdout + result.stderr).not.toContain("hunter2");
    const shown = transcript(scene, "doctor", result).replaceAll(`:${port}`, ":<port>");
    matchGolden("doctor-proxy.txt", shown);
  });

  it.each([
    ["an unset token", { env: { INSTASENT_TOKEN: undefined } }, 3, "INSTASENT_TOKEN"],
    ["a refused token", { env: { INSTASENT_TOKEN: "wrong-token" } }, 4, "401"],
    ["an API that is not there", { env: { INSTASENT_API_URL: "http://127.0.0.1:1/v1" } }, 1, "ECONNREFUSED"],
  ])("says what to do about %s", async (_, options, exitCode, word) => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig } });
    const { document, exitCode: found } = await scene.runJson("doctor", options);
    expect(found).toBe(exitCode);
    const problems = document["doctor"].filter(({ status }: { status: string }) => status === "problem");
    expect(problems).toMatchObject([{ detail: expect.stringContaining(word), help: expect.stringMatching(/\S/) }]);
  });

  it("tells a project out of reach from one within it", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig.replace("my-shop-123", "my-shop") } });
    const { stdout, exitCode } = await scene.run("doctor");
    expect(exitCode).toBe(3);
    expect(stdout).toContain("my-shop-123");
  });

  it("goes on to the findings when the configuration is wrong", async () => {
    const scene = await openScene({ files: { "instasent.yaml": "version: 1\nprojets: {}\n" } });
    const { document, exitCode } = await scene.runJson("doctor");
    expect(exitCode).toBe(3);
    expect(document["findings"].length).toBeGreaterThan(0);
  });
});

describe.concurrent("explain", () => {
  it.each([
    ["a rule", "ambiguous-match"],
    ["a rule of the configuration", "unknown-key"],
    ["a result", "check-failed"],
    ["a key", "projects.<key>.datasources.<key>.token"],
    ["an exit code", "10"],
  ])("explains %s", async (title, topic) => {
    const scene = await openScene();
    const result = await scene.run(["explain", topic]);
    expect(result.exitCode).toBe(0);
    matchGolden(`explain-${title.replaceAll(" ", "-")}.txt`, transcript(scene, `explain '${topic}'`, result));
  });

  it.each([
    ["ambigous-match", "ambiguous-match"],
    ["projects.shop.datasorces", "projects.<key>.datasources"],
    ["8.5", ""],
  ])("does not know %s and says what is near", async (topic, near) => {
    const scene = await openScene();
    const { document, exitCode } = await scene.runJson(["explain", topic]);
    expect(exitCode).toBe(3);
    expect(document["error"].help).toContain(near);
  });

  it.each(Object.keys(resultRules))("knows what a report calls %s", async (id) => {
    expect(explainRule(id)).toMatchObject({ summary: expect.stringMatching(/\S/) });
    expect(knownRules).not.toContain(id);
  });

  it("knows every rule that a run of this program can name", async () => {
    const scene = await openScene({
      files: { "instasent.yaml": "version: 2\nx: 1\nprojects: { a: { token: abcdefgh } }\n" },
    });
    const { document } = await scene.runJson("validate");
    const rules = new Set<string>(document["findings"].map(({ ruleId }: { ruleId: string }) => ruleId));
    expect(rules.size).toBeGreaterThan(1);
    for (const rule of rules) expect((await scene.run(["explain", rule])).exitCode).toBe(0);
  });
});

describe.concurrent("simulate", () => {
  it("prints its URL first, serves until Ctrl-C, and keeps its state in a file", async () => {
    const scene = await openScene({
      files: { "instasent.yaml": shopConfig, "seed.yaml": "projects: { my-shop-123: {} }\nacceptAnyToken: true\n" },
      platform: false,
    });
    const serve = async (): Promise<{ readonly url: string; readonly stop: () => Promise<number> }> => {
      const server = scene.start("simulate --seed seed.yaml --state simulator.state", { stdin: "open" });
      const url = (await server.sees(/^(http:\S+)\n/))[1] ?? "";
      return {
        url,
        stop: async () => {
          server.kill("SIGINT");
          return (await server.ended).exitCode;
        },
      };
    };
    const env = { INSTASENT_TOKEN: "any-token" };
    const first = await serve();
    expect((await scene.run(`apply --yes --api-url ${first.url}`, { env })).exitCode).toBe(0);
    expect(await first.stop()).toBe(0);
    const second = await serve();
    const { stdout } = await scene.run(`plan --api-url ${second.url}`, { env });
    expect(await second.stop()).toBe(0);
    expect(stdout).toContain("No changes.");
  });

  it("says why it cannot start", async () => {
    const scene = await openScene({ files: { "simulator.state": "not a state" } });
    const { document, exitCode } = await scene.runJson("simulate --state simulator.state");
    expect(exitCode).toBe(3);
    expect(document["error"].message).toContain("simulator.state");
    expect(scene.read("simulator.state")).toBe("not a state");
  });
});

describe.concurrent("token deliver", () => {
  it("mends a sink that lost its token or holds an old one", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig } });
    await scene.run("apply --yes");
    scene.write(".env.crm", "# ours\nOTHER=1\nCRM_INGEST_TOKEN=old\n");
    const token = scene.simulator.control.rotateToken("my-shop-123", "CRM sync");
    const plan = await scene.runJson("plan");
    expect(plan.document["changes"]).toMatchObject([{ action: "deliver", deliveries: [{ state: "stale" }] }]);
    const result = await scene.run("token deliver shop/datasource/crm --yes");
    expect(result.exitCode).toBe(0);
    expect(scene.read(".env.crm")).toBe(`# ours\nOTHER=1\nCRM_INGEST_TOKEN=${token}\n`);
    expect(scene.writes()).toHaveLength(1);
    matchGolden("token-deliver.txt", transcript(scene, "token deliver shop/datasource/crm --yes", result));
  });

  it("creates nothing", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig } });
    const result = await scene.run("token deliver --yes");
    expect(result.exitCode).toBe(6);
    expect(scene.writes()).toEqual([]);
    matchGolden("token-deliver-nothing.txt", transcript(scene, "token deliver --yes", result));
  });

  it("asks first, and without a terminal stops", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig } });
    await scene.run("apply --yes");
    scene.write(".env.crm", "");
    expect((await scene.run("token deliver", { stdin: "open" })).exitCode).toBe(6);
    expect(scene.read(".env.crm")).toBe("");
  });

  it.each(["shop/sender/SHOP", "crm", "shop/datasource"])("refuses %s, which is no datasource", async (address) => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig } });
    expect((await scene.run(`token deliver ${address} --yes`)).exitCode).toBe(3);
  });
});

/** Writes what it is given on stdin to `taken.secret`, and its own arguments and environment to `seen`. */
const deliverScript = `import { readFileSync, writeFileSync } from "node:fs";
writeFileSync("taken.secret", readFileSync(0));
writeFileSync("seen", JSON.stringify({ argv: process.argv, env: process.env }));
`;
const verifyScript = `import { existsSync, readFileSync } from "node:fs";
process.exit(existsSync("taken.secret") && readFileSync("taken.secret", "utf8").trim() === readFileSync(0, "utf8").trim() ? 0 : 1);
`;

describe.concurrent("a command as a sink", () => {
  it("gets the token on stdin, not in its arguments nor its environment, and is verified", async () => {
    const scene = await openScene({
      files: {
        "instasent.yaml": withSink("{ command: [node, deliver.mjs, CRM], verify: [node, verify.mjs] }"),
        "deliver.mjs": deliverScript,
        "verify.mjs": verifyScript,
      },
    });
    expect((await scene.run("apply --yes")).exitCode).toBe(0);
    const token = scene.datasourcesNamed("CRM sync")[0]?.token.token ?? "";
    expect(scene.read("taken.secret").trim()).toBe(token);
    expect(scene.read("seen")).not.toContain(token);
    expect(scene.read("seen")).not.toContain(accessToken);
    expect((await scene.run("plan")).stdout).toContain("No changes.");
    scene.write("taken.secret", "another");
    const { document } = await scene.runJson("plan");
    expect(document["changes"]).toMatchObject([{ action: "deliver" }]);
  });

  it("without verify leaves an unknown check that names token deliver", async () => {
    const scene = await openScene({
      files: { "instasent.yaml": withSink("{ command: [node, deliver.mjs] }"), "deliver.mjs": deliverScript },
    });
    await scene.run("apply --yes");
    const result = await scene.run("plan");
    expect(result.exitCode).toBe(0);
    matchGolden("command-sink-unverified.txt", transcript(scene, "plan", result));
    expect(result.stdout).toContain("token deliver");
  });

  it("is not run by --no-commands, not even to verify", async () => {
    const scene = await openScene({
      files: {
        "instasent.yaml": withSink("{ command: [node, deliver.mjs], verify: [node, verify.mjs] }"),
        "deliver.mjs": deliverScript,
        "verify.mjs": 'import { writeFileSync } from "node:fs"; writeFileSync("ran", "");',
      },
    });
    scene.simulator.control.addDatasource("my-shop-123", { name: "CRM sync", audienceTags: ["crm"] });
    const { document } = await scene.runJson("plan --no-commands");
    expect(scene.exists("ran")).toBe(false);
    expect(document["summary"].checks.unknown).toBe(1);
  });
});

describe.concurrent("validate", () => {
  it("looks into every environment without -e", async () => {
    const config = `${settledConfig}environments:\n  staging: { projects: { shop: { uid: 5 } } }\n`;
    const scene = await openScene({ files: { "instasent.yaml": config } });
    const { document, exitCode } = await scene.runJson("validate");
    expect(exitCode).toBe(3);
    expect(document["findings"]).toMatchObject([{ ruleId: "wrong-type" }]);
  });

  it("needs no secret and no network", async () => {
    const scene = await openScene({ files: { "instasent.yaml": settledConfig }, platform: false });
    expect((await scene.run("validate --verbose")).exitCode).toBe(0);
    expect(scene.simulator.requests).toEqual([]);
  });
});
