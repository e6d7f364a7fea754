import { describe, expect, it } from "vitest";
import { shop, startForTest } from "./start-for-test.ts";

const path = `${shop}/datasource`;

describe("create", () => {
  it("answers 201 with the datasource and its token, but never its tags", async () => {
    const { call, state } = await startForTest({ now: () => new Date("2026-05-04T10:00:00Z") });
    const created = await call(`POST ${path}`, {
      body: { name: "CRM sync", audienceTags: ["crm"], tags: ["ecommerce"], defaultCountry: "ES", surprise: 1 },
    });
    expect(created.status).toBe(201);
    expect(created.body.entity).toMatchObject({
      name: "CRM sync",
      description: null,
      type: "dsapi",
      integration: null,
      deleted: false,
      audienceTags: ["crm"],
      defaultCountry: "ES",
      locale: "es_ES",
      timezone: "Europe/Madrid",
      createdAt: "2026-05-04T10:00:00+00:00",
      priority: expect.any(Number),
    });
    expect(created.body.entity.id).toMatch(/^[0-9a-f]{24}$/u);
    expect(created.body.entity.token).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{24}$/u),
      token: expect.stringMatching(/^sim7Qx9Kz[0-9a-f]{31}$/u),
      title: "CRM sync",
      createdAt: "2026-05-04T10:00:00+00:00",
    });
    expect(created.body.entity).not.toHaveProperty("tags");
    expect(created.body.entity).not.toHaveProperty("surprise");
    expect(state.datasources("my-shop-123").at(-1)).toMatchObject({ name: "CRM sync", tags: ["ecommerce"] });
  });

  it("gives the same ids and tokens in every run", async () => {
    const first = await startForTest();
    const second = await startForTest();
    const body = { name: "a", audienceTags: [] };
    const ids = await Promise.all(
      [first, second].map(async ({ call }) => (await call(`POST ${path}`, { body })).body.entity.token.token as string),
    );
    expect(ids[0]).toBe(ids[1]);
  });

  it.each([
    ["nothing", {}, ["audienceTags", "name"]],
    ["an empty name", { name: "", audienceTags: [] }, ["name"]],
    ["a name that is no text", { name: 7, audienceTags: [] }, ["name"]],
    ["tags for all contacts that are no list", { name: "a", audienceTags: "crm" }, ["audienceTags"]],
    ["a tag that is no text", { name: "a", audienceTags: [1] }, ["audienceTags"]],
    [
      "wrong types everywhere",
      { name: "a", audienceTags: [], tags: "x", locale: 1, timezone: null },
      ["locale", "tags", "timezone"],
    ],
  ])("refuses %s with 422 and the fields", async (_case, body, fields) => {
    const { call, state } = await startForTest();
    const refused = await call(`POST ${path}`, { body });
    expect(refused.status).toBe(422);
    expect(Object.keys(refused.body.errors.fields).toSorted()).toEqual(fields);
    expect(state.datasources("my-shop-123")).toHaveLength(3);
  });

  it("refuses broken JSON and a body that is no object with 400", async () => {
    const { call } = await startForTest();
    for (const text of ["{", "", "[]", '"name"']) {
      const refused = await call(`POST ${path}`, { text });
      expect(refused.body).toEqual({ title: "Bad Request", status: 400, detail: expect.any(String) });
    }
  });

  it("refuses more than one MiB with 413", async () => {
    const { call } = await startForTest();
    const refused = await call(`POST ${path}`, { body: { name: "a".repeat(1024 * 1024), audienceTags: [] } });
    expect(refused.status).toBe(413);
    expect(refused.body.status).toBe(413);
  });

  it("makes two of the same name, unless names are unique", async () => {
    const body = { name: "twin", audienceTags: [] };
    const loose = await startForTest();
    const strict = await startForTest({ seed: { options: { uniqueNames: true } } });
    for (const { call } of [loose, strict]) await call(`POST ${path}`, { body });
    expect((await loose.call(`POST ${path}`, { body })).status).toBe(201);
    const refused = await strict.call(`POST ${path}`, { body });
    expect(refused.status).toBe(422);
    expect(refused.body.errors.fields).toHaveProperty("name");
  });
});

describe("list and view", () => {
  it("shows API datasources only, and not the deleted ones", async () => {
    const { call, control } = await startForTest();
    control.deleteDatasource("my-shop-123", "old-web");
    const list = await call(`GET ${path}`);
    expect(list.body.entities.map((entity: { name: string }) => entity.name)).toEqual(["Web shop"]);
    expect(list.body.metadata).toEqual({ count: 1, start: 0, limit: 50 });
  });

  it("keeps the deleted ones when told so", async () => {
    const { call, control, state } = await startForTest({ seed: { options: { includeDeleted: true } } });
    control.deleteDatasource("my-shop-123", "old-web");
    const all = await call(`GET ${path}`);
    const living = await call(`GET ${path}?deleted_eq=false`);
    expect(all.body.entities.map((entity: { deleted: boolean }) => entity.deleted)).toEqual([false, true]);
    expect(living.body.entities).toHaveLength(1);
    const id = state.datasources("my-shop-123")[1]?.id;
    expect((await call(`GET ${path}/${id}`)).body.entity.deleted).toBe(true);
  });

  it("finds one by id, by uid, and by the alias for the first one", async () => {
    const { call } = await startForTest({
      seed: { projects: { "my-shop-123": { datasources: [{ name: "n8n", integration: "n8n" }, { name: "plain" }] } } },
    });
    const list = await call(`GET ${path}`);
    const [n8n, plain] = list.body.entities;
    expect((await call(`GET ${path}/${n8n.id}`)).body.entity.name).toBe("n8n");
    expect((await call(`GET ${path}/${plain.uid}`)).body.entity.name).toBe("plain");
    expect((await call(`GET ${path}/dsapi`)).body.entity.name).toBe("plain");
  });

  it("does not find other kinds, other projects' or unknown ones", async () => {
    const { call, state } = await startForTest();
    const csv = state.datasources("my-shop-123").find((datasource) => datasource.type === "csv");
    for (const id of [csv?.id, "0".repeat(24), "__proto__", "..%2f.."]) {
      expect((await call(`GET ${path}/${id}`)).status).toBe(404);
    }
  });

  it.each([
    [true, /^sim7Qx9Kz[0-9a-f]{31}$/u],
    ["masked" as const, /^\*{12}[0-9a-f]{4}$/u],
  ])("shows the token again when tokensReadable is %s", async (tokensReadable, shape) => {
    const { call } = await startForTest({ seed: { options: { tokensReadable } } });
    const list = await call(`GET ${path}`);
    expect(list.body.entities[0].token.token).toMatch(shape);
    expect((await call(`GET ${path}/dsapi`)).body.entity.token.token).toMatch(shape);
  });

  it("never shows the token again when tokensReadable is false, but create does", async () => {
    const { call } = await startForTest({ seed: { options: { tokensReadable: false } } });
    const created = await call(`POST ${path}`, { body: { name: "a", audienceTags: [] } });
    const list = await call(`GET ${path}`);
    expect(created.body.entity.token.token).toMatch(/^sim7Qx9Kz[0-9a-f]{31}$/u);
    expect(list.text).not.toContain('"token"');
    expect((await call(`GET ${path}/${created.body.entity.id}`)).text).not.toContain('"token"');
  });
});
