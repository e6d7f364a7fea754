import { describe, expect, it } from "vitest";
import { buildDesiredGraph } from "../../src/desired/build-desired-graph.ts";
import type { Config, DeclaredScope } from "../../src/model/declaration.ts";
import { toDesired } from "../../src/providers/instasent/declare.ts";
import { instasentKinds } from "../../src/providers/instasent/kinds.ts";
import type { Provider } from "../../src/providers/provider.ts";
import { desired, placeAt } from "../plan/scenario.ts";

const noConnection = () => {
  throw new Error("the graph is built without a connection");
};

const provider: Provider = {
  name: "instasent",
  kinds: instasentKinds,
  toDesired,
  scopesFor: () => [],
  openReader: noConnection,
  openWriter: noConnection,
  openIngest: noConnection,
};

function graphOf(scopes: readonly DeclaredScope[], targets: readonly string[] = []) {
  const config: Config = {
    root: "/config",
    files: [],
    organization: undefined,
    environment: null,
    scopes,
    severities: {},
    secretVariables: [],
  };
  return buildDesiredGraph(config, targets, () => provider);
}

const shop = desired()
  .datasource("crm", { token: [{ envFile: ".env", name: "T" }] })
  .with("event", "order", { parameters: { "order-id": { required: true } } })
  .with("event", "visit", { attribution: true })
  .project({ defaultSmsSender: "SHOP", locale: "es_ES" });

describe("the desired graph", () => {
  it("holds every declaration, sorted by address, and asks for what they need", () => {
    const { resources, requests } = graphOf([desired("b").datasource("z").scope(), shop.scope()]);
    expect(resources.map(({ address }) => address)).toEqual([
      "b/datasource/z",
      "shop/datasource/crm",
      "shop/event/order",
      "shop/event/visit",
      "shop/project",
    ]);
    expect(requests).toEqual([
      { scope: "b", kinds: ["datasource"], details: { event: [], project: [] } },
      {
        scope: "shop",
        kinds: ["datasource", "event", "project"],
        details: { event: ["order"], project: ["defaultSmsSender", "locale"] },
      },
    ]);
  });

  it("asks for a kind whose section is empty", () => {
    expect(graphOf([desired().scope({ mentionedKinds: ["sender"] })]).requests).toEqual([
      { scope: "shop", kinds: ["sender"], details: { event: [], project: [] } },
    ]);
  });

  it("asks nothing of a scope that mentions nothing", () => {
    expect(graphOf([desired().scope()])).toEqual({ resources: [], declared: [], contractOnly: [], requests: [] });
  });

  it.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
    ["one address", ["shop/datasource/crm"], ["shop/datasource/crm"], ["datasource"]],
    ["a kind", ["shop/event"], ["shop/event/order", "shop/event/visit"], ["event"]],
    ["a glob", ["*/order"], ["shop/event/order"], ["event"]],
    ["two targets", ["shop/project", "*/crm"], ["shop/datasource/crm", "shop/project"], ["datasource", "project"]],
  ])("is narrowed by %s, and still knows what else is declared", (_, targets, addresses, kinds) => {
    const { resources, declared, requests } = graphOf([shop.scope()], targets);
    expect(resources.map(({ address }) => address)).toEqual(addresses);
    expect(requests.map((request) => request.kinds)).toEqual([kinds]);
    expect(declared).toHaveLength(4);
  });

  it("asks nothing when a target takes nothing", () => {
    expect(graphOf([shop.scope()], ["other"]).requests).toEqual([]);
  });
});

describe("a declaration as a desired resource", () => {
  it("keeps what steers us apart from what is compared", () => {
    const [resource] = desired()
      .datasource("crm", {
        id: "d1",
        name: "CRM",
        contracts: [],
        token: [
          { envFile: ".env", name: "T" },
          { file: "x" },
          { command: ["a", "b"] },
          { command: ["a"], verify: ["c"] },
          { nonsense: true },
        ],
      })
      .resources();
    const place = placeAt(14, 7);
    expect(resource).toMatchObject({
      attributes: { name: "CRM" },
      identity: { by: "id", id: "d1" },
      folder: "/config",
    });
    expect(resource?.sinks).toEqual([
      { type: "envFile", path: ".env", name: "T", place },
      { type: "file", path: "x", place },
      { type: "command", command: ["a", "b"], place },
      { type: "command", command: ["a"], verify: ["c"], place },
    ]);
  });

  it.each([
    ["left out: undecided", null, undefined],
    ["empty: wanted nowhere", [], []],
  ])("tells sinks %s", (_, token, sinks) => {
    expect(desired().datasource("crm", { token }).resources()[0]?.sinks).toEqual(sinks);
  });
});
