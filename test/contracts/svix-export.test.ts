import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RuleLevels } from "../../src/contracts/rule-levels.ts";
import { exportSvix } from "../../src/contracts/svix/export/export-svix.ts";
import type { SvixContract } from "../../src/contracts/svix/svix-contract.ts";
import { svixDialect } from "../../src/contracts/svix/svix-dialect.ts";
import type { ExportTarget } from "../../src/contracts/export/export-file.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { schema, value } from "./arbitrary-schema.ts";
import { compileProgram } from "./export/compile-program.ts";
import { matchGolden } from "./match-golden.ts";
import { run } from "./run-in-process.ts";

function contractOf(eventTypes: Readonly<Record<string, JsonObject | undefined>>): SvixContract {
  return {
    dialect: "svix",
    owner: "svix:main",
    source: "config",
    eventTypes: new Map(
      Object.entries(eventTypes).map(([name, written]) => {
        const schemas = new Map(written === undefined ? [] : [["1", written] as const]);
        return [
          name,
          { address: `svix:main/event-type/${name}`, isArchived: name.startsWith("old."), schemas },
        ] as const;
      }),
    ),
  };
}

const atTheirOwn: RuleLevels = new Map();
/** What a format says is left open by the draft, and which patterns are too slow is a matter of time. */
const withoutFormats: RuleLevels = new Map([["svix-format-mismatch", "off"]]);

function textOf(target: ExportTarget, contract: SvixContract, levels = atTheirOwn): string {
  return exportSvix(target, contract, levels)[0]?.text ?? "";
}

function judgeOurselves(contract: SvixContract, message: JsonObject): readonly string[] {
  const means = { testPattern: (pattern: RegExp, text: string) => pattern.test(text) };
  const input = { contract, stream: "messages", levels: withoutFormats };
  return svixDialect
    .createItemChecker(input, means)
    .check(message)
    .filter(({ severity }) => severity === "error")
    .map(({ ruleId, path }) => `${ruleId} ${path.join(".")}`)
    .toSorted();
}

type Validator = (message: unknown) => readonly { readonly ruleId: string; readonly path: readonly unknown[] }[];

/** A module as a user loads it: nothing but its text. */
async function loadValidator(contract: SvixContract): Promise<(message: unknown) => readonly string[]> {
  const text = textOf("validator", contract, withoutFormats);
  const url = `data:text/javascript;base64,${Buffer.from(text).toString("base64")}`;
  const { checkMessage } = (await import(/* @vite-ignore */ url)) as { readonly checkMessage: Validator }; // as its types say
  return (message) =>
    checkMessage(message)
      .map(({ ruleId, path }) => `${ruleId} ${path.join(".")}`)
      .toSorted();
}

/** References by pointer, id and anchor, into themselves, and to a property that is called like a word. */
const linked: JsonObject = {
  $id: "https://example.com/order.json",
  $schema: "http://json-schema.org/draft-07/schema#",
  type: "object",
  required: ["id", "lines"],
  additionalProperties: false,
  properties: {
    id: { $ref: "#id" },
    lines: { type: "array", items: { $ref: "line.json" } },
    default: { $ref: "#/definitions/a~1b" },
    parent: { $ref: "#" },
    notes: {
      type: "array",
      items: {
        anyOf: [
          { type: "object", required: ["text"], properties: { text: { type: "string" } } },
          { type: "object", required: ["code"], properties: { code: { enum: ["{", "}"] } } },
        ],
      },
    },
  },
  definitions: {
    id: { $id: "#id", type: "string", minLength: 1 },
    line: {
      $id: "line.json",
      type: "object",
      properties: { sku: { $ref: "order.json#id" }, amount: { type: "integer" } },
    },
    "a/b": { enum: ["a", 1, null] },
  },
};
const orders = contractOf({ "order.created": linked, "order.paid": undefined, "old.order": undefined });
const message = (payload: Json, eventType = "order.created"): JsonObject => ({ eventType, payload });

const fitting: readonly JsonObject[] = [
  message({ id: "1", lines: [{ sku: "s", amount: 1 }], default: null, parent: { id: "0", lines: [] } }),
  message({ anything: 1 }, "order.paid"),
  { ...message({}, "order.paid"), eventId: "e-1", tags: ["a/b"], channels: null, payloadRetentionPeriod: 90 },
];
const wrong: readonly JsonObject[] = [
  message({ id: "", lines: [] }),
  message({ id: "1", lines: [{ sku: 1 }] }),
  message({ id: "1", lines: [], default: "b" }),
  message({ id: "1", lines: [], parent: { id: "0" } }),
  message({ id: "1", lines: [], total: 1 }),
  message([], "order.paid"),
  message({}, "order.piad"),
  message({}, "old.order"),
  { eventType: "order.paid" },
  { payload: {} },
  { ...message({}, "order.paid"), eventId: "no spaces" },
  { ...message({}, "order.paid"), tags: [] },
];

function compileSchema(text: string) {
  return new Ajv({ strict: false, validateFormats: false, logger: false }).compile(JSON.parse(text) as JsonObject); // ours
}

