import { describe, expect, it } from "vitest";
import { openScene } from "./open-scene.ts";
import { settledConfig, shopConfig, twoDatasources } from "./shop-config.ts";

const addressesOf = (changes: readonly { readonly address: string }[]): readonly string[] =>
  changes.map(({ address }) => address);

describe.concurrent("what a run is about", () => {
  it.each([
    ["one address", ["--target", "shop/datasource/pos"], ["shop/datasource/pos"]],
    ["a glob", ["--target", "shop/datasource/*"], ["shop/datasource/crm", "shop/datasource/pos"]],
    ["two targets", ["--target=*/pos", "--target", "*/crm"], ["shop/datasource/crm", "shop/datasource/pos"]],
  ])("--target takes %s", async (_, args, expected) => {
    const scene = await openScene({ files: { "instasent.yaml": twoDatasources } });
    const { document } = await scene.runJson(["plan", ...args]);
    expect(addressesOf(document["changes"])).toEqual(expected);
    expect(document["unmanaged"]).toEqual([]);
  });

  it("--target leaves alone what it does not take, also when it applies", async () => {
    const scene = await openScene({ files: { "instasent.yaml": twoDatasources } });
    await scene.run("apply --yes --target shop/datasource/pos");
    expect(scene.datasourcesNamed("CRM sync")).toEqual([]);
    expect(scene.datasourcesNamed("Points of sale")).toHaveLength(1);
  });

  it("a --target that takes nothing is an error, not a green light", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig } });
    const { document, exitCode } = await scene.runJson("plan --target shop/datasource/cmr");
    expect(exitCode).toBe(3);
    expect(document["error"].message).toBe("Nothing that is declared fits shop/datasource/cmr.");
    expect(scene.simulator.requests).toEqual([]);
  });

  const withStaging = `${shopConfig}vars: { tag: production }
environments:
  staging: { vars: { tag: staging }, projects: { shop: { uid: my-shop-staging } } }
`.replace("audienceTags: [crm]", 'audienceTags: ["${var.tag}"]');
  const twoProjects = { projects: { "my-shop-123": {}, "my-shop-staging": {} } };

  it("-e chooses an environment, and the report names it", async () => {
    const scene = await openScene({ files: { "instasent.yaml": withStaging }, seed: twoProjects });
    const { document } = await scene.runJson("plan -e staging");
    expect(document["environment"]).toBe("staging");
    expect(document["scopes"]).toMatchObject([{ scope: "shop", title: expect.stringContaining("my-shop-staging") }]);
    expect(document["changes"][0].after.audienceTags).toEqual(["staging"]);
  });

  it("--var overrides a variable, whatever the environment says", async () => {
    const scene = await openScene({ files: { "instasent.yaml": withStaging }, seed: twoProjects });
    const { document } = await scene.runJson("plan -e staging --var tag=mine");
    expect(document["changes"][0].after.audienceTags).toEqual(["mine"]);
  });

  it("-c takes files and folders, several of them", async () => {
    const scene = await openScene({
      files: {
        "base.yaml": shopConfig,
        "more/pos.yaml": "projects: { shop: { datasources: { pos: { name: Points of sale, token: [] } } } }\n",
        "more/notes.txt": "not a configuration",
      },
    });
    const { document } = await scene.runJson("plan -c base.yaml -c more");
    expect(addressesOf(document["changes"])).toEqual(["shop/datasource/crm", "shop/datasource/pos"]);
    expect(document["changes"][1].location.file).toBe("more/pos.yaml");
  });
});

