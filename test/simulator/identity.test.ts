import { describe, expect, it } from "vitest";
import { shop, startForTest } from "./start-for-test.ts";

const twoProjects = {
  projects: { one: { name: "One" }, two: { name: "Two" } },
  tokens: [{ token: "all" }, { token: "only-one", scopes: ["PROJECT_AUDIENCE_READ"], projects: ["one"] }],
};

describe("who am I", () => {
  it("lists the projects the token is linked to, with its scopes", async () => {
    const { call } = await startForTest({ seed: twoProjects });
    const all = await call("GET /", { token: "all" });
    const one = await call("GET /", { token: "only-one" });
    expect(all.body.entity.projects.map((project: { uid: string }) => project.uid)).toEqual(["one", "two"]);
    expect(one.body.entity.projects.map((project: { uid: string }) => project.uid)).toEqual(["one"]);
    expect(one.body.metadata.scopes).toEqual(["PROJECT_AUDIENCE_READ"]);
    expect(one.body.entity.token).toBe("only-one");
  });

  it("tells about funds only with ACCOUNT_READ", async () => {
    const { call } = await startForTest({ seed: twoProjects });
    expect((await call("GET /", { token: "all" })).body.metadata.organization.account.funds.currency).toBe("EUR");
    expect((await call("GET /", { token: "only-one" })).body.metadata.organization).not.toHaveProperty("account");
  });

  it("shows a project with its sender by id and its merge attributes", async () => {
    const { call } = await startForTest();
    const { body } = await call(`GET ${shop}`);
    const senders = await call(`GET ${shop}/channel/sms/sender`);
    expect(body.entity).toMatchObject({ uid: "my-shop-123", locale: "es_ES", projectStatus: "active" });
    expect(body.entity.defaultSmsSender).toBe(senders.body.entities[0].id);
    expect(senders.body.metadata.defaultSender).toBe(body.entity.defaultSmsSender);
    expect(body.metadata.uniqueAttributes).toEqual(["_user_id", "_email"]);
  });
});

describe("authorisation", () => {
  it("refuses a missing, a malformed and an unknown token with 401", async () => {
    const { call } = await startForTest();
    for (const options of [
      { token: null },
      { token: "nobody" },
      { token: null, headers: { authorization: "Basic x" } },
    ]) {
      const { status, body } = await call("GET /", options);
      expect(status).toBe(401);
      expect(body).toEqual({ message: expect.any(String), code: 401 });
    }
  });

  it("takes any token when told so", async () => {
    const { call } = await startForTest({ seed: { acceptAnyToken: true } });
    expect((await call(`GET ${shop}/channel/sms/sender`, { token: "whatever" })).status).toBe(200);
    expect((await call("GET /", { token: null })).status).toBe(401);
  });

  it("hides a project the token is not linked to, and one that is not there", async () => {
    const { call } = await startForTest({ seed: twoProjects });
    expect((await call("GET /project/two", { token: "only-one" })).body).toMatchObject({
      title: "Not Found",
      status: 404,
    });
    expect((await call("GET /project/nowhere", { token: "all" })).status).toBe(404);
    expect((await call("GET /project/__proto__", { token: "all" })).status).toBe(404);
  });

  it("has a project of any uid when told so", async () => {
    const { call } = await startForTest({ seed: { options: { anyProject: true } } });
    expect((await call("GET /project/brand-new")).body.entity.uid).toBe("brand-new");
    expect((await call("GET /project/__proto__")).body.entity.uid).toBe("__proto__");
  });

  it.each([
    ["GET /project/one/datasource", "PROJECT_DATASOURCE_READ"],
    ["POST /project/one/datasource", "PROJECT_DATASOURCE_WRITE"],
    ["GET /project/one/datasource/dsapi", "PROJECT_DATASOURCE_READ"],
    ["GET /project/one/datasource/dsapi/stream", "PROJECT_DATASOURCE_READ"],
    ["GET /project/one/datasource/dsapi/stats", "PROJECT_DATASOURCE_READ"],
    ["POST /project/one/datasource/dsapi/stream/contacts", "PROJECT_DATASOURCE_READ,PROJECT_AUDIENCE_WRITE"],
    ["GET /project/one/channel/sms/sender", "PROJECT_READ"],
    ["GET /project/one/segment", "PROJECT_AUDIENCE_READ"],
    ["GET /project/one/segment/dynamic", "PROJECT_AUDIENCE_READ"],
    ["GET /project/one/campaign", "PROJECT_CAMPAIGN_READ"],
    ["GET /project/one/automation", "PROJECT_AUTOMATION_READ"],
  ])("%s is forbidden without %s and allowed with nothing else", async (request, scopes) => {
    const needed = scopes.split(",");
    const { call } = await startForTest({
      seed: {
        projects: { one: { datasources: [{ name: "a" }] } },
        tokens: [
          { token: "enough", scopes: needed },
          { token: "short", scopes: needed.slice(1) },
        ],
      },
    });
    const body = request.startsWith("POST")
      ? { body: request.endsWith("contacts") ? [] : { name: "b", audienceTags: [] } }
      : {};
    const refused = await call(request, { ...body, token: "short" });
    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject({ title: "Forbidden", status: 403 });
    expect((await call(request, { ...body, token: "enough" })).status).toBeLessThan(300);
  });

  it("lets a datasource token use its own stream and nothing else", async () => {
    const { call } = await startForTest({
      seed: {
        projects: {
          p: {
            datasources: [
              { name: "a", id: "a".repeat(24), token: "ds-a" },
              { name: "b", id: "b".repeat(24) },
            ],
          },
        },
      },
    });
    const own = `/project/p/datasource/${"a".repeat(24)}`;
    const statuses = async (...requests: string[]): Promise<number[]> =>
      Promise.all(requests.map(async (request) => (await call(request, { token: "ds-a" })).status));
    expect(await statuses(`GET ${own}/stream`, `GET ${own}/stream/specs/attributes`)).toEqual([200, 200]);
    expect((await call(`POST ${own}/stream/contacts`, { token: "ds-a", body: [{ _user_id: "1" }] })).status).toBe(200);
    expect(await statuses("GET /", "GET /project/p", `GET ${own}`, `GET ${own}/stats`)).toEqual([403, 403, 403, 403]);
    expect(await statuses(`GET /project/p/datasource/${"b".repeat(24)}/stream`)).toEqual([404]);
  });
});

describe("what is not there", () => {
  it("answers 404 in the API's own shape", async () => {
    const { call } = await startForTest();
    for (const path of ["/nowhere", `${shop}/nowhere`, "/../v2", `${shop}/datasource/..%2f`]) {
      const { status, body } = await call(`GET ${path}`);
      expect(status).toBe(404);
      expect(body).toEqual({ title: "Not Found", status: 404, detail: expect.any(String) });
    }
  });

  it("answers 405 and names the allowed methods", async () => {
    const { call } = await startForTest();
    const { status, headers, body } = await call(`DELETE ${shop}/datasource`);
    expect(status).toBe(405);
    expect(headers.get("allow")).toBe("GET, POST");
    expect(body.status).toBe(405);
  });

  it("answers 400 to a broken escape in the path", async () => {
    const { call } = await startForTest();
    expect((await call("GET /project/%zz")).status).toBe(400);
  });
});
