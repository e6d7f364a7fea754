import { describe, expect, it } from "vitest";
import { parseSeed } from "../../src/simulator/parse-seed.ts";
import { startSimulator } from "../../src/simulator/start-simulator.ts";
import { startForTest } from "./start-for-test.ts";

const full = `
organization: { name: Umbrella, api: { tier: 2 } }
tokens:
  - { token: t1, title: CI, scopes: [PROJECT_DATASOURCE_READ], projects: [shop] }
projects:
  shop:
    name: Shop
    locale: pt_PT
    timezone: Europe/Lisbon
    uniqueAttributes: [_email]
    defaultSmsSender: SHOP
    generalConfig: { channelSms: { defaultCompliancePolicy: opt-in } }
    attributionConfig: { hoursCampaignCta: 5 }
    datasources:
      - { name: crm, description: x, audienceTags: [a], tags: [ecommerce], defaultCountry: PT, id: "aaaaaaaaaaaaaaaaaaaaaaaa",
          locale: en_US, timezone: UTC, type: dsapi, integration: null, deleted: false, token: secret-1, createdAt: "2026-01-01T00:00:00+00:00" }
    attributes: [{ uid: tier, dataType: keyword, multivalue: 2 }]
    events: [{ uid: visit, parameters: [{ parameter: page, required: true, maxLength: null }] }]
    senders: [{ from: SHOP, status: pending }]
    segments: [{ uid: s, type: dynamic, needsParameter: true }]
    campaigns: [{ title: c, campaignAt: null }]
    automations: [{ title: a }]
paging: { defaultLimit: 2, maxLimit: 3 }
rates: { s: 5, other: 100 }
options: { tokensReadable: masked, listLagMs: 5, includeDeleted: true, uniqueNames: true, anyProject: false }
faults:
  - { match: { method: GET, path: /project/*/datasource, nth: 3 }, do: { status: 503, retryAfter: "2" } }
`;

describe("a seed", () => {
  it("says what the platform holds", async () => {
    const { call } = await startForTest({ seed: parseSeed(full, "seed.yaml") });
    const token = { token: "t1" };
    const me = await call("GET /", token);
    expect(me.body.entity.title).toBe("CI");
    expect(me.body.metadata.organization).toMatchObject({ name: "Umbrella", api: { tier: 2 } });
    const project = await call("GET /project/shop", token);
    expect(project.body.entity).toMatchObject({
      locale: "pt_PT",
      generalConfig: { channelSms: { defaultCompliancePolicy: "opt-in" }, channelEmail: null },
      attributionConfig: { hoursCampaignCta: 5 },
    });
    const view = await call("GET /project/shop/datasource/aaaaaaaaaaaaaaaaaaaaaaaa", token);
    expect(view.body.entity).toMatchObject({ name: "crm", timezone: "UTC", token: { token: "************et-1" } });
    expect((await call("GET /project/shop/datasource/dsapi/stream", { token: "secret-1" })).status).toBe(200);
  });

  it("may be empty, or nothing but comments: the built-in one fills in", async () => {
    for (const text of ["", "# nothing\n\n", "{}", "null"]) {
      const { state } = await startForTest({ seed: parseSeed(text, "seed.yaml") });
      expect(state.projects()).toEqual(["my-shop-123"]);
    }
  });

  it("may have no project at all", async () => {
    const { call } = await startForTest({ seed: parseSeed("projects: {}", "seed.yaml") });
    expect((await call("GET /")).body.entity.projects).toEqual([]);
  });

  it.each([
    ["proyects: {}", "seed.yaml: proyects is not a key here; known: organization, tokens"],
    ["projects: { a: { datasources: [{ nme: x }] } }", "seed.yaml: projects.a.datasources[0].nme is not a key here"],
    ["projects: { a: { datasources: [{}] } }", "seed.yaml: projects.a.datasources[0].name is missing"],
    ["projects: { a: { datasources: [{ name: 1 }] } }", "seed.yaml: projects.a.datasources[0].name must be text"],
    ["projects: []", "seed.yaml: projects must be a mapping"],
    ["options: { tokensReadable: maybe }", "seed.yaml: options.tokensReadable must be one of true, false, masked"],
    ["paging: { maxLimit: 0 }", "seed.yaml: paging.maxLimit must be a whole number above zero"],
    ["faults: [{ match: {} }]", "seed.yaml: faults[0].do is missing"],
    ["faults: [{ do: { explode: true } }]", "seed.yaml: faults[0].do.explode is not a key here"],
    ["- a", "seed.yaml: the seed must be a mapping"],
    ["a: [", "seed.yaml: not readable as YAML"],
    ["projects: { a: {}, a: {} }", "seed.yaml: not readable as YAML"],
    ["__proto__: {}", "seed.yaml: __proto__ is not a key here"],
    ["constructor: {}", "seed.yaml: constructor is not a key here"],
  ])("%s is refused with file and key path", (text, message) => {
    expect(() => parseSeed(text, "seed.yaml")).toThrow(message);
  });

  it("is refused at start when its default sender is none of its senders", async () => {
    await expect(startSimulator({ seed: { projects: { p: { defaultSmsSender: "NOBODY" } } } })).rejects.toThrow(
      'project p: defaultSmsSender "NOBODY"',
    );
  });
});
