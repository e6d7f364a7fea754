import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { run } from "./run-in-process.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "instaform-attentive-"));
  writeFileSync(join(folder, "instasent.yaml"), config);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const config = `version: 1
attentive:
  us:
    attributes:
      tier: { type: enum, values: [gold, silver] }
      points: { type: number }
    eventTypes:
      Order Shipped: { properties: { Order Id: { type: string } } }
`;

const user = (more: JsonObject = {}): JsonObject => ({ identifiers: { email: "ana@example.com" }, ...more });
const member = { clientUserId: "c-1" };
const event = (properties: JsonObject): JsonObject => ({
  type: "Order Shipped",
  user: { email: "ana@example.com" },
  externalEventId: "37fb97a9-6cfd-4983-bd65-68d104d53b70",
  properties,
});

/** Rule ids of everything that is found in lines of one stream, with the exit code. */
async function check(stream: string, lines: readonly Json[], options: readonly string[] = []) {
  writeFileSync(join(folder, "lines.ndjson"), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  const argv = ["contract", "check", "lines.ndjson", "--stream", stream, "--format", "json", ...options];
  const { stdout, exitCode } = await run(folder, argv);
  const { findings } = JSON.parse(stdout) as { readonly findings: readonly { readonly ruleId: string }[] }; // ours
  return [...findings.map(({ ruleId }) => ruleId), exitCode];
}

describe("the limits of one request", () => {
  const cases: readonly (readonly [stream: string, key: string, entry: Json, most: number, body: JsonObject])[] = [
    ["bulk-user-attributes", "users", user(), 256, {}],
    ["custom-events", "events", event({}), 256, {}],
    ["segment-members", "members", member, 1000, { segmentId: "gold" }],
  ];
  const numbered = (entry: Json, index: number): Json =>
    JSON.parse(JSON.stringify(entry).replace("ana@", `p${index}@`)) as Json; // JSON in, JSON out

  it.each(cases)("of %s are kept from both sides", async (stream, key, entry, most, body) => {
    const request = (count: number) => ({
      ...body,
      [key]: Array.from({ length: count }, (_, at) => numbered(entry, at)),
    });
    expect(await check(stream, [request(1), request(most)])).toEqual([0]);
    expect(await check(stream, [request(0)])).toEqual(["attentive-batch-size", 8]);
    expect(await check(stream, [request(most + 1)])).toEqual(["attentive-batch-size", 8]);
  });

  it("of a segment follow the configuration", async () => {
    const allowing = config.replace("    attributes:", "    maxSegmentMembers: 10000\n    attributes:");
    writeFileSync(join(folder, "instasent.yaml"), allowing);
    const request = (count: number) => ({ segmentId: "gold", members: Array.from({ length: count }, () => member) });
    expect(await check("segment-members", [request(10_000)])).toEqual([0]);
    expect(await check("segment-members", [request(10_001)])).toEqual(["attentive-batch-size", 8]);
  });

  it("stands for one event that comes without a batch, too", async () => {
    expect(
      await check("custom-events", [event({ "Order Id": "A" }), { events: [event({ "Order Id": "B" })] }]),
    ).toEqual([0]);
  });
});

it("counts the keys of an event type over everything that is checked", async () => {
  const half = (from: number) =>
    event(Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`k${from + at}`, true])));
  const off = `${config}rules: { attentive-unknown-property: off }\n`;
  writeFileSync(join(folder, "instasent.yaml"), off);
  expect(await check("custom-events", [half(0), half(99)])).toEqual([0]);
  expect(await check("custom-events", [half(0), half(100), half(200)])).toEqual([
    "attentive-too-many-property-keys",
    8,
  ]);
});

describe("what is no object where one must be", () => {
  it.each<readonly [string, Json]>([
    ["user-attributes", user({ attributes: [] })],
    ["user-attributes", user({ attributes: { custom: "gold" } })],
    ["user-attributes", user({ subscriptions: [null] })],
    ["user-attributes", { identifiers: "ana@example.com" }],
    ["bulk-user-attributes", { users: "all" }],
    ["bulk-user-attributes", { users: [7] }],
    ["custom-events", { events: {} }],
    ["segment-members", { segmentId: "gold", members: ["ana@example.com"] }],
  ])("is not passed over in %s: %j", async (stream, payload) => {
    expect(await check(stream, [payload])).toEqual(["attentive-wrong-shape", 8]);
  });
});

it("looks into every user of a bulk call as into one alone", async () => {
  const wrong = user({ attributes: { custom: { tier: "bronze", points: "6" } } });
  const found = ["attentive-unknown-enum-value", "attentive-wrong-attribute-type"];
  expect(await check("user-attributes", [wrong])).toEqual([...found, 8]);
  expect(await check("bulk-user-attributes", [{ users: [wrong] }])).toEqual([...found, 8]);
});

it("takes keys such as __proto__ for what they are: undeclared", async () => {
  const payload = JSON.parse(
    '{"identifiers":{"email":"a@b.co"},"attributes":{"custom":{"__proto__":"x","constructor":1}}}',
  ) as Json; // JSON
  expect(await check("user-attributes", [payload])).toEqual([
    "attentive-unknown-attribute",
    "attentive-unknown-attribute",
    8,
  ]);
});

it("mentions advice without failing, whatever --fail-on says", async () => {
  const { externalEventId: _, ...bare } = event({});
  expect(await check("custom-events", [bare], ["--fail-on", "warning"])).toEqual([
    "attentive-missing-external-event-id",
    0,
  ]);
});

it("shows no value unless it is asked to", async () => {
  const secret = "555-who-is-this";
  writeFileSync(
    join(folder, "one.json"),
    JSON.stringify({ identifiers: { phone: secret }, attributes: { custom: { tier: secret } } }),
  );
  const argv = ["contract", "check", "one.json", "--stream", "user-attributes"];
  expect((await run(folder, argv)).stdout).not.toContain(secret);
  expect((await run(folder, [...argv, "--show-values"])).stdout).toContain(secret);
});

it("counts attributes, event types and properties that no payload exercises", async () => {
  const fixtures = "    contracts: [{ stream: user-attributes, files: one.json }]\n    attributes:";
  writeFileSync(join(folder, "instasent.yaml"), config.replace("    attributes:", fixtures));
  writeFileSync(
    join(folder, "one.json"),
    JSON.stringify(user({ attributes: { custom: { tier: "gold", points: null } } })),
  );
  const { stdout } = await run(folder, ["contract", "coverage", "--no-color"]);
  expect(stdout).toMatchInlineSnapshot(`
    "attentive:us  1 of 4 covered
      ? attentive:us/attribute/points
      ? attentive:us/event-type/Order Shipped
      ? attentive:us/event-type/Order Shipped#Order Id

    Coverage: 1 of 4 specs (25%).
    "
  `);
});
