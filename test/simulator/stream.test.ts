import { describe, expect, it } from "vitest";
import type { Json } from "../../src/simulator/json.ts";
import { shop, startForTest, type TestAnswer, type TestSimulator } from "./start-for-test.ts";

const stream = `${shop}/datasource/dsapi/stream`;
const order = { _user_id: "u1", _event_id: "e1", _event_type: "ecommerce_order_create" };

async function push(simulator: TestSimulator, action: string, ...items: Json[]): Promise<TestAnswer> {
  return simulator.call(`POST ${stream}/${action}`, { body: items });
}

async function errorsOf(simulator: TestSimulator, action: string, ...items: Json[]): Promise<string[]> {
  const { body } = await push(simulator, action, ...items);
  return (body.errors as { error: string }[]).map(({ error }) => error);
}

describe("contacts", () => {
  it("are stored, read back, changed by their user id and deleted", async () => {
    const simulator = await startForTest();
    await push(simulator, "contacts", { _user_id: "u1", _email: "a@example.com", loyalty_points: 3 });
    await push(simulator, "contacts", { _user_id: "u1", loyalty_points: 4 });
    const read = await simulator.call(`GET ${stream}/contacts/u1`);
    expect(read.body.contact.contactData).toEqual({ _user_id: "u1", _email: "a@example.com", loyalty_points: 4 });
    expect(read.body.contact.audienceId).toMatch(/^[a-zA-Z0-9]{28}-\d{3}$/u);
    const stats = await simulator.call(`GET ${shop}/datasource/dsapi/stats`);
    expect(stats.body.contacts).toEqual({ total: 1, errored: 0 });
    const deleted = await simulator.call(`DELETE ${stream}/contacts/u1`);
    expect(deleted.body.accepted).toEqual([{ position: 0, item: "u1" }]);
    expect((await simulator.call(`GET ${stream}/contacts/u1`)).status).toBe(404);
    expect((await simulator.call(`DELETE ${stream}/contacts/u1`)).status).toBe(404);
  });

  it("are judged one by one: the good ones stay", async () => {
    const simulator = await startForTest();
    const { status, body } = await push(simulator, "contacts", { _user_id: "u1" }, { _email: "x" }, { _user_id: "u2" });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      success: false,
      status: 202,
      entitiesSuccess: 2,
      entitiesFailures: 1,
      entitiesLimit: 100,
    });
    expect(body.errors).toEqual([{ position: 1, error: "_user_id is required", item: { _email: "x" } }]);
    expect(body.accepted.map((accepted: { position: number }) => accepted.position)).toEqual([0, 2]);
  });

  it("are a 422 when none is good", async () => {
    const { status, body } = await push(await startForTest(), "contacts", { _email: "x" });
    expect(status).toBe(422);
    expect(body).toMatchObject({ success: false, status: 422, entitiesSuccess: 0, entitiesFailures: 1 });
  });

  it.each<[string, Json]>([
    ["_email", 7],
    ["loyalty_points", "many"],
    ["newsletter", "yes"],
    ["_date_birthday", "2026-02-30"],
    ["_date_birthday", "01/02/2026"],
    ["favourite_brands", Array.from({ length: 11 }, () => "x")],
    ["loyalty_tier", ["gold"]],
    ["_is_subscribed_sms", true],
    ["_row", "1"],
    ["_unheard_of", "x"],
    ["nested", { a: 1 }],
  ])("are refused for %s = %j", async (key, value) => {
    const simulator = await startForTest();
    expect(await errorsOf(simulator, "contacts", { _user_id: "u1", [key]: value })).toEqual([
      expect.stringContaining(key),
    ]);
    expect(simulator.state.contacts("my-shop-123", "Web shop")).toEqual([]);
  });

  it("may carry null, numeric text, 0 and 1, days and instants, and lists where several values fit", async () => {
    const contact = {
      _user_id: "u1",
      _email: null,
      loyalty_points: "12.5",
      newsletter: 1,
      _date_birthday: "2000-02-29T10:00:00.000+01:00",
      favourite_brands: ["a", "b"],
    };
    expect(await errorsOf(await startForTest(), "contacts", contact)).toEqual([]);
  });

  it("make a custom attribute of a key nobody knows", async () => {
    const simulator = await startForTest();
    await push(simulator, "contacts", { _user_id: "u1", favorite_colour: "red" });
    const { body } = await simulator.call(`GET ${shop}/specs/attributes`);
    const made = body.entities.find((attribute: { uid: string }) => attribute.uid === "favorite_colour");
    expect(made).toMatchObject({ dataType: "string", custom: true, createdByDatasourceType: "dsapi" });
  });

  it("keep keys such as __proto__ as data", async () => {
    const simulator = await startForTest();
    await simulator.call(`POST ${stream}/contacts`, { text: '[{"_user_id":"__proto__","constructor":"x"}]' });
    expect((await simulator.call(`GET ${stream}/contacts/__proto__`)).body.contact.contactData.constructor).toBe("x");
    expect((await simulator.call(`GET ${stream}/contacts/toString`)).status).toBe(404);
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });

  it("merge by force onto the audience contact whose id they carry, if it exists", async () => {
    const simulator = await startForTest();
    await push(simulator, "contacts", { _user_id: "u1" });
    const audienceId = simulator.state.contacts("my-shop-123", "Web shop")[0]?.audienceId ?? "";
    const other = `${shop}/datasource/${simulator.state.datasources("my-shop-123")[1]?.id}/stream`;
    await simulator.call(`POST ${other}/contacts`, { body: [{ _user_id: audienceId, _city: "Vigo" }] });
    const merged = await simulator.call(`GET ${other}/contacts/${audienceId}`);
    expect(merged.body.contact).toMatchObject({ audienceId, customTag: "instasent-api-override" });
    const nobody = `${"a".repeat(28)}-001`;
    expect(await errorsOf(simulator, "contacts", { _user_id: nobody })).toEqual([
      expect.stringContaining("does not exist"),
    ]);
  });

  it("lack nothing that the datasource requires", async () => {
    const simulator = await startForTest();
    simulator.control.addAttribute("my-shop-123", { uid: "_email", requiredInWebhook: true });
    expect(await errorsOf(simulator, "contacts", { _user_id: "u1" })).toEqual(["_email is required"]);
  });
});