describe("an exported schema of messages", () => {
  it("takes what contract check takes, and refuses what it refuses", () => {
    const validate = compileSchema(textOf("json-schema", orders));
    expect(fitting.map((each) => [validate(each), judgeOurselves(orders, each)])).toEqual(
      fitting.map(() => [true, []]),
    );
    for (const each of wrong) {
      expect(judgeOurselves(orders, each)).not.toEqual([]);
      expect([validate(each), each]).toEqual([false, each]);
    }
  });

  it("and the validator judge as contract check does, whatever the schema and the payload", async () => {
    const cases = fc.tuple(schema, fc.dictionary(fc.constantFrom("a", "b", "c"), value, { noNullPrototype: true }));
    for (const [part, payload] of fc.sample(cases, 60)) {
      const written: JsonObject = { definitions: { x: { type: ["string", "number"] } }, allOf: [part] };
      const contract = contractOf({ "a.b": written });
      const given = message(payload as Json, "a.b"); // JSON by its parts
      const own = judgeOurselves(contract, given);
      expect([written, payload, compileSchema(textOf("json-schema", contract))(given)]).toEqual([
        written,
        payload,
        own.length === 0,
      ]);
      expect((await loadValidator(contract))(given)).toEqual(own);
    }
  });
});

it("an exported validator judges as contract check does, and needs nothing", async () => {
  expect(textOf("validator", orders)).not.toMatch(/\bimport\b|\brequire\b|\beval\b|new Function/);
  const judge = await loadValidator(orders);
  for (const each of [...fitting, ...wrong]) expect(judge(each)).toEqual(judgeOurselves(orders, each));
  expect(judge(null)).toEqual(["not-an-object "]);
  const hostile = contractOf({
    a: JSON.parse('{ "properties": { "__proto__": { "type": "number" } } }') as JsonObject,
  });
  const given = message(JSON.parse('{ "__proto__": "text" }') as Json, "a");
  expect((await loadValidator(hostile))(given)).toEqual(["svix-wrong-type payload.__proto__"]);
});

describe("exported types", () => {
  const text = textOf("typescript", orders);
  const compile = (program: string) =>
    compileProgram({ path: "/svix.ts", text }, `import type { Message } from "./svix.js";\n${program}`);

  it.each([
    `const m: Message = { eventType: "order.created", payload: { id: "1", lines: [{ sku: "s", amount: 1 }], default: null } };`,
    `const m: Message = { eventType: "order.paid", payload: { anything: 1 }, eventId: "e-1" };`,
    `const m: Message = { eventType: "order.created", payload: { id: "1", lines: [], notes: [{ text: "t" }, { code: "{" }] } };`,
  ])("take %s", (program) => {
    expect(compile(program)).toEqual([]);
  });

  it.each([
    `const m: Message = { eventType: "order.created", payload: { id: "1" } };`,
    `const m: Message = { eventType: "order.created", payload: { id: "1", lines: [], total: 1 } };`,
    `const m: Message = { eventType: "order.created", payload: { id: "1", lines: [{ sku: 1 }] } };`,
    `const m: Message = { eventType: "order.created", payload: { id: "1", lines: [], notes: { text: "t" } } };`,
    `const m: Message = { eventType: "order.piad", payload: {} };`,
    `const m: Message = { eventType: "old.order", payload: {} };`,
  ])("do not take %s", (program) => {
    expect(compile(program)).not.toEqual([]);
  });

  it("read well", () => {
    matchGolden("svix-messages.ts.txt", text);
  });
});

it("the OpenAPI document says in which draft its schemas are, and what receivers are sent", () => {
  const document = JSON.parse(textOf("openapi", orders)) as Readonly<Record<string, unknown>>; // ours
  expect(document["jsonSchemaDialect"]).toBe("http://json-schema.org/draft-07/schema#");
  expect(Object.keys(document["webhooks"] as object)).toEqual(["order.created", "order.paid"]);
  matchGolden("svix-openapi.json.txt", textOf("openapi", orders));
});

describe("contract export", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "instaform-svix-export-"));
    writeFileSync(
      join(folder, "instasent.yaml"),
      `version: 1
svix:
  main:
    eventTypes:
      order.created: { description: An order was placed, schemas: { "1": { type: object, required: [id] } } }
`,
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ["json-schema", 1],
    ["openapi", 1],
    ["typescript", 1],
    ["validator", 2],
  ])("writes %s once, and finds it unchanged afterwards", async (target, count) => {
    const argv = ["contract", "export", "--to", target, "--output", "out"];
    expect((await run(folder, argv)).stdout).toContain(`${count} changed`);
    expect((await run(folder, [...argv, "--check"])).exitCode).toBe(0);
  });

  it("names the draft in the schema", () => {
    const text = readFileSync(join(folder, "out/svix_3amain.messages.schema.json"), "utf8");
    expect(text).toContain('"$schema": "http://json-schema.org/draft-07/schema#"');
  });
});
