import { describe, expect, it } from "vitest";
import { buildContracts } from "../../src/contracts/build-contract.ts";
import { anyNumberOfValues } from "../../src/contracts/contract.ts";
import type { SpecSource, ValueFact } from "../../src/contracts/spec-source.ts";
import { contractOf, declareScope } from "./example-contract.ts";

const fact = (dataType: string, parts: Partial<ValueFact> = {}): ValueFact => ({
  dataType,
  isRequired: false,
  isReadOnly: false,
  maxValues: 1,
  maxLength: null,
  ...parts,
});

function specsOf(facts: SpecSource, yaml: Parameters<typeof declareScope>[0] = {}) {
  const [contract] = buildContracts({ scopes: [declareScope(yaml)], specs: { source: "lock", facts } });
  if (contract === undefined) throw new Error("one datasource makes one contract");
  return contract;
}

const shop = {
  attributes: new Map([["plan", fact("bool")]]),
  events: new Map([["order", { parameters: new Map([["order-id", fact("keyword", { maxLength: 128 })]]) }]]),
};

describe("a contract of the YAML alone", () => {
  it("knows the platform's own attributes, the ones it keeps to itself as read-only", () => {
    const { attributes, source } = contractOf({});
    expect(source).toBe("config");
    expect(attributes.get("_user_id")).toMatchObject({ dataType: "string", isRequired: true, maxValues: 1 });
    expect(attributes.get("_email")).toMatchObject({ dataType: "unknown", isReadOnly: false });
    expect(attributes.get("_is_subscribed_sms")).toMatchObject({ isReadOnly: true });
    expect(attributes.get("_row")).toMatchObject({ isReadOnly: true });
    expect(attributes.get("_first_name")).toMatchObject({ maxValues: 1 });
    expect(attributes.get("_client_tags")).toMatchObject({ maxValues: anyNumberOfValues });
  });

  it("takes what is declared, over what is built in", () => {
    const { attributes } = contractOf({
      attributes: {
        _email: { dataType: "string", format: "email", required: true, maxLength: 200 },
        tags: { dataType: "bool", multivalue: 5 },
        old: { enabled: false },
        open: {},
        _row: { readonly: false },
      },
    });
    expect(attributes.get("_email")).toEqual({
      address: "shop/attribute/_email",
      dataType: "string",
      isRequired: true,
      maxValues: 1,
      maxLength: 200,
      isReadOnly: false,
      format: "email",
    });
    expect(attributes.get("tags")).toMatchObject({ dataType: "boolean", maxValues: 5 });
    expect(attributes.get("old")).toMatchObject({ isReadOnly: true });
    expect(attributes.get("open")).toMatchObject({ dataType: "unknown", isReadOnly: false });
    expect(attributes.get("_row")).toMatchObject({ isReadOnly: false });
  });

  it("has the user id as a text, whatever is declared", () => {
    const { attributes } = contractOf({ attributes: { _user_id: { dataType: "number", multivalue: 3 } } });
    expect(attributes.get("_user_id")).toMatchObject({ dataType: "string", maxValues: 1, isRequired: true });
  });
});

describe("a contract of facts", () => {
  it("has what the project has, and nothing that is built in", () => {
    const contract = specsOf({
      projects: new Map([["shop", { ...shop, datasources: new Map() }]]),
      environments: new Map(),
    });
    expect([...contract.attributes.keys()]).toEqual(["plan", "_user_id"]);
    expect(contract).toMatchObject({ source: "lock", owner: "shop/datasource/crm" });
    expect(contract.attributes.get("plan")?.dataType).toBe("boolean");
    expect(contract.events.get("order")?.parameters.get("order-id")).toMatchObject({
      address: "shop/event/order#order-id",
      maxLength: 128,
    });
  });

  it("has the datasource's own before the project's", () => {
    const own = { attributes: new Map([["tier", fact("number")]]), events: new Map() };
    const contract = specsOf({
      projects: new Map([["shop", { ...shop, datasources: new Map([["crm", own]]) }]]),
      environments: new Map(),
    });
    expect([[...contract.attributes.keys()], [...contract.events.keys()]]).toEqual([["tier", "_user_id"], []]);
  });

  it("is only made stricter by the YAML", () => {
    const facts = { projects: new Map([["shop", { ...shop, datasources: new Map() }]]), environments: new Map() };
    const orderId = (maxLength: number) =>
      specsOf(facts, {
        attributes: { other: { dataType: "string" } },
        events: { order: { parameters: { "order-id": { required: true, maxLength, dataType: "number" } } } },
      })
        .events.get("order")
        ?.parameters.get("order-id");
    expect(orderId(64)).toMatchObject({ isRequired: true, maxLength: 64, dataType: "keyword" });
    expect(orderId(500)).toMatchObject({ maxLength: 128 });
  });

  it("falls back on the YAML for a project it does not know, and for parameters that were not read", () => {
    expect(specsOf({ projects: new Map(), environments: new Map() }).source).toBe("config");
    const events = new Map([["order", { parameters: undefined }]]);
    const facts = {
      projects: new Map([["shop", { attributes: new Map(), events, datasources: new Map() }]]),
      environments: new Map(),
    };
    const yaml = { events: { order: { parameters: { total: { dataType: "number" } } } } };
    expect([...(specsOf(facts, yaml).events.get("order")?.parameters.keys() ?? [])]).toEqual(["total"]);
  });

  it("takes names that every object has", () => {
    const names = ["__proto__", "toString", "constructor"];
    const attributes = new Map(names.map((name) => [name, fact("string")]));
    const facts = {
      projects: new Map([["shop", { attributes, events: new Map(), datasources: new Map() }]]),
      environments: new Map(),
    };
    expect([...specsOf(facts).attributes.keys()]).toEqual([...names, "_user_id"]);
  });
});
