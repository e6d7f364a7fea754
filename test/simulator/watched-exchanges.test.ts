import { describe, expect, it } from "vitest";
import { exchanges, type Exchange } from "../../src/simulator/watch-exchanges.ts";
import { takeComplaints } from "../support/exchange-watch.ts";
import { tally } from "../support/tally.ts";
import { complaintsAboutAnswer, complaintsAboutRequest, isAltered } from "./check-exchange.ts";
import { shop, startForTest } from "./start-for-test.ts";

const create = {
  method: "POST",
  path: `/v1${shop}/datasource`,
  query: new URLSearchParams(),
  headers: {
    authorization: "Bearer abc",
    accept: "application/json",
    "user-agent": "instaform/1.0.0",
    "content-type": "application/json",
  },
  body: JSON.stringify({ name: "CRM", audienceTags: [] }),
};

/** A real answer of the simulator, as the watch sees it. */
async function realExchange(request: string, body?: object): Promise<Exchange> {
  const seen: Exchange[] = [];
  const listen = (message: unknown): void => void seen.push(message as Exchange); // nothing else is published there
  exchanges.subscribe(listen);
  const simulator = await startForTest();
  await simulator.call(request, body === undefined ? {} : { body: body as never }); // plain JSON
  exchanges.unsubscribe(listen);
  const [first] = seen;
  if (first === undefined) throw new Error("nothing was published");
  return first;
}

/** The same answer with another body. */
function withBody({ answer, ...rest }: Exchange, change: (body: Record<string, unknown>) => unknown): Exchange {
  if (answer === undefined) throw new Error("there is no answer");
  const body = JSON.parse(answer.text) as Record<string, unknown>;
  return { ...rest, answer: { ...answer, text: JSON.stringify(change(body)) } };
}

describe("the watch over all simulators", () => {
  it("is on in every test file, and counts", async () => {
    const before = tally.answers;
    await realExchange("GET /");
    expect(tally.answers).toBe(before + 1);
  });

  it("fails whichever test the deviation shows up in", async () => {
    const real = await realExchange("GET /");
    exchanges.publish(withBody(real, ({ metadata }) => ({ metadata })));
    expect(takeComplaints()).toEqual([expect.stringMatching(/^GET \/: answer 200 .*required property 'entity'/)]);
  });

  it.each<readonly [string, string, (body: Record<string, unknown>) => unknown]>([
    ["a field that is not there", "GET /", () => ({})],
    [
      "a field of another type",
      `GET ${shop}/segment`,
      (body) => ({ ...body, metadata: { count: "1", start: 0, limit: 1 } }),
    ],
    ["a field that the API does not have", `GET ${shop}/datasource`, (body) => ({ ...body, next: null })],
    [
      "tags, which the API never answers",
      `GET ${shop}/datasource/dsapi`,
      (body) => ({
        entity: { ...(body["entity"] as object), tags: [] },
      }),
    ],
    [
      "a time that is written in another way",
      `GET ${shop}/datasource/dsapi`,
      (body) => ({
        entity: { ...(body["entity"] as object), createdAt: "2026-01-01T00:00:00Z" },
      }),
    ],
    ["no JSON", `GET ${shop}/campaign`, () => "<html>"],
  ])("sees %s", async (_name, request, change) => {
    const real = await realExchange(request);
    expect(complaintsAboutAnswer(real)).toEqual([]);
    expect(complaintsAboutAnswer(withBody(real, change))).not.toEqual([]);
  });

  it("sees headers that are missing, and statuses that the API does not know", async () => {
    const real = await realExchange("GET /");
    const { answer } = real;
    if (answer === undefined) throw new Error("there is no answer");
    expect(complaintsAboutAnswer({ ...real, answer: { ...answer, headers: {} } })).not.toEqual([]);
    expect(complaintsAboutAnswer({ ...real, answer: { ...answer, status: 418 } })).not.toEqual([]);
  });

  it("lets pass what a fault has broken, and only that", async () => {
    const real = await realExchange("GET /");
    expect(isAltered(real)).toBe(false);
    expect(isAltered({ ...real, fault: { status: 503 } })).toBe(false);
    expect(isAltered({ ...real, fault: { latency: 5, patch: {} } })).toBe(true);
    expect(isAltered({ ...real, fault: { status: 204 } })).toBe(true);
  });
});