describe("events", () => {
  async function startWithContact(): Promise<TestSimulator> {
    const simulator = await startForTest();
    await push(simulator, "contacts", { _user_id: "u1" });
    return simulator;
  }

  it("are stored once for each id, and never changed", async () => {
    const simulator = await startWithContact();
    const parameters = { "order-id": "9", "order-amount": 12.5, "order-products": ["a", "b"] };
    await push(simulator, "events", {
      ...order,
      _event_date: "2026-05-04T10:00:00.000Z",
      _event_parameters: parameters,
    });
    const again = await push(simulator, "events", { ...order, _event_parameters: { "order-id": "10" } });
    expect(again.body.success).toBe(true);
    expect(simulator.state.events("my-shop-123", "Web shop")).toEqual([
      { eventId: "e1", userId: "u1", type: order._event_type, date: "2026-05-04T10:00:00.000Z", parameters },
    ]);
    await simulator.call(`DELETE ${stream}/contacts/u1`);
    expect(simulator.state.events("my-shop-123", "Web shop")).toEqual([]);
  });

  it.each<[string, Json]>([
    ["_user_id", { ...order, _user_id: "" }],
    ["_event_id", { ...order, _event_id: 5 }],
    ["_event_type", { ...order, _event_type: null }],
    ["does not exist", { ...order, _event_type: "purchase" }],
    ['contact "stranger"', { ...order, _user_id: "stranger", _event_parameters: { "order-id": "1" } }],
    ["_event_date", { ...order, _event_date: "2026-05-04T10:00:00" }],
    ["_event_date", { ...order, _event_date: "2026-05-04" }],
    ["_event_parameters", { ...order, _event_parameters: [] }],
    ['"order-id" is required', { ...order }],
    ['"order-id" is longer', { ...order, _event_parameters: { "order-id": "x".repeat(129) } }],
    ['"order-colour" does not exist', { ...order, _event_parameters: { "order-id": "1", "order-colour": "red" } }],
    ['"order-id" takes a single', { ...order, _event_parameters: { "order-id": ["1"] } }],
    ['"order-amount" must be a number', { ...order, _event_parameters: { "order-id": "1", "order-amount": "much" } }],
  ])("are refused: %s", async (error, event) => {
    expect(await errorsOf(await startWithContact(), "events", event)).toEqual([expect.stringContaining(error)]);
  });

  it("count characters, not bytes", async () => {
    const event = { ...order, _event_parameters: { "order-id": "😀".repeat(128) } };
    expect(await errorsOf(await startWithContact(), "events", event)).toEqual([]);
  });

  it("of the e-commerce kind need a datasource with that tag", async () => {
    const simulator = await startForTest();
    const plain = `${shop}/datasource/${simulator.state.datasources("my-shop-123")[1]?.id}/stream`;
    await simulator.call(`POST ${plain}/contacts`, { body: [{ _user_id: "u1" }] });
    const body = [{ ...order, _event_parameters: { "order-id": "1" } }];
    expect((await simulator.call(`POST ${plain}/events`, { body })).status).toBe(422);
    const specs = await simulator.call(`GET ${plain}/specs/events`);
    expect(specs.body.specs.map((event: { uid: string }) => event.uid)).toEqual(["appointment"]);
  });
});

