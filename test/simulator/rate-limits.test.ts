import { expect, it } from "vitest";
import { shop, startForTest } from "./start-for-test.ts";

it("answers 429 with the API's headers once a class is used up, other classes unharmed", async () => {
  let time = Date.parse("2026-05-04T10:00:00Z");
  const { call } = await startForTest({ seed: { rates: { s: 2 } }, now: () => new Date(time) });
  const specs = `GET ${shop}/specs/events`;
  expect((await call(specs)).headers.get("x-ratelimit-remaining")).toBe("1");
  expect((await call(specs)).headers.get("x-ratelimit-remaining")).toBe("0");
  const refused = await call(specs);
  expect(refused.status).toBe(429);
  expect(refused.body).toEqual({ message: expect.any(String), code: 429 });
  expect(refused.headers.get("x-ratelimit-limit")).toBe("2");
  expect(refused.headers.get("x-ratelimit-reset")).toBe(String(time / 1000 + 60));
  expect(refused.headers.get("date")).toBe("Mon, 04 May 2026 10:00:00 GMT");
  expect(refused.headers.get("retry-after")).toBeNull();
  expect((await call(`GET ${shop}`)).status).toBe(200);
  time += 60_000;
  expect((await call(specs)).status).toBe(200);
});

it("sends rate headers with every answer, refusals included", async () => {
  const { call } = await startForTest();
  for (const [request, options] of [
    ["GET /", {}],
    ["GET /", { token: null }],
    ["GET /nowhere", {}],
    [`DELETE ${shop}`, {}],
    [`POST ${shop}/datasource`, { text: "{" }],
  ] as const) {
    const { headers } = await call(request, options);
    expect(headers.get("x-ratelimit-limit")).toMatch(/^\d+$/u);
    expect(Number(headers.get("x-ratelimit-reset")) * 1000).toBeGreaterThan(Date.now());
  }
});
