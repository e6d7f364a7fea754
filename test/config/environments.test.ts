import { describe, expect, it } from "vitest";
import { build, messagesOf, placesOf } from "./build.ts";

const yaml = `version: 1
projects:
  shop:
    uid: my-shop
    datasources:
      crm: { name: CRM, audienceTags: [a, b] }
      pos: { name: POS }
environments:
  staging: { projects: { shop: { uid: my-shop-staging, datasources: { crm: { audienceTags: [c] }, pos: null } } } }
  broken: { projects: { shop: { datasources: { crm: { name: null, timezon: UTC } } } } }
  empty:
`;

describe("environments", () => {
  it("are a merge patch over everything above", () => {
    const { config, environments } = build(yaml, { environmentName: "staging" });
    expect(environments).toEqual(["staging", "broken", "empty"]);
    expect(config?.environment).toBe("staging");
    const [scope] = config?.scopes ?? [];
    expect(scope?.remoteName).toBe("my-shop-staging");
    expect(scope?.declarations.map(({ key, value }) => [key, value])).toEqual([
      ["crm", { name: "CRM", audienceTags: ["c"] }],
    ]);
    expect(scope?.declarations[0]?.fieldPlaces["audienceTags"]?.line).toBe(9);
    expect(scope?.declarations[0]?.fieldPlaces["name"]?.line).toBe(6);
  });

  it("change nothing when none is chosen, or an empty one", () => {
    const plain = build(yaml).config;
    expect(plain?.environment).toBeNull();
    expect(build(yaml, { environmentName: "empty" }).config?.scopes).toEqual(plain?.scopes);
  });

  it("have names, and the nearest is suggested", () => {
    const outcome = build(yaml, { environmentName: "stagin" });
    expect(messagesOf(outcome)).toEqual([
      '8:1 unknown-environment: there is no environment "stagin"; did you mean "staging"?',
    ]);
  });

  it("are checked all at once on demand, in their own text", () => {
    expect(build(yaml).findings).toEqual([]);
    const outcome = build(yaml, { validateEverywhere: true });
    expect(messagesOf(outcome)).toEqual([
      '10:3 missing-key: in the environment "broken": datasource "crm" has no "name"',
      '10:67 unknown-key: "timezon" is not a key of a datasource; did you mean "timezone"?',
    ]);
    expect(outcome.findings[0]?.related?.[0]?.place.line).toBe(6);
  });

  it("do not repeat what is wrong without them", () => {
    const twice = yaml.replace("uid: my-shop\n", "uid: my-shop\n    zzz: 1\n");
    expect(placesOf(build(twice, { validateEverywhere: true }))).toEqual([
      "instasent.yaml:5:5 unknown-key",
      "instasent.yaml:11:3 missing-key",
      "instasent.yaml:11:67 unknown-key",
    ]);
  });
});