describe("a request of the client", () => {
  it("is taken when it is what the API takes", () => {
    expect(complaintsAboutRequest(create)).toEqual([]);
  });

  it.each<readonly [string, Partial<Exchange["request"]>]>([
    ["an operation that the API does not have", { method: "PUT" }],
    ["a path that the API does not have", { path: `/v1${shop}/datasources` }],
    [
      "a field that the API does not have",
      { body: JSON.stringify({ name: "CRM", audienceTags: [], integration: "x" }) },
    ],
    ["a required field left out", { body: JSON.stringify({ name: "CRM" }) }],
    ["no token", { headers: { ...create.headers, authorization: "" } }],
    ["a body that is no JSON", { body: "name=CRM" }],
    ["a body without its type", { headers: { ...create.headers, "content-type": "text/plain" } }],
    ["a parameter that the operation does not have", { query: new URLSearchParams({ _limit: "5" }) }],
    ["half of a page", { method: "GET", body: "", query: new URLSearchParams({ _limit: "5" }) }],
    ["the alias that may be any datasource", { method: "GET", body: "", path: `/v1${shop}/datasource/dsapi` }],
    [
      "more than a hundred items",
      {
        path: `/v1${shop}/datasource/d1/stream/contacts`,
        body: JSON.stringify(Array.from({ length: 101 }, () => ({ _user_id: "u" }))),
      },
    ],
    ["a credential of a proxy", { headers: { ...create.headers, "proxy-authorization": "Basic eDp5" } }],
  ])("is not taken with %s", (_name, change) => {
    expect(complaintsAboutRequest({ ...create, ...change })).not.toEqual([]);
  });
});

describe("an exchange with Svix", () => {
  const request = {
    ...create,
    path: "/svix/api/v1/event-type",
    headers: { ...create.headers, "idempotency-key": "k-1" },
    body: JSON.stringify({ name: "order.created", description: "An order was placed" }),
  };
  const answered = {
    name: "order.created",
    description: "An order was placed",
    deprecated: false,
    createdAt: "2026-01-01T00:00:00+00:00",
    updatedAt: "2026-01-01T00:00:00+00:00",
  };
  const exchange = (status: number, body: object): Exchange => ({
    request,
    answer: { status, headers: {}, text: JSON.stringify(body) },
    fault: {},
  });

  it("is taken when it is what Svix describes", () => {
    expect(complaintsAboutRequest(request)).toEqual([]);
    expect(complaintsAboutAnswer(exchange(201, answered))).toEqual([]);
    expect(complaintsAboutAnswer(exchange(409, { code: "event_type_exists", detail: "taken" }))).toEqual([]);
  });

  it.each<readonly [string, Partial<Exchange["request"]>]>([
    ["an operation that Svix does not have", { path: "/svix/api/v1/event-types" }],
    ["a rotation of a key", { path: "/svix/api/v1/app/acme/integration/integ_1/key/rotate", body: "" }],
    ["a field that Svix does not have", { body: JSON.stringify({ name: "a", description: "b", title: "c" }) }],
    ["an empty list of flags", { body: JSON.stringify({ name: "a", description: "b", featureFlags: [] }) }],
    [
      "a list without content or what is archived",
      { method: "GET", body: "", query: new URLSearchParams({ limit: "250" }) },
    ],
    ["a page that is too long", { method: "GET", body: "", query: new URLSearchParams({ limit: "251" }) }],
    ["a key of the vendor's own", { headers: { ...request.headers, "idempotency-key": "auto_1" } }],
    ["a key on a change", { method: "PATCH", path: `${request.path}/a`, body: "{}" }],
  ])("is not taken with %s", (_name, change) => {
    expect(complaintsAboutRequest({ ...request, ...change })).not.toEqual([]);
  });

  it.each<readonly [string, number, object]>([
    ["a field that is missing", 201, { ...answered, deprecated: undefined }],
    ["a field that Svix does not show, such as a key", 201, { ...answered, key: "integsk_x" }],
    ["a status that Svix does not have", 200, answered],
    ["an error of another shape", 409, { message: "taken" }],
  ])("is not taken when it is answered with %s", (_name, status, body) => {
    expect(complaintsAboutAnswer(exchange(status, body))).not.toEqual([]);
  });
});

