import { describe, expect, it } from "vitest";
import { shop, startForTest } from "./start-for-test.ts";

const stream = `${shop}/datasource/dsapi/stream/specs`;

describe("specs", () => {
  it("of a project hold the platform's attributes and the custom ones, labels marked for translation", async () => {
    const { call } = await startForTest();
    const { body } = await call(`GET ${shop}/specs/attributes`);
    const byUid = new Map<string, Record<string, unknown>>(
      body.entities.map((attribute: { uid: string }) => [attribute.uid, attribute]),
    );
    expect(byUid.get("_first_name")).toMatchObject({
      displayLabel: "<XLT>First name</XLT>",
      custom: false,
      multivalue: 1,
    });
    expect(byUid.get("_email")).toMatchObject({ unique: true, readonly: false });
    expect(byUid.get("_is_subscribed_sms")).toMatchObject({ dataType: "bool", readonly: true });
    expect(byUid.get("loyalty_tier")).toMatchObject({ dataType: "keyword", custom: true });
    expect(body.metadata.uniqueAttributes).toEqual(["_user_id", "_email"]);
  });

  it("spell readonly differently in a project and in a stream", async () => {
    const { call } = await startForTest();
    const ofProject = await call(`GET ${shop}/specs/attributes`);
    const ofStream = await call(`GET ${stream}/attributes`);
    expect(Object.keys(ofProject.body.entities[0])).not.toContain("readOnly");
    expect(Object.keys(ofProject.body.entities[0])).not.toContain("requiredInWebhook");
    expect(ofStream.body.specs[0]).toMatchObject({ uid: "_user_id", readOnly: false, requiredInWebhook: true });
    expect(ofStream.body.specs[0]).not.toHaveProperty("readonly");
  });

  it("leave out what is disabled", async () => {
    const { call, control } = await startForTest();
    control.addAttribute("my-shop-123", { uid: "loyalty_tier", enabled: false });
    expect((await call(`GET ${shop}/specs/attributes`)).text).not.toContain("loyalty_tier");
    expect((await call(`GET ${stream}/attributes`)).text).not.toContain("loyalty_tier");
  });

  it("of an event list its parameters, in a project and in a stream", async () => {
    const { call } = await startForTest();
    const ofProject = await call(`GET ${shop}/specs/events/ecommerce_order_create`);
    const ofStream = await call(`GET ${stream}/event-parameters/ecommerce_order_create`);
    expect(ofProject.body.entities[0]).toMatchObject({
      parameter: "order-id",
      required: true,
      multiValue: 1,
      maxLength: 128,
    });
    expect(ofProject.body.metadata.event).toMatchObject({ uid: "ecommerce_order_create", attribution: true });
    expect(ofStream.body).toEqual({ specs: ofProject.body.entities });
  });

  it("of an event nobody knows are a 404", async () => {
    const { call } = await startForTest();
    for (const path of [`${shop}/specs/events/nothing`, `${stream}/event-parameters/nothing`, `${stream}/colours`]) {
      expect((await call(`GET ${path}`)).status).toBe(404);
    }
  });

  it("list event types without their parameters", async () => {
    const { call } = await startForTest();
    const { body } = await call(`GET ${shop}/specs/events`);
    expect(body.entities.map((event: { uid: string }) => event.uid)).toContain("appointment");
    expect(body.entities[0]).not.toHaveProperty("parameters");
  });
});

describe("segments", () => {
  it("are listed, viewed, and the dynamic ones have their own list", async () => {
    const { call } = await startForTest();
    const all = await call(`GET ${shop}/segment`);
    const dynamic = await call(`GET ${shop}/segment/dynamic`);
    expect(all.body.entities.map((segment: { uid: string }) => segment.uid)).toEqual(["vip", "recent-buyers"]);
    expect(dynamic.body).toEqual({ entities: [all.body.entities[1]] });
    expect((await call(`GET ${shop}/segment/vip`)).body.entity.type).toBe("static");
    expect((await call(`GET ${shop}/segment/nothing`)).status).toBe(404);
  });
});
