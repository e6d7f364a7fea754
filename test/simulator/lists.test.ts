import { describe, expect, it } from "vitest";
import { startForTest, type TestSimulator } from "./start-for-test.ts";

async function startWithFive(paging: { defaultLimit?: number; maxLimit?: number } = {}): Promise<TestSimulator> {
  const datasources = ["e", "d", "c", "b", "a"].map((name, index) => ({
    name,
    locale: index < 2 ? "en_US" : "es_ES",
    audienceTags: [`tag-${name}`],
    createdAt: `2026-01-0${index + 1}T10:00:00+01:00`,
  }));
  return startForTest({ seed: { projects: { p: { datasources } }, paging } });
}

async function names({ call }: TestSimulator, query: string): Promise<string> {
  const { body } = await call(`GET /project/p/datasource?${query}`);
  return (body.entities as { name: string }[]).map((entity) => entity.name).join("");
}

describe("paging", () => {
  it("cuts pages in a stable order and counts everything", async () => {
    const simulator = await startWithFive();
    expect(await names(simulator, "_start=0&_limit=2")).toBe("ed");
    expect(await names(simulator, "_start=2&_limit=2")).toBe("cb");
    expect(await names(simulator, "_start=4&_limit=2")).toBe("a");
    expect(await names(simulator, "_start=6&_limit=2")).toBe("");
    const { body } = await simulator.call("GET /project/p/datasource?_start=2&_limit=2");
    expect(body.metadata).toEqual({ count: 5, start: 2, limit: 2 });
  });

  it("has its own default and its own maximum", async () => {
    const simulator = await startWithFive({ defaultLimit: 3, maxLimit: 4 });
    expect(await names(simulator, "")).toBe("edc");
    const { body } = await simulator.call("GET /project/p/datasource?_start=0&_limit=1000");
    expect(body.entities).toHaveLength(4);
    expect(body.metadata.limit).toBe(4);
  });

  it.each(["_start=0", "_limit=2", "_start=-1&_limit=2", "_start=0&_limit=0", "_start=x&_limit=2", "_start=0&_limit="])(
    "refuses %s with 400",
    async (query) => {
      const { call } = await startWithFive();
      const { status, body } = await call(`GET /project/p/datasource?${query}`);
      expect(status).toBe(400);
      expect(body.title).toBe("Bad Request");
    },
  );
});

describe("filters", () => {
  it.each([
    ["name_eq=c", "c"],
    ["name_ne=c", "edba"],
    ["name_in=a,c,z", "ca"],
    ["name_eq=c&locale_eq=en_US", ""],
    ["locale_eq=en_US", "ed"],
    ["audienceTags_eq=tag-b", "b"],
    ["createdAt_gte=2026-01-04T09:00:00%2B00:00", "ba"],
    ["createdAt_lte=2026-01-02T09:00:00Z", "ed"],
    ["__proto___eq=x", ""],
  ])("%s keeps %s", async (query, kept) => {
    expect(await names(await startWithFive(), query)).toBe(kept);
  });

  it("reads the JSON form too", async () => {
    const simulator = await startWithFive();
    const query = {
      filter: [{ field: "locale", operator: "eq", value: "es_ES" }],
      sort: [["name", "asc"]],
      paging: { start: 1, limit: 2 },
    };
    expect(await names(simulator, `_q=${encodeURIComponent(JSON.stringify(query))}`)).toBe("bc");
  });

  it.each(["name=c", "name_like=c", "_q=%7B", "_sort=name:sideways"])("refuses %s with 400", async (query) => {
    const { call } = await startWithFive();
    expect((await call(`GET /project/p/datasource?${query}`)).status).toBe(400);
  });
});

describe("sorting", () => {
  it.each([
    ["name:asc", "abcde"],
    ["createdAt:desc", "abcde"],
    ["name:-", "edcba"],
    ["name", "abcde"],
    ["locale:asc,name:asc", "deabc"],
    ["locale:-,name", "abcde"],
  ])("understands %s", async (sort, order) => {
    expect(await names(await startWithFive(), `_sort=${sort}`)).toBe(order);
  });

  it("shows the newest campaign and automation first", async () => {
    const { call } = await startForTest({
      seed: {
        projects: {
          p: {
            campaigns: [
              { title: "old", campaignAt: "2026-01-01T00:00:00Z" },
              { title: "new", campaignAt: "2026-02-01T00:00:00Z" },
            ],
            automations: [
              { title: "old", createdAt: "2026-01-01T00:00:00Z" },
              { title: "new", createdAt: "2026-02-01T00:00:00Z" },
            ],
          },
        },
      },
    });
    for (const kind of ["campaign", "automation"]) {
      const list = await call(`GET /project/p/${kind}`);
      expect(list.body.entities.map((entity: { title: string }) => entity.title)).toEqual(["new", "old"]);
      const view = await call(`GET /project/p/${kind}/${list.body.entities[1].id}`);
      expect(view.body.entity.title).toBe("old");
      expect((await call(`GET /project/p/${kind}/nothing`)).status).toBe(404);
    }
  });
});
