import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeStep, fieldOfProperty, propertyAddress } from "../../src/contracts/json-schema/property-address.ts";
import { readSchema } from "../../src/contracts/json-schema/read-schema.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { schema, value } from "./arbitrary-schema.ts";

const testPattern = (pattern: RegExp, text: string) => pattern.test(text);

function judge(schema: JsonObject, value: Json) {
  return readSchema(schema, "the payload").judge(value, testPattern);
}

describe("a value and a schema of Draft 7", () => {
  it("fit exactly when the most used validator says so", () => {
    fc.assert(
      fc.property(schema, value, (part, given) => {
        const written = { definitions: { x: { type: ["string", "number"] } }, allOf: [part] };
        const ajv = new Ajv({ strict: false, validateFormats: false, logger: false });
        expect(judge(written, given).length === 0).toBe(ajv.validate(written, given));
      }),
      { numRuns: 100 },
    );
  });

  it("follow references within the document, by pointer, id and anchor", () => {
    const written = {
      $id: "https://example.com/order.json",
      definitions: {
        sku: { $id: "#sku", type: "string" },
        total: { $id: "total.json", type: "number" },
        "a/b": { type: "boolean" },
      },
      properties: {
        sku: { $ref: "#sku" },
        total: { $ref: "https://example.com/total.json" },
        paid: { $ref: "#/definitions/a~1b" },
        inner: { $ref: "#" },
      },
    };
    expect(judge(written, { sku: "s", total: 1, paid: true, inner: { total: 2 } })).toEqual([]);
    const found = judge(written, { sku: 1, total: "1", paid: 0, inner: { sku: 2 } });
    expect(found.map(({ kind, path }) => [kind, path.join(".")])).toEqual([
      ["type", "sku"],
      ["type", "total"],
      ["type", "paid"],
      ["type", "inner.sku"],
    ]);
  });

  it("follow a reference of a property whatever the property is called", () => {
    const names = ["default", "enum", "const", "examples", "properties", "$ref"];
    const written = {
      definitions: { text: { type: "string" } },
      properties: Object.fromEntries(names.map((name) => [name, { $ref: "#/definitions/text" }])),
    };
    for (const name of names) expect(judge(written, { [name]: 1 }).map(({ kind }) => kind)).toEqual(["type"]);
  });

  it("never fetches what a reference names elsewhere", () => {
    const { problems } = readSchema({ $ref: "https://example.com/elsewhere.json" }, "the payload");
    expect(problems.map(({ kind, path, message }) => [kind, path, message])).toEqual([
      [
        "invalid",
        ["$ref"],
        '"$ref" leads to "https://example.com/elsewhere.json", which is not in the schema; nothing is fetched',
      ],
    ]);
  });

  it("give up on circles and on endless work, and say so", () => {
    const circle = {
      $ref: "#/definitions/a",
      definitions: { a: { $ref: "#/definitions/b" }, b: { $ref: "#/definitions/a" } },
    };
    const doubling = (depth: number): JsonObject =>
      depth === 0 ? { type: "string" } : { anyOf: [doubling(depth - 1), doubling(depth - 1), { $ref: "#" }] };
    for (const written of [circle, doubling(6)]) {
      expect(judge(written, 1).map(({ kind }) => kind)).toEqual(["undecided"]);
    }
  });

  it("count characters as people do, and multiples in decimals", () => {
    expect(judge({ maxLength: 1 }, "😀")).toEqual([]);
    expect(judge({ multipleOf: 0.1 }, 0.3)).toEqual([]);
    expect(judge({ multipleOf: 0.1 }, 0.35).map(({ kind }) => kind)).toEqual(["range"]);
    expect(judge({ multipleOf: 1e-9 }, 1e300)).toEqual([]);
  });

  it("tell a fault of the one alternative that was meant rather than that none fits", () => {
    const card = { properties: { by: { const: "card" }, number: { type: "string" } }, required: ["by"] };
    const bank = { properties: { by: { const: "bank" }, iban: { type: "string" } }, required: ["by"] };
    const found = judge({ oneOf: [card, bank] }, { by: "bank", iban: 1 });
    expect(found.map(({ path, message }) => [path, message])).toEqual([
      [["iban"], '"iban" takes a text and is a number'],
    ]);
  });

  it("name keys such as __proto__ and constructor for what they are: data", () => {
    const written = { properties: { constructor: { type: "string" } }, additionalProperties: false };
    expect(judge(written, JSON.parse('{"__proto__":1,"constructor":"x"}') as Json).map(({ path }) => path)).toEqual([
      ["__proto__"],
    ]);
  });
});

it("the address of a property names its field, whatever the keys are", () => {
  const key = fc.constantFrom("a", "a/b", "~", "~1", "~2", "__proto__", "");
  fc.assert(
    fc.property(fc.array(fc.oneof(key, fc.constant(3)), { minLength: 1 }), (path) => {
      const address = propertyAddress("svix:main/event-type/order.created", "1", path);
      const field = path.flatMap((step) => (typeof step === "number" ? ["items"] : ["properties", step]));
      expect(fieldOfProperty(address.slice(address.indexOf("#") + 1))).toEqual(["schemas", "1", ...field]);
    }),
    { numRuns: 50 },
  );
  expect(escapeStep("*")).not.toBe("*");
});
