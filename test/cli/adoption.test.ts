import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { matchGolden, transcript } from "./match-golden.ts";
import { accessToken, openScene } from "./open-scene.ts";
import { settledConfig, shopConfig } from "./shop-config.ts";

const seed = {
  tokens: [{ token: accessToken }],
  organization: { name: "Acme" },
  projects: {
    "my-shop-123": {
      name: "My shop",
      defaultSmsSender: "SHOP",
      datasources: [
        { name: "Web shop", audienceTags: ["web"], createdAt: "2025-01-01T00:00:00Z" },
        { name: "Stores", id: "65f0c2a9e1b2c3d4e5f60001", createdAt: "2025-01-02T00:00:00Z" },
        { name: "Stores", id: "65f0c2a9e1b2c3d4e5f60002", createdAt: "2025-01-03T00:00:00Z", defaultCountry: "es" },
        { name: "Gone", deleted: true },
      ],
      attributes: [{ uid: "loyalty_tier", dataType: "keyword", custom: true }],
      events: [],
      senders: [{ from: "SHOP", status: "active" }],
      segments: [{ uid: "vip", name: "VIP", type: "static" }],
    },
  },
  options: { includeDeleted: true },
};

describe.concurrent("init", () => {
  it("writes a configuration that is valid, says what to type next, and never overwrites unasked", async () => {
    const scene = await openScene({ platform: false });
    const first = await scene.run("init");
    expect(first.exitCode).toBe(0);
    expect((await scene.run("validate")).exitCode).toBe(0);
    expect((await scene.run("plan --simulate")).exitCode).toBe(0);
    scene.write("instasent.yaml", "mine\n");
    const second = await scene.run("init");
    expect(second.exitCode).toBe(6);
    expect(scene.read("instasent.yaml")).toBe("mine\n");
    const forced = await scene.run("init --force");
    expect(forced.exitCode).toBe(0);
    expect(scene.read("instasent.yaml")).toContain("projects:");
    matchGolden("init.txt", [transcript(scene, "init", first), transcript(scene, "init", second)].join("\n"));
  });

  it("does not write through a link, whether what it points to exists or not", async () => {
    const scene = await openScene({ platform: false });
    symlinkSync(join(scene.home, "elsewhere.yaml"), join(scene.folder, "instasent.yaml"));
    expect((await scene.run("init")).exitCode).toBe(6);
    expect((await scene.run("init --force")).exitCode).toBe(0);
    expect(scene.exists("../home/elsewhere.yaml")).toBe(false);
  });

  it("writes a live project down, with what cannot be declared in comments", async () => {
    const scene = await openScene({ seed });
    const result = await scene.run("init --from my-shop-123");
    expect(result.exitCode).toBe(0);
    const shown = `${transcript(scene, "init --from my-shop-123", result)}\n${scene.read("instasent.yaml")}`;
    matchGolden("init-from.txt", shown);
    const plan = await scene.run("plan");
    expect(plan.stdout).toContain("No changes.");
    expect(plan.exitCode).toBe(0);
    expect(scene.writes()).toEqual([]);
  });

  it("leaves out what the token may not read, and says so", async () => {
    const scopes = ["PROJECT_DATASOURCE_READ", "PROJECT_AUDIENCE_READ"];
    const scene = await openScene({ seed: { ...seed, tokens: [{ token: accessToken, scopes }] } });
    expect((await scene.run("init --from my-shop-123")).exitCode).toBe(0);
    expect(scene.read("instasent.yaml")).toContain("# senders are left out");
    const { document, exitCode } = await scene.runJson("plan --checks strict");
    expect(exitCode).toBe(0);
    expect(document["summary"]["checks"]["unknown"]).toBe(0);
  });

  it("prints with --dry-run what it would write, and nothing else", async () => {
    const scene = await openScene({ seed });
    const { stdout, exitCode } = await scene.run("init --from my-shop-123 --dry-run");
    expect(exitCode).toBe(0);
    expect(scene.exists("instasent.yaml")).toBe(false);
    await scene.run("init --from my-shop-123");
    expect(stdout).toBe(scene.read("instasent.yaml"));
  });

  it.each([
    ["init --from my-shop-123", { INSTASENT_TOKEN: undefined }, 3, "INSTASENT_TOKEN"],
    ["init --from my-shop-123 --token-env OTHER", {}, 3, "OTHER"],
    ["init --from nowhere", {}, 3, "my-shop-123"],
    ["init --from ../x", {}, 3, "uid"],
    ["init --from svix:main", { SVIX_TOKEN: undefined }, 3, "SVIX_TOKEN"],
    ["init --from svix:", {}, 3, "svix:main"],
    ["init --from attentive:us --simulate", {}, 3, "by hand"],
    ["init --from my-shop-123", { INSTASENT_TOKEN: "wrong" }, 4, "401"],
    ["init -c no/such/folder/a.yaml", {}, 3, "folder"],
  ])("explains itself: %s %j", async (command, env, exitCode, word) => {
    const scene = await openScene({ seed });
    const { document, exitCode: found } = await scene.runJson(command, { env });
    expect(found).toBe(exitCode);
    expect(JSON.stringify(document["error"])).toContain(word);
    expect(scene.exists("instasent.yaml")).toBe(false);
  });
});

