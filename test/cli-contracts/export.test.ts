import { describe, expect, it } from "vitest";
import { openScene, runJson, shopFiles } from "./scene.ts";

it.each([
  ["typescript", ["shop.crm.ts", "shop.web.ts"]],
  [
    "json-schema",
    [
      "shop.crm.contacts.schema.json",
      "shop.crm.events.schema.json",
      "shop.web.contacts.schema.json",
      "shop.web.events.schema.json",
    ],
  ],
  ["openapi", ["shop.crm.openapi.json", "shop.web.openapi.json"]],
  ["validator", ["shop.crm.d.mts", "shop.crm.mjs", "shop.web.d.mts", "shop.web.mjs"]],
])("exports %s, the same bytes again, and knows when they are stale", async (target, paths) => {
  const scene = await openScene(shopFiles);
  const commandLine = `contract export --to ${target} --output out/types`;
  expect((await scene.run(`${commandLine} --check`)).exitCode).toBe(7);
  expect((await scene.run(commandLine)).exitCode).toBe(0);
  expect(paths.filter((path) => !scene.has(`out/types/${path}`))).toEqual([]);
  expect((await scene.run(commandLine)).stdout).toContain("0 changed");
  expect((await scene.run(`${commandLine} --check`)).exitCode).toBe(0);

  scene.write(`out/types/${paths[0] ?? ""}`, "edited");
  const { stdout, exitCode } = await scene.run(`${commandLine} --check`);
  expect(exitCode).toBe(7);
  expect(stdout).toContain(`stale      out/types/${paths[0] ?? ""}`);
  expect(scene.read(`out/types/${paths[0] ?? ""}`)).toBe("edited");
  const document = await runJson(scene, `${commandLine} --check`);
  expect(document["contractExport"]).toMatchObject({ target, folder: "out/types", check: true });
  expect(scene.simulator.requests).toEqual([]);
});

it.each([
  ["a folder that cannot be made", "contract export --to openapi --output instasent.yaml/x", "could not be"],
  ["a target that does not exist", "contract export --to java --output out", "Allowed choices"],
  ["no folder", "contract export --to openapi", "--output"],
])("refuses %s with exit code 3", async (_, commandLine, expected) => {
  const scene = await openScene(shopFiles);
  const { stdout, stderr, exitCode } = await scene.run(commandLine);
  expect(exitCode).toBe(3);
  expect(stdout + stderr).toContain(expected);
});

describe("what an earlier export left behind for a datasource that is gone", () => {
  const withoutCrm = (shopFiles["instasent.yaml"] ?? "").replace("      crm: { name: CRM sync, token: [] }\n", "");
  const others = {
    "out/shop.mine.ts": "// mine\n",
    "out/README.md": "Written by `instaform contract export --to typescript`",
    "out/below/shop.crm.ts": "// Written by `instaform contract export --to typescript`\n",
  };

  it.each([
    ["typescript", ["shop.crm.ts"]],
    ["json-schema", ["shop.crm.contacts.schema.json", "shop.crm.events.schema.json"]],
    ["openapi", ["shop.crm.openapi.json"]],
    ["validator", ["shop.crm.d.mts", "shop.crm.mjs"]],
  ])("fails --check of %s, and is removed by the next export, and nothing else is", async (target, gone) => {
    const scene = await openScene({ ...shopFiles, ...others });
    const other = target === "openapi" ? "validator" : "openapi";
    for (const each of [target, other]) await scene.run(`contract export --to ${each} --output out`);
    const before = scene.list("out");
    scene.write("instasent.yaml", withoutCrm);

    const commandLine = `contract export --to ${target} --output out`;
    const checked = await scene.run(`${commandLine} --check`);
    expect(checked.exitCode).toBe(7);
    for (const path of gone) expect(checked.stdout).toContain(`leftover   out/${path}`);
    expect(scene.list("out")).toEqual(before);
    await runJson(scene, `${commandLine} --check`);

    const { stdout, exitCode } = await scene.run(commandLine);
    expect(exitCode).toBe(0);
    for (const path of gone) expect(stdout).toContain(`removed    out/${path}`);
    expect(stdout).toContain(`0 changed. ${gone.length} file`);
    expect(scene.list("out")).toEqual(before.filter((path) => !gone.includes(path)));
    expect((await scene.run(`${commandLine} --check`)).exitCode).toBe(0);
  });

  it("is not what another configuration exports into the same folder", async () => {
    const scene = await openScene(shopFiles);
    scene.write("blog.yaml", "version: 1\nprojects:\n  blog:\n    datasources:\n      web: { name: Web, token: [] }\n");
    const own = "contract export --to typescript --output out";
    await scene.run(`${own} --config blog.yaml`);
    expect((await scene.run(own)).stdout).not.toContain("removed");
    const { stdout, exitCode } = await scene.run(`${own} --config blog.yaml --check`);
    expect([exitCode, stdout.includes("leftover")]).toEqual([0, false]);
    expect(scene.list("out")).toContain("blog.web.ts");
  });

  it("is not looked for behind a link", async () => {
    const scene = await openScene({ ...shopFiles, ...others, "elsewhere.ts": others["out/below/shop.crm.ts"] });
    scene.link("elsewhere.ts", "out/link.ts");
    await scene.run("contract export --to typescript --output out");
    expect([scene.has("elsewhere.ts"), scene.has("out/link.ts")]).toEqual([true, true]);
  });
});
