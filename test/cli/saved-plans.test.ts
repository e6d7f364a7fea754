import { describe, expect, it } from "vitest";
import { parsePlanFile } from "./check-json.ts";
import { matchGolden, transcript } from "./match-golden.ts";
import { openScene, type Scene } from "./open-scene.ts";
import { shopConfig, twoDatasources } from "./shop-config.ts";

/** A scene in which a plan of the CRM datasource was saved. */
async function sceneWithPlan(config = shopConfig, more = ""): Promise<Scene> {
  const scene = await openScene({ files: { "instasent.yaml": config } });
  const { exitCode } = await scene.run(`plan --out plan.json ${more}`);
  expect(exitCode).toBe(0);
  return scene;
}

function editPlan(scene: Scene, edit: (plan: Record<string, unknown>) => unknown): void {
  const plan = JSON.parse(scene.read("plan.json")) as Record<string, unknown>; // our own file
  edit(plan);
  scene.write("plan.json", JSON.stringify(plan));
}

describe.concurrent("a saved plan", () => {
  it("has the same bytes when nothing changed", async () => {
    const scene = await sceneWithPlan();
    await scene.run("plan --out again.json");
    expect(parsePlanFile(scene.read("plan.json"))["changes"]).toHaveLength(1);
    expect(scene.read("again.json")).toBe(scene.read("plan.json"));
  });

  it("is applied without a question and without --yes", async () => {
    const scene = await sceneWithPlan();
    const { exitCode } = await scene.run("apply plan.json");
    expect(exitCode).toBe(0);
    expect(scene.writes()).toHaveLength(1);
    expect(scene.exists(".env.crm")).toBe(true);
  });

  it("remembers its --target, so that nothing more is applied", async () => {
    const scene = await sceneWithPlan(twoDatasources, "--target shop/datasource/pos");
    await scene.run("apply plan.json");
    expect(scene.datasourcesNamed("Points of sale")).toHaveLength(1);
    expect(scene.datasourcesNamed("CRM sync")).toHaveLength(0);
  });

  it("is not made stale by drift that has nothing to do with its writes", async () => {
    const scene = await sceneWithPlan();
    scene.simulator.control.addDatasource("my-shop-123", { name: "Elsewhere" });
    scene.simulator.control.changeDatasource("my-shop-123", "Web shop", { description: "Changed" });
    expect((await scene.run("apply plan.json")).exitCode).toBe(0);
  });

  it("survives a repeated -e and -c, which contradict nothing", async () => {
    const config = `${shopConfig}environments:\n  staging: {}\n`;
    const scene = await openScene({ files: { "instasent.yaml": config } });
    await scene.run("plan --out plan.json -e staging -c instasent.yaml");
    expect((await scene.run("apply plan.json -e staging -c instasent.yaml")).exitCode).toBe(0);
  });

  it("applied a second time is stale, and nothing is sent again", async () => {
    const scene = await sceneWithPlan();
    await scene.run("apply plan.json");
    const { exitCode } = await scene.run("apply plan.json");
    expect(exitCode).toBe(6);
    expect(scene.writes()).toHaveLength(1);
  });
});

const refusals: readonly {
  readonly title: string;
  readonly spoil: (scene: Scene) => unknown;
  readonly command?: string;
  readonly exitCode: number;
}[] = [
  {
    title: "stale: it was created meanwhile",
    spoil: (scene) => scene.simulator.control.addDatasource("my-shop-123", { name: "CRM sync" }),
    exitCode: 6,
  },
  {
    title: "stale: the declaration changed",
    spoil: (scene) => scene.write("instasent.yaml", shopConfig.replace("[crm]", "[crm, vip]")),
    exitCode: 6,
  },
  {
    title: "edited",
    spoil: (scene) => editPlan(scene, (plan) => (plan["targets"] = ["shop/datasource/*"])),
    exitCode: 6,
  },
  {
    title: "without its digest",
    spoil: (scene) => editPlan(scene, (plan) => delete plan["digest"]),
    exitCode: 6,
  },
  {
    title: "of another format version",
    spoil: (scene) => editPlan(scene, (plan) => (plan["formatVersion"] = 2)),
    exitCode: 3,
  },
  { title: "cut off", spoil: (scene) => scene.write("plan.json", scene.read("plan.json").slice(0, 200)), exitCode: 3 },
  {
    title: "another kind of JSON",
    spoil: async (scene) => scene.write("plan.json", (await scene.run("plan --format json")).stdout),
    exitCode: 3,
  },
  { title: "missing", spoil: () => undefined, command: "apply other.json", exitCode: 3 },
  { title: "a folder", spoil: () => undefined, command: "apply ..", exitCode: 3 },
  {
    title: "made for another API",
    spoil: () => undefined,
    command: "apply plan.json --api-url https://127.0.0.1:1/v1",
    exitCode: 6,
  },
  {
    title: "contradicted by -e",
    spoil: () => undefined,
    command: "apply plan.json -e staging",
    exitCode: 3,
  },
  {
    title: "contradicted by --target",
    spoil: () => undefined,
    command: "apply plan.json --target shop/datasource/web",
    exitCode: 3,
  },
];

describe.concurrent("a saved plan is refused with nothing written when it is", () => {
  it.each(refusals)("$title", async ({ title, spoil, command = "apply plan.json", exitCode }) => {
    const scene = await sceneWithPlan();
    await spoil(scene);
    const result = await scene.run(command);
    expect(result.exitCode).toBe(exitCode);
    expect(scene.writes()).toEqual([]);
    expect(scene.exists(".env.crm")).toBe(false);
    const name = title.replaceAll(/\W+/g, "-");
    // The words for a folder that is no file are the operating system's.
    if (title !== "a folder") matchGolden(`plan-file-${name}.txt`, transcript(scene, command, result));
  });
});
