import { describe, expect, it } from "vitest";
import { matchGolden } from "./match-golden.ts";
import { openScene, runJson, shopConfig, shopFiles, type Scene } from "./scene.ts";

/** The shop with its lock, which its fixtures need. */
async function openLocked(changed: Readonly<Record<string, string>> = {}): Promise<Scene> {
  const scene = await openScene({ ...shopFiles });
  await scene.run("lock");
  for (const [path, text] of Object.entries(changed)) scene.write(path, text);
  return scene;
}

describe("report", () => {
  it("puts plan, payloads, coverage and catalogue into one answer", async () => {
    const scene = await openLocked();
    const { stdout, exitCode } = await scene.run("report --verbose");
    expect(exitCode).toBe(0);
    matchGolden("report.txt", stdout);
    const document = await runJson(scene, "report");
    expect(document).toMatchObject({
      plan: { summary: { add: 1 } },
      contracts: { accepted: 3, rejectedAsExpected: 2 },
      coverage: { withoutFixtures: ["shop/datasource/crm"] },
      requests: { writes: 0 },
    });
    const { specs, datasources } = document["catalogue"] as { specs: object[]; datasources: object[] }; // its schema says so
    expect(specs).toContainEqual({
      address: "shop/event/ecommerce_order_create#order-id",
      kind: "parameter",
      dataType: "keyword",
      format: null,
      required: true,
      readOnly: false,
      maxLength: 128,
      maxValues: 1,
      limits: [],
      location: expect.objectContaining({ file: "instasent.lock.json" }) as object,
      acceptedBy: ["shop/datasource/crm", "shop/datasource/web"],
      sentBy: ["shop/datasource/web"],
      fixtures: ["contracts/orders.ndjson"],
    });
    expect(datasources).toContainEqual({
      address: "shop/datasource/web",
      name: "Web shop",
      fixtures: { contacts: 1, events: 1 },
      sinks: [],
    });
  });

  it("needs neither token nor network when offline, and says what it left out", async () => {
    const scene = await openLocked({
      "instasent.yaml": shopConfig.replace("INSTASENT_TOKEN", "NOT_SET"),
    });
    const before = scene.simulator.requests.length;
    const { exitCode } = await scene.run("report --offline --format html --output page.html");
    expect(exitCode).toBe(0);
    expect(scene.simulator.requests.length).toBe(before);
    expect(scene.read("page.html")).toContain("Live was not read");
    expect((await scene.run("report")).exitCode).toBe(3);
  });

  it("does not call a page that checked nothing in order", async () => {
    const scene = await openScene({ "instasent.yaml": shopConfig.replace(/ {8}contracts:\n(?: {10}.*\n)+/, "") });
    await scene.run("report --offline --output page.html");
    expect(scene.read("page.html")).toContain("Nothing was checked: this is a catalogue only");
  });

  it("fails as its parts do", async () => {
    const scene = await openLocked({
      "contracts/contacts.json": '[{"_user_id":"u-1","_emial":"a@b.co"}]',
    });
    expect((await scene.run("report --offline")).exitCode).toBe(8);
    scene.write("instasent.yaml", shopConfig.replace("dataType: string", "dataType: date"));
    const document = await runJson(scene, "report");
    expect(document["outcomes"]).toEqual([7, 8]);
  });

  it("shows what changed since a base, and fails no run for it", async () => {
    const scene = await openLocked();
    scene.git("init", "--quiet");
    scene.git("add", ".");
    scene.git("commit", "--quiet", "-m", "base");
    scene.write("instasent.yaml", shopConfig.replace("keyword, required", "keyword, maxLength: 4, required"));
    const { exitCode } = await scene.run("report --offline --against HEAD --output page.html");
    expect(exitCode).toBe(0);
    const page = scene.read("page.html");
    expect(page).toContain("Changed contracts since HEAD");
    expect(page).toContain("shop/event/ecommerce_order_create#order-id");
    expect((await scene.run("report --offline --against nowhere")).exitCode).toBe(3);
  });

  it("draws the flow for a README", async () => {
    const scene = await openLocked({
      "instasent.yaml": shopConfig.replace("CRM sync, token: []", "CRM sync, token: [{ envFile: .env, name: CRM }]"),
    });
    matchGolden("report.mmd", (await scene.run("report --offline --format mermaid")).stdout);
  });
});
