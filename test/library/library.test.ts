import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it, vi } from "vitest";
import { loadLibrary } from "./load-library.ts";

const { check, plan, validate } = await loadLibrary();
const root = fileURLToPath(new URL("../..", import.meta.url));
const cwd = `${root}examples/library`;
const readSchema = (name: string): object => JSON.parse(readFileSync(`${root}schemas/${name}`, "utf8")) as object;
const ajv = new Ajv2020({ strictTypes: false, schemas: [readSchema("shared.schema.json")] });
const schemas = {
  plan: ajv.compile(readSchema("plan.schema.json")),
  report: ajv.compile(readSchema("report.schema.json")),
};
const order = { _event_id: "1", _event_type: "ecommerce_order_create", _user_id: "u", _event_date: "2026-11-24" };

describe("the library", () => {
  it("answers the documents that the schemas describe", async () => {
    const documents = [
      await validate({ cwd, env: {} }),
      await validate({ cwd: `${root}examples/nowhere`, env: {} }),
      await check({ cwd, env: {}, stream: "events", payloads: [order] }),
    ];
    for (const document of documents)
      expect(schemas.report(document), JSON.stringify(schemas.report.errors)).toBe(true);
    const plans = [await plan({ cwd, env: {}, simulate: true }), await plan({ cwd, env: {} })];
    for (const document of plans) expect(schemas.plan(document), JSON.stringify(schemas.plan.errors)).toBe(true);
    expect([...documents, ...plans].map(({ exitCode }) => exitCode)).toEqual([0, 3, 8, 0, 3]);
  });

  it("plans what is declared, and sends nothing but GET", async () => {
    const { changes, summary, requests } = await plan({ cwd, env: {}, simulate: true, targets: ["shop/datasource/*"] });
    expect(changes?.map(({ action, address }) => `${action} ${address}`)).toEqual(["create shop/datasource/crm"]);
    expect(summary).toMatchObject({ add: 1, writes: 0 });
    expect(requests).toMatchObject({ writes: 0 });
  });

  it("counts payloads by line, and says which does not fit", async () => {
    const fitting = { ...order, _event_date: "2026-11-24T10:00:00Z", _event_parameters: { "order-id": "1" } };
    const broken = { ...fitting, _event_id: "2", _event_parameters: { "order-id": 1, more: true } };
    const report = await check({ cwd, env: {}, stream: "events", payloads: [fitting, broken] });
    expect(report.findings.map(({ ruleId, location }) => [ruleId, location?.line])).toEqual([
      ["wrong-value-type", 2],
      ["unknown-parameter", 2],
    ]);
    expect(report.contracts).toMatchObject({ items: 2, accepted: 1, rejected: 1 });
    expect(report.exitCode).toBe(8);
  });

  it("asks for the stream of payloads instead of guessing it", async () => {
    const { error, exitCode, contracts } = await check({ cwd, env: {}, payloads: [order] });
    expect(error?.message).toBe("Which stream do these payloads go to?");
    expect({ exitCode, contracts }).toEqual({ exitCode: 3, contracts: undefined });
  });

  it("takes secrets from the environment that it is given, and shows them nowhere", async () => {
    const env = { INSTASENT_TOKEN: "canary-token-4711", INSTASENT_API_URL: "http://127.0.0.1:9/v1" };
    const slept: number[] = [];
    const clock = { now: () => 0, sleep: (milliseconds: number) => (slept.push(milliseconds), Promise.resolve()) };
    const report = await plan({ cwd, env, clock });
    expect(report).toMatchObject({ exitCode: 1, error: { isBug: false } });
    expect(slept.length).toBeGreaterThan(0); // between attempts, by the clock that was given
    expect(JSON.stringify(report)).not.toContain("canary");
    expect((await plan({ cwd, env: {} })).error?.message).toContain("INSTASENT_TOKEN is not set");
  });

  it("ends early when it is told to", async () => {
    const report = await plan({ cwd, env: {}, simulate: true, signal: AbortSignal.abort() });
    expect(report).toMatchObject({
      exitCode: 130,
      error: { message: expect.stringContaining("Interrupted") as string },
    });
  });

  it("writes nothing to the streams of the process, and leaves it running", async () => {
    const written = [vi.spyOn(process.stdout, "write"), vi.spyOn(process.stderr, "write"), vi.spyOn(process, "exit")];
    const listeners = process.listenerCount("SIGINT");
    await Promise.all([validate({ cwd, env: {} }), plan({ cwd, env: {}, simulate: true }), check({ cwd, env: {} })]);
    expect(written.map((spy) => spy.mock.calls.length)).toEqual([0, 0, 0]);
    expect(process.listenerCount("SIGINT")).toBe(listeners);
    vi.restoreAllMocks();
  });
});
