import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createItemChecker } from "../../../src/contracts/check-item.ts";
import { buildPayloadSchema } from "../../../src/contracts/export/build-payload-schema.ts";
import { toDraftSeven } from "../../../src/contracts/export/to-draft-seven.ts";
import { isJsonObject } from "../../../src/model/json.ts";
import { arbitraryContract } from "../arbitrary-contract.ts";
import { arbitraryItem } from "../arbitrary-payload.ts";

describe("the schema of what an event tells", () => {
  it("is valid Draft 7, and takes the parameters that contract check takes", () => {
    const cases = arbitraryContract.chain((contract) =>
      fc.record({
        contract: fc.constant(contract),
        items: fc.array(arbitraryItem(contract, "events"), { minLength: 10, maxLength: 20 }),
      }),
    );
    // Ajv leaves out a property named `__proto__`, whatever the schema says.
    let compared = 0;
    fc.assert(
      fc.property(cases, ({ contract, items }) => {
        const checker = createItemChecker({ contract, stream: "events", levels: new Map() });
        const ajv = new Ajv({ strict: true, ownProperties: true });
        const validators = new Map(
          [...contract.events]
            .filter(([, { parameters }]) => !parameters.has("__proto__"))
            .map(([uid, event]) => [uid, ajv.compile(buildPayloadSchema(uid, event, new Map()))]),
        );
        for (const item of items) {
          if (!isJsonObject(item)) continue;
          const uid = item["_event_type"];
          const validate = typeof uid === "string" ? validators.get(uid) : undefined;
          const parameters = item["_event_parameters"];
          if (
            uid === undefined ||
            validate === undefined ||
            !isJsonObject(parameters) ||
            Object.hasOwn(parameters, "__proto__")
          )
            continue;
          // The same event in an envelope that is right, so that only its parameters can be wrong.
          const event = {
            _user_id: "u1",
            _event_id: "e1",
            _event_type: uid,
            _event_date: "2026-05-04T10:00:00.000Z",
            _event_parameters: parameters,
          };
          const isFine = checker.check(event).every(({ severity }) => severity !== "error");
          compared += 1;
          expect([parameters, validate(parameters)]).toEqual([parameters, isFine]);
        }
      }),
      { numRuns: 150 },
    );
    expect(compared).toBeGreaterThan(50);
  });

  it("tells whoever receives it nothing of where it was declared", () => {
    const spec = { address: "shop/event/order#total", dataType: "number", maxValues: 3, maxLength: null };
    const parameters = new Map([["total", { ...spec, isRequired: true, isReadOnly: false }]]);
    const schema = buildPayloadSchema("order", { address: "shop/event/order", parameters }, new Map());
    expect(JSON.stringify(schema)).not.toContain("shop/");
    expect(schema).toMatchObject({ $schema: "http://json-schema.org/draft-07/schema#", required: ["total"] });
  });
});

describe("a schema of 2020-12 in Draft 7", () => {
  it.each<readonly [string, object, object]>([
    [
      "definitions",
      { $ref: "#/$defs/a", $defs: { a: { type: "string" } } },
      { definitions: { a: { type: "string" } } },
    ],
    ["tuples", { prefixItems: [{ const: 1 }], items: false }, { items: [{ const: 1 }], additionalItems: false }],
    ["needed neighbours", { dependentRequired: { a: ["b"] } }, { dependencies: { a: ["b"] } }],
  ])("says %s in its own words", (_name, schema, expected) => {
    expect(toDraftSeven(schema as never)).toMatchObject(expected);
  });

  it("looks at what stands beside a reference", () => {
    const schema = toDraftSeven({ properties: { a: { $ref: "#/$defs/a", maxLength: 1 } }, $defs: { a: {} } });
    const validate = new Ajv({ strict: false }).compile(schema);
    expect([validate({ a: "x" }), validate({ a: "xx" })]).toEqual([true, false]);
  });

  it("is not made when Draft 7 has no word for something", () => {
    expect(() => toDraftSeven({ unevaluatedProperties: false })).toThrow("Draft 7 has no unevaluatedProperties");
  });
});
