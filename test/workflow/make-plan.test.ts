import { describe, expect, it } from "vitest";
import { KnownError } from "../../src/model/errors.ts";
import { makePlan } from "../../src/workflow/make-plan.ts";
import type { Config } from "../../src/model/declaration.ts";
import { SinkFake } from "../apply/sink-fake.ts";
import { crmScene, openStage, sinkOf } from "../apply/stage.ts";
import { desired, digest, type DesiredScene } from "../plan/scenario.ts";
import { calm, openForTest, projectUid } from "../providers/open-provider.ts";

async function planned(scene: DesiredScene, targets: readonly string[] = []) {
  const opened = await openForTest();
  const { provider, writer } = opened;
  const config: Config = {
    root: "/config",
    files: [],
    organization: undefined,
    environment: "staging",
    scopes: [scene.scope({ remoteName: projectUid })],
    severities: {},
    secretVariables: [],
  };
  const means = { providerOf: () => provider, readerOf: () => writer, sinks: new SinkFake(), digest, signal: calm };
  return { ...opened, make: async () => (await makePlan(config, targets, means)).plan };
}

describe("making a plan", () => {
  it("sends nothing but GET", async () => {
    const { make, simulator } = await planned(
      desired()
        .datasource("new")
        .with("event", "order", { parameters: { "order-id": {} } })
        .with("sender", "SHOP"),
    );
    const { changes } = await make();
    expect(changes).toHaveLength(1);
    expect([...new Set(simulator.requests.map(({ method }) => method))]).toEqual(["GET"]);
  });

  it("is refused when nothing is declared, since a plan that looked at nothing is no green light", async () => {
    const { make } = await planned(desired());
    await expect(make()).rejects.toMatchObject({ exitCode: 3 });
  });

  it("is refused when a target takes nothing", async () => {
    const { make } = await planned(desired().datasource("crm"), ["shop/datasource/cmr"]);
    await expect(make()).rejects.toMatchObject({
      exitCode: 3,
      message: "Nothing that is declared fits shop/datasource/cmr.",
    });
  });

  it.each([
    ["ends early", { countLies: 3 }],
    ["repeats itself", { repeatedIds: true }],
    ["has no end", { endlessPages: true }],
    ["has another shape", { wrongShape: '{"data":[]}' }],
    ["is a web page", { html: true }],
  ])("never comes of a list that %s", async (_, fault) => {
    const { make, simulator } = await planned(desired().datasource("crm"));
    simulator.control.addFault({ match: { path: "/project/*/datasource" }, do: fault });
    await expect(make()).rejects.toBeInstanceOf(KnownError);
  });

  it("does not look into the sinks of what does not exist, and never into the token of what hides it", async () => {
    const stage = await openStage(crmScene.datasource("web", { name: "Web", token: [sinkOf("web")] }), {
      projects: { [projectUid]: { datasources: [{ name: "Web" }] } },
      options: { tokensReadable: "masked" },
    });
    const { changes, checks } = await stage.plan();
    expect(changes.map(({ address, action }) => [address, action])).toEqual([["shop/datasource/crm", "create"]]);
    expect(checks.find(({ kind }) => kind === "datasource")?.problems).toMatchObject([
      {
        message: "delivery to .env.web (TOKEN) not checked: the API shows the datasource's token masked or malformed",
      },
    ]);
    expect(stage.sinks.calls).toEqual([]);
  });

  it("takes nothing for undeclared that is only outside the target", async () => {
    const fields = { audienceTags: ["a"], defaultCountry: "ES" };
    const scene = desired()
      .datasource("web", { name: "Web", ...fields })
      .datasource("crm", { name: "CRM", ...fields });
    const { make, simulator } = await planned(scene, ["*/crm"]);
    simulator.control.changeDatasource(projectUid, "d1", fields);
    const { changes, findings } = await make();
    expect([changes.map(({ address }) => address), findings]).toEqual([["shop/datasource/crm"], []]);
  });
});
