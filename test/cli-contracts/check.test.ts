import { describe, expect, it } from "vitest";
import { matchGolden } from "./match-golden.ts";
import { openScene, runJson, shopFiles } from "./scene.ts";

interface Counts {
  readonly items: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly byRule: readonly { readonly ruleId: string; readonly severity: string; readonly count: number }[];
}

const orders = (count: number): string =>
  Array.from({ length: count }, (_, at) =>
    JSON.stringify({
      _user_id: `u-${at}`,
      _event_id: `e-${at}`,
      _event_type: at % 4 === 3 ? "ecommerce_order_craete" : "ecommerce_order_create",
      _event_date: "2026-05-04T10:00:00.000Z",
      _event_parameters: { "order-id": String(at) },
    }),
  ).join("\n");

describe("contract check --live", () => {
  it("holds payloads against the specs of this moment, sending only GET", async () => {
    const scene = await openScene({ ...shopFiles, "contact.json": '{"_user_id":"u-1","loyalty_tier":"gold"}' });
    const line = "contract check contact.json --stream contacts --datasource shop/datasource/web";
    expect((await scene.run(line)).exitCode).toBe(8);
    expect((await scene.run(`${line} --live`)).exitCode).toBe(0);
    scene.simulator.control.removeAttribute("my-shop-123", "loyalty_tier");
    const { stdout, exitCode } = await scene.run(`${line} --live`);
    expect(exitCode).toBe(8);
    expect(stdout).toContain("error[unknown-attribute]");
    expect(scene.simulator.requests.map(({ method }) => method)).not.toContain("POST");
  });
});

describe("contract check --shard", () => {
  it("and merge give what one run gives, and say what nobody could see", async () => {
    const scene = await openScene({ ...shopFiles, "orders.ndjson": `${orders(200)}\n` });
    const line = "contract check orders.ndjson --stream events --datasource shop/datasource/web";
    const whole = await runJson(scene, line);
    const parts = ["1/3", "2/3", "3/3"].map((shard, at) =>
      scene.run(`${line} --shard ${shard} --format json --output part-${at}.json`),
    );
    expect((await Promise.all(parts)).map(({ exitCode }) => exitCode)).toEqual([8, 8, 8]);
    const merged = await runJson(scene, "contract merge part-0.json part-1.json part-2.json");
    const counts = (document: Record<string, unknown>) => {
      const { items, accepted, rejected, byRule } = document["contracts"] as Counts; // checked by the schema
      return { items, accepted, rejected, byRule: byRule.filter(({ severity }) => severity !== "info") };
    };
    expect(counts(merged)).toEqual(counts(whole));
    expect(counts(merged)).toMatchObject({ items: 200, rejected: 50 });
    const { stdout, exitCode } = await scene.run("contract merge part-0.json part-1.json part-2.json --max-findings 2");
    expect(exitCode).toBe(8);
    matchGolden("merge.txt", stdout);
  });

  it("and merge fail on warnings when they are asked to", async () => {
    const undated =
      '{"_user_id":"u","_event_id":"e","_event_type":"ecommerce_order_create","_event_parameters":{"order-id":"1"}}';
    const scene = await openScene({ ...shopFiles, "orders.ndjson": `${undated}\n` });
    const line = "contract check orders.ndjson --stream events --datasource shop/datasource/web";
    await scene.run(`${line} --shard 1/1 --format json --output part.json`);
    expect((await scene.run("contract merge part.json")).exitCode).toBe(0);
    expect((await scene.run("contract merge part.json --fail-on warning")).exitCode).toBe(8);
  });
});
