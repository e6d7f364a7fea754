import { describe, expect, it } from "vitest";
import { startSimulator } from "../../src/simulator/start-simulator.ts";
import { shop, startForTest, type TestSimulator } from "./start-for-test.ts";

async function steer({ url }: TestSimulator, request: string, body?: unknown, headers = {}): Promise<Response> {
  const [method = "GET", path = ""] = request.split(" ");
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  return fetch(url.replace("/v1", path), { method, headers, ...sent });
}

describe("recorded requests", () => {
  it("tell method, path, query, body and whose token it was, never the token", async () => {
    const simulator = await startForTest();
    await simulator.call(`GET ${shop}/datasource?_start=0&_limit=5`);
    await simulator.call(`POST ${shop}/datasource`, { body: { name: "a", audienceTags: [] } });
    await simulator.call("GET /", { token: "wrong-secret" });
    await simulator.call("GET /", { token: simulator.state.datasources("my-shop-123")[0]?.token.token ?? "" });
    await simulator.call(`POST ${shop}/datasource`, { text: "{" });
    expect(simulator.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `GET /v1${shop}/datasource`,
      `POST /v1${shop}/datasource`,
      "GET /v1/",
      "GET /v1/",
      `POST /v1${shop}/datasource`,
    ]);
    expect(simulator.requests[0]).toMatchObject({ index: 0, query: { _start: "0", _limit: "5" }, body: undefined });
    expect(simulator.requests[1]?.body).toEqual({ name: "a", audienceTags: [] });
    expect(simulator.requests[4]?.body).toBe("{");
    expect(simulator.requests.map(({ headers }) => headers["authorization"])).toEqual([
      "[Simulator token]",
      "[Simulator token]",
      "[token]",
      "[token of Web shop]",
      "[Simulator token]",
    ]);
    expect(JSON.stringify(simulator.requests)).not.toMatch(/simulator-token|wrong-secret/u);
  });
});

describe("what a person does in the dashboard", () => {
  it("shows in the API at once", async () => {
    const { call, control } = await startForTest();
    const id = control.addDatasource("my-shop-123", { name: "by hand", timezone: "UTC" });
    control.changeDatasource("my-shop-123", "by hand", { timezone: "Europe/Lisbon", name: "renamed" });
    control.deleteDatasource("my-shop-123", "old-web");
    const list = await call(`GET ${shop}/datasource`);
    expect(list.body.entities.map((entity: { name: string }) => entity.name)).toEqual(["Web shop", "renamed"]);
    expect((await call(`GET ${shop}/datasource/${id}`)).body.entity.timezone).toBe("Europe/Lisbon");

    control.changeProject("my-shop-123", { locale: "pt_PT" });
    expect((await call(`GET ${shop}`)).body.entity.locale).toBe("pt_PT");
    control.removeAttribute("my-shop-123", "loyalty_tier");
    expect((await call(`GET ${shop}/specs/attributes`)).text).not.toContain("loyalty_tier");
    control.addEvent("my-shop-123", { uid: "visit", parameters: [{ parameter: "page" }] });
    expect((await call(`GET ${shop}/specs/events/visit`)).body.entities[0].parameter).toBe("page");
    control.removeEvent("my-shop-123", "visit");
    expect((await call(`GET ${shop}/specs/events/visit`)).status).toBe(404);
    control.addProject("second", { name: "Second" });
    expect((await call("GET /project/second")).body.entity.name).toBe("Second");
  });

  it("can rotate a datasource's token: the old one is worth nothing", async () => {
    const { call, control, state } = await startForTest();
    const before = state.datasources("my-shop-123")[0]?.token.token ?? "";
    const after = control.rotateToken("my-shop-123", "Web shop");
    const stream = `GET ${shop}/datasource/dsapi/stream`;
    expect((await call(stream, { token: before })).status).toBe(401);
    expect((await call(stream, { token: after })).status).toBe(200);
  });

  it("can change how the platform behaves", async () => {
    const { call, control } = await startForTest();
    control.setOptions({ tokensReadable: false });
    control.setRates({ s: 0 });
    expect((await call(`GET ${shop}/datasource`)).text).not.toContain('"token"');
    expect((await call(`GET ${shop}/specs/events`)).status).toBe(429);
  });

  it("names what is not there", async () => {
    const { control, state } = await startForTest();
    expect(() => state.datasources("nowhere")).toThrow('no project "nowhere"');
    expect(() => control.deleteDatasource("my-shop-123", "nothing")).toThrow('no datasource "nothing"');
  });
});

describe("steering over HTTP", () => {
  it("takes faults, one or a list, and says what is wrong with a fault", async () => {
    const simulator = await startForTest();
    const fault = { match: { nth: 1 }, do: { status: 503 } };
    expect((await steer(simulator, "POST /_simulator/faults", [fault])).status).toBe(201);
    expect((await simulator.call("GET /")).status).toBe(503);
    await steer(simulator, "POST /_simulator/faults", { do: { status: 500 } });
    expect((await simulator.call("GET /")).status).toBe(500);
    await steer(simulator, "DELETE /_simulator/faults");
    expect((await simulator.call("GET /")).status).toBe(200);
    const refused = await steer(simulator, "POST /_simulator/faults", { do: { explode: true } });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain("do.explode is not a key here");
  });

  it("shows requests and state, and resets to the seed", async () => {
    const simulator = await startForTest();
    await simulator.call(`POST ${shop}/datasource`, { body: { name: "a", audienceTags: [] } });
    const requests = (await (await steer(simulator, "GET /_simulator/requests")).json()) as { requests: unknown[] };
    expect(requests.requests).toHaveLength(1);
    expect(await (await steer(simulator, "GET /_simulator/state")).text()).toContain('"name":"a"');
    await steer(simulator, "POST /_simulator/reset");
    expect(simulator.requests).toEqual([]);
    expect(simulator.state.datasources("my-shop-123")).toHaveLength(3);
    expect((await steer(simulator, "GET /_simulator/nothing")).status).toBe(404);
  });

  it("is not for web pages", async () => {
    const simulator = await startForTest();
    const refused = await steer(simulator, "POST /_simulator/reset", undefined, { origin: "https://evil.test" });
    expect(refused.status).toBe(403);
  });
});

describe("start and stop", () => {
  it("listens on a free loopback port and leaves it when stopped, twice if need be", async () => {
    const simulator = await startSimulator();
    expect(simulator.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/u);
    await simulator.stop();
    await simulator.stop();
    await expect(fetch(simulator.url)).rejects.toThrow("fetch failed");
  });

  it("fails when the port is taken", async () => {
    const simulator = await startForTest();
    const port = Number(new URL(simulator.url).port);
    await expect(startSimulator({ port })).rejects.toThrow("EADDRINUSE");
  });
});
