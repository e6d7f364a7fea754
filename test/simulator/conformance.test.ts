import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { allRoutes } from "../../src/simulator/routes/all-routes.ts";
import { errorSchemas, refusedPushSchema, successSchemas } from "./api-schemas.ts";
import { startForTest, type TestAnswer, type TestCall, type TestSimulator } from "./start-for-test.ts";

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
ajv.addFormat("instant", (value: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/u.test(value));

const bodies: Readonly<Record<string, TestCall>> = {
  "POST /project/{project}/datasource": { body: { name: "new", audienceTags: ["a"] } },
  "POST /project/{project}/datasource/{id}/stream/contacts": { body: [{ _user_id: "u1" }, { _email: "no user id" }] },
  "POST /project/{project}/datasource/{id}/stream/events": {
    body: [
      {
        _user_id: "u1",
        _event_id: "e1",
        _event_type: "appointment",
        _event_parameters: { "appointment-id": "1", "appointment-date": "2026-01-01" },
      },
      {},
    ],
  },
};

/** A request for the operation that can succeed on the built-in seed. */
function fill(operation: string, simulator: TestSimulator, values: Readonly<Record<string, string>> = {}): string {
  const { projects } = simulator.state.toJson() as {
    projects: { campaigns: { id: string }[]; automations: { id: string }[] }[];
  };
  const usual: Record<string, string | undefined> = {
    project: "my-shop-123",
    id: "dsapi",
    type: "appointment",
    userId: "u1",
    uid: "vip",
    campaign: projects[0]?.campaigns[0]?.id,
    automation: projects[0]?.automations[0]?.id,
    ...values,
  };
  return operation.replaceAll(/\{(\w+)\}/gu, (_braces, name: string) => usual[name] ?? "");
}

function expectValid(schema: Readonly<Record<string, unknown>> | undefined, answer: TestAnswer): void {
  const validate = ajv.compile(schema ?? { not: {} });
  validate(answer.body);
  expect(validate.errors ?? [], answer.text).toEqual([]);
  expect(answer.headers.get("content-type")).toBe("application/json");
  expect(answer.headers.get("date")).not.toBeNull();
  for (const name of ["limit", "remaining", "reset"])
    expect(answer.headers.get(`x-ratelimit-${name}`)).toMatch(/^\d+$/u);
}

const operations = Object.keys(successSchemas);

describe("every operation", () => {
  it("answers as described when it succeeds, in one go through all of them", async () => {
    const simulator = await startForTest();
    for (const operation of operations) {
      const answer = await simulator.call(fill(operation, simulator), bodies[operation]);
      expect([operation, answer.status]).toEqual([
        operation,
        operation.endsWith("/datasource") && operation.startsWith("POST") ? 201 : 200,
      ]);
      expectValid(successSchemas[operation], answer);
    }
  });

  it.each([
    ["tokens unreadable", { options: { tokensReadable: false } }],
    ["tokens masked", { options: { tokensReadable: "masked" as const } }],
    ["deleted shown", { options: { includeDeleted: true } }],
    [
      "bare project",
      { projects: { "my-shop-123": { datasources: [{ name: "a", audienceTags: null }], attributionConfig: null } } },
    ],
  ])("answers as described with other settings: %s", async (_case, seed) => {
    const simulator = await startForTest({ seed });
    for (const operation of operations.filter(
      (name) => name.startsWith("GET") && !/\{(userId|uid|type|campaign|automation)\}/u.test(name),
    )) {
      expectValid(successSchemas[operation], await simulator.call(fill(operation, simulator)));
    }
  });

  it.each(operations)("%s refuses as described", async (operation) => {
    const simulator = await startForTest({
      seed: { tokens: [{ token: "simulator-token" }, { token: "none", scopes: [] }] },
    });
    const target = fill(operation, simulator);
    const [method = "", path = ""] = target.split(" ");
    const refuse = async (status: number, request: string, options: TestCall = {}): Promise<void> => {
      const answer = await simulator.call(request, options);
      expect([request, answer.status]).toEqual([request, status]);
      expectValid(errorSchemas[status], answer);
    };
    await refuse(401, target, { token: "wrong" });
    await refuse(405, `PATCH ${path}`);
    const canLackScope = !/^GET \/$|^GET \/project\/[^/]+$|^GET \/project\/[^/]+\/specs/u.test(target);
    if (canLackScope) await refuse(403, target, { token: "none" });
    if (operation.includes("{project}")) await refuse(404, fill(operation, simulator, { project: "nowhere" }));
    if (operation.includes("{id}")) await refuse(404, fill(operation, simulator, { id: "nothing" }));
    if (/\{(type|uid|campaign|automation)\}/u.test(operation)) {
      const nothing = { type: "nothing", uid: "nothing", campaign: "nothing", automation: "nothing" };
      await refuse(404, fill(operation, simulator, nothing));
    }
    if (method === "POST") await refuse(400, target, { text: "{" });
    if (method === "POST") await refuse(413, target, { text: " ".repeat(1024 * 1024 + 1) });
    simulator.control.setRates({ s: 0, m: 0, l: 0, xl: 0, other: 0 });
    await refuse(429, target);
    for (const status of [402, 500]) {
      simulator.control.clearFaults();
      simulator.control.addFault({ do: { status } });
      await refuse(status, target);
    }
  });

  it("answers a validation error as described", async () => {
    const { call } = await startForTest();
    const refused = await call("POST /project/my-shop-123/datasource", { body: {} });
    expect(refused.status).toBe(422);
    expectValid(errorSchemas[422], refused);
  });

  it("answers a push without one good item in the envelope", async () => {
    const { call } = await startForTest();
    const refused = await call("POST /project/my-shop-123/datasource/dsapi/stream/events", { body: [{}] });
    expect(refused.status).toBe(422);
    expectValid(refusedPushSchema, refused);
  });

  it("is in the description: the simulator serves nothing else", () => {
    const described = operations.map((operation) => operation.replaceAll(/\{\w+\}/gu, "*"));
    const served = allRoutes.map(({ method, path }) => `${method} ${path.replaceAll(/:\w+/gu, "*")}`);
    expect(served.toSorted()).toEqual(described.toSorted());
  });
});