describe("a push", () => {
  it.each([
    ["is no array", "{}"],
    ["has items that are no objects", "[1]"],
    ["has more than 100 items", JSON.stringify(Array.from({ length: 101 }, (_, index) => ({ _user_id: `${index}` })))],
  ])("is refused with 400 when it %s", async (_case, text) => {
    const { call } = await startForTest();
    const { status, body } = await call(`POST ${stream}/contacts`, { text });
    expect(status).toBe(400);
    expect(body).toEqual({
      title: "Bad Request",
      status: 400,
      detail: body.message,
      message: expect.stringContaining("Body should"),
    });
  });

  it("takes 100 items, and _sync", async () => {
    const { call } = await startForTest();
    const body = Array.from({ length: 100 }, (_, index) => ({ _user_id: `${index}` }));
    const answer = await call(`POST ${stream}/contacts?_sync`, { body });
    expect(answer.body).toMatchObject({ success: true, entitiesSuccess: 100, dryRun: false });
  });

  it("of more than one MiB is refused with 413", async () => {
    const { call } = await startForTest();
    const { status, body } = await call(`POST ${stream}/contacts`, { body: [{ _user_id: "x".repeat(1024 * 1024) }] });
    expect(status).toBe(413);
    expect(body.title).toBe("Request Entity Too Large");
  });

  it("as a dry run judges and stores nothing", async () => {
    const simulator = await startForTest();
    const body = [{ _user_id: "u1", brand_new: "x" }, { _email: "x" }];
    const answer = await simulator.call(`POST ${stream}/contacts?_dryRun`, { body });
    expect(answer.body).toMatchObject({ dryRun: true, entitiesSuccess: 1, entitiesFailures: 1 });
    expect(simulator.state.contacts("my-shop-123", "Web shop")).toEqual([]);
    expect(simulator.state.attributes("my-shop-123").some(({ uid }) => uid === "brand_new")).toBe(false);
    const stats = await simulator.call(`GET ${shop}/datasource/dsapi/stats`);
    expect(stats.body.contacts).toEqual({ total: 0, errored: 0 });
  });
});

describe("the stream itself", () => {
  it("names datasource, project, organization and the kind of token, without any secret", async () => {
    const { call, state } = await startForTest();
    const token = state.datasources("my-shop-123")[0]?.token.token ?? "";
    const product = await call(`GET ${stream}`);
    const own = await call(`GET ${stream}`, { token });
    expect(Object.keys(own.body).toSorted()).toEqual(["datasource", "organization", "project", "stream", "token"]);
    expect([product.body.token.type, own.body.token.type]).toEqual(["product", "datasource"]);
    expect(product.text + own.text).not.toContain(token);
  });
});