describe.concurrent("import", () => {
  it("adds what a plan calls not declared, shows the diff, and then there is nothing to import", async () => {
    const scene = await openScene({ seed, files: { "instasent.yaml": settledConfig } });
    chmodSync(join(scene.folder, "instasent.yaml"), 0o640);
    const preview = await scene.run("import --dry-run");
    expect(scene.read("instasent.yaml")).toBe(settledConfig);
    const result = await scene.run("import");
    expect(scene.modeOf("instasent.yaml")).toBe(0o640);
    const again = await scene.run("import");
    matchGolden(
      "import.txt",
      [transcript(scene, "import --dry-run", preview), transcript(scene, "import", result)]
        .concat(transcript(scene, "import", again))
        .join("\n"),
    );
    const { document } = await scene.runJson("plan");
    expect(document).toMatchObject({ changes: [], manual: [], unmanaged: [] });
  });

  it.each([
    ["shop/datasource/stores", ["shop/datasource/stores", "shop/datasource/stores-2"]],
    ["shop/datasource/65f0c2a9e1b2c3d4e5f60002", ["shop/datasource/stores"]],
    ["shop/segment/*", ["shop/segment/vip"]],
    ["shop/project", ["shop/project"]],
    ["shop/attribute/_email", ["shop/attribute/_email"]],
    ["shop", ["shop/datasource/stores", "shop/datasource/stores-2", "shop/attribute/loyalty_tier", "shop/segment/vip"]],
  ])("takes %s for what people mean by it", async (glob, added) => {
    const scene = await openScene({ seed, files: { "instasent.yaml": settledConfig } });
    const { document, exitCode } = await scene.runJson(["import", glob]);
    expect(exitCode).toBe(0);
    expect(document["adoption"]["added"]).toEqual(added);
    const plan = await scene.runJson("plan --checks strict");
    expect(plan.exitCode).toBe(0);
    expect(plan.document["changes"]).toEqual([]);
  });

  it("keeps a byte order mark, and writes to the file that a link inside the folder means", async () => {
    const scene = await openScene({ seed });
    mkdirSync(join(scene.folder, "real"));
    writeFileSync(join(scene.folder, "real/shop.yaml"), `\ufeff${settledConfig}`);
    symlinkSync("real/shop.yaml", join(scene.folder, "instasent.yaml"));
    expect((await scene.run("import")).exitCode).toBe(0);
    expect(scene.read("real/shop.yaml").startsWith("\ufeffversion: 1\n")).toBe(true);
    expect(scene.read("real/shop.yaml")).toContain("stores-2:");
    expect((await scene.run("import")).stdout).toContain("Nothing to import");
  });

  it("writes nothing where the file offers no safe place, and gives what to paste", async () => {
    const aliased = settledConfig
      .replace("    datasources:\n", "    datasources: &all\n")
      .concat("  other: { uid: my-shop-9, datasources: *all }\n");
    const scene = await openScene({
      seed: { ...seed, options: { anyProject: true } },
      files: { "instasent.yaml": aliased },
    });
    const { document, exitCode } = await scene.runJson("import shop/datasource/stores");
    expect(exitCode).toBe(6);
    expect(document["error"]["help"]).toContain("name: Stores");
    expect(scene.read("instasent.yaml")).toBe(aliased);
  });

  it("says when nothing fits", async () => {
    const scene = await openScene({ seed, files: { "instasent.yaml": shopConfig } });
    const { document, exitCode } = await scene.runJson("import shop/datasource/nothing");
    expect(exitCode).toBe(3);
    expect(document["error"]["message"]).toContain("shop/datasource/nothing");
  });
});