describe("an exchange with Spoki", () => {
  const headers = {
    "x-spoki-api-key": "abc",
    accept: "application/json",
    "user-agent": "instaform/1.0.0",
    "content-type": "application/json",
  };
  const field = { label: "Order", code: "ORDER_ID", field_type: 1, example: "1234" };
  const request = { ...create, path: "/spoki/api/1/custom-fields/", headers, body: JSON.stringify(field) };
  const exchange = (status: number, body: unknown): Exchange => ({
    request,
    answer: { status, headers: {}, text: JSON.stringify(body) },
    fault: {},
  });

  it("is taken when it is what Spoki describes", () => {
    expect(complaintsAboutRequest(request)).toEqual([]);
    expect(complaintsAboutAnswer(exchange(201, { id: 7, ...field }))).toEqual([]);
    expect(complaintsAboutAnswer(exchange(400, { code: ["This field is required."] }))).toEqual([]);
  });

  it.each<readonly [string, Partial<Exchange["request"]>]>([
    ["an address without the slash at its end", { path: "/spoki/api/1/custom-fields" }],
    ["a copy, which is made by reading", { method: "GET", path: "/spoki/api/1/templates/7/clone/", body: "" }],
    ["a new secret", { path: "/spoki/api/1/external-webhooks/7/rotate_secret/", body: "{}" }],
    ["a reserved code", { body: JSON.stringify({ ...field, code: "EMAIL" }) }],
    ["a field that Spoki does not have", { body: JSON.stringify({ ...field, options: [] }) }],
    ["another field than the label", { method: "PATCH", path: `${request.path}7/`, body: '{"code":"X"}' }],
    ["a filter that is not documented", { method: "GET", body: "", query: new URLSearchParams({ code: "X" }) }],
    ["the credential of another platform", { headers: { ...headers, authorization: "Bearer abc" } }],
  ])("is not taken with %s", (_name, change) => {
    expect(complaintsAboutRequest({ ...request, ...change })).not.toEqual([]);
  });

  it.each<readonly [string, number, unknown]>([
    ["a field that is missing", 201, { ...field }],
    ["a field that Spoki does not show", 201, { id: 7, ...field, used_by: [] }],
    ["a status that Spoki does not have", 202, { id: 7, ...field }],
    ["an error of another shape", 400, { errors: "code is required" }],
  ])("is not taken when it is answered with %s", (_name, status, body) => {
    expect(complaintsAboutAnswer(exchange(status, body))).not.toEqual([]);
  });
});

describe("an exchange with Attentive", () => {
  const { "content-type": _type, ...headers } = create.headers;
  const request = { ...create, method: "GET", path: "/attentive/v2/me", headers, body: "" };
  const exchange = (status: number, text: string): Exchange => ({
    request,
    answer: { status, headers: {}, text },
    fault: {},
  });

  it("is taken when it is what Attentive describes", () => {
    expect(complaintsAboutRequest(request)).toEqual([]);
    expect(complaintsAboutAnswer(exchange(200, '{"companyName":"Acme"}'))).toEqual([]);
    expect(complaintsAboutAnswer(exchange(401, ""))).toEqual([]);
  });

  it.each<readonly [string, Partial<Exchange["request"]>]>([
    ["anything that writes", { method: "POST", path: "/attentive/v2/user/attributes", body: "{}" }],
    ["no token", { headers: { ...headers, authorization: "" } }],
    ["a question", { query: new URLSearchParams({ company: "1" }) }],
  ])("is not taken with %s", (_name, change) => {
    expect(complaintsAboutRequest({ ...request, ...change })).not.toEqual([]);
  });

  it("is not taken when it is answered otherwise", () => {
    expect(complaintsAboutAnswer(exchange(200, '{"company":"Acme"}'))).not.toEqual([]);
    expect(complaintsAboutAnswer(exchange(202, "{}"))).not.toEqual([]);
  });
});