describe.concurrent("how far a run goes", () => {
  it("--max-requests ends it with a word on why", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig } });
    const { document, exitCode } = await scene.runJson("plan --max-requests 1");
    expect(exitCode).toBe(6);
    expect(scene.simulator.requests).toHaveLength(1);
    expect(document["error"].message).toContain("--max-requests");
  });

  const failing = settledConfig.replace("status: active", "status: pending");
  const unknown = { tokens: [{ token: "datasources-only", scopes: ["PROJECT_DATASOURCE_READ"] }] };

  it.each([
    ["a failed check", "error", failing, {}, 7],
    ["a failed check", "warn", failing, {}, 0],
    ["a failed check", "strict", failing, {}, 7],
    ["an unknown check", "error", settledConfig, unknown, 0],
    ["an unknown check", "warn", settledConfig, unknown, 0],
    ["an unknown check", "strict", settledConfig, unknown, 7],
    ["a manual difference", "error", settledConfig.replace("[web]", "[web, new]"), {}, 7],
    ["a manual difference", "warn", settledConfig.replace("[web]", "[web, new]"), {}, 0],
  ] as const)("%s with --checks %s", async (_, mode, config, seed, exitCode) => {
    const scene = await openScene({ files: { "instasent.yaml": config }, seed });
    const env = "tokens" in seed ? { INSTASENT_TOKEN: "datasources-only" } : {};
    const result = await scene.run(`plan --checks ${mode}`, { env });
    expect(result.exitCode).toBe(exitCode);
  });

  it("--detailed-exitcode is 2 with changes and 0 without", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig, "settled.yaml": settledConfig } });
    expect((await scene.run("plan --detailed-exitcode")).exitCode).toBe(2);
    expect((await scene.run("plan --detailed-exitcode -c settled.yaml")).exitCode).toBe(0);
  });

  it("a failed check is more urgent than a pending change, and both outcomes are told", async () => {
    const scene = await openScene({
      files: { "instasent.yaml": `${shopConfig}    senders: { SHOP: { status: pending } }\n` },
    });
    const { document, exitCode } = await scene.runJson("plan --detailed-exitcode");
    expect(exitCode).toBe(7);
    expect(document["outcomes"]).toEqual([7, 2]);
  });
});

describe.concurrent("without an account", () => {
  const nowhere = { platform: false } as const;

  it("--simulate plans and applies with no variable set at all", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig }, ...nowhere });
    const { document, exitCode } = await scene.runJson("apply --yes --simulate");
    expect(exitCode).toBe(0);
    expect(document["summary"]).toMatchObject({ add: 1 });
    expect(scene.exists(".env.crm")).toBe(false);
  });

  it("--simulate never puts a simulator's token where a real one is", async () => {
    const scene = await openScene({
      files: { "instasent.yaml": shopConfig, ".env.crm": "CRM_INGEST_TOKEN=real\n" },
      ...nowhere,
    });
    const { exitCode, stderr } = await scene.run("apply --yes --simulate");
    expect(exitCode).toBe(0);
    expect(stderr).toContain("no sink was written");
    expect(scene.read(".env.crm")).toBe("CRM_INGEST_TOKEN=real\n");
  });

  it("--simulate and --api-url contradict each other", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig }, ...nowhere });
    expect((await scene.run("plan --simulate --api-url https://api.example.com/v1")).exitCode).toBe(3);
  });

  it("--simulate=seed.yaml serves what the seed says", async () => {
    const scene = await openScene({
      files: {
        "instasent.yaml": shopConfig,
        "seed.yaml": "projects: { my-shop-123: { datasources: [{ name: CRM sync, audienceTags: [other] }] } }\n",
      },
      ...nowhere,
    });
    const { document, exitCode } = await scene.runJson("plan --simulate=seed.yaml");
    expect(exitCode).toBe(7);
    expect(document["manual"]).toMatchObject([{ field: "audienceTags", before: ["other"], after: ["crm"] }]);
  });

  it("a seed that cannot be used is the user's to mend, with its place", async () => {
    const scene = await openScene({
      files: { "instasent.yaml": shopConfig, "seed.yaml": "projects:\n  my-shop-123: { datasorces: [] }\n" },
      ...nowhere,
    });
    const { document, exitCode } = await scene.runJson("plan --simulate=seed.yaml");
    expect(exitCode).toBe(3);
    expect(document["error"].message).toMatch(/seed\.yaml.*datasorces/s);
  });

  it("a saved plan of a simulated run is applied to a simulated run", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig }, ...nowhere });
    await scene.run("plan --simulate --out plan.json");
    expect((await scene.run("apply plan.json --simulate")).exitCode).toBe(0);
    expect((await scene.run("apply plan.json", { env: { INSTASENT_TOKEN: "any-token" } })).exitCode).toBe(6);
  });
});
