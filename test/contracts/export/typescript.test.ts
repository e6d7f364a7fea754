import { describe, expect, it } from "vitest";
import { exportTypescript } from "../../../src/contracts/export/export-typescript.ts";
import { contractOf } from "../example-contract.ts";
import { compileProgram } from "./compile-program.ts";

const contract = contractOf({
  attributes: {
    loyalty_points: { dataType: "number" },
    "odd */ name": { dataType: "bool" },
    brands: { dataType: "string", multivalue: 10 },
    plan: { dataType: "keyword", required: true },
  },
  events: {
    ecommerce_order_create: {
      parameters: { "order-id": { dataType: "keyword", required: true }, "order-amount": { dataType: "number" } },
    },
    appointment: { parameters: { "appointment-date": { dataType: "date" } } },
  },
});
const [exported] = exportTypescript({ contracts: [contract], levels: new Map() });

/** What the compiler says of a program that uses the exported types, by error code. */
function compile(program: string): readonly number[] {
  const head = 'import type { IngestContact, IngestEvent } from "./shop.crm.js";';
  return compileProgram({ path: "/shop.crm.ts", text: exported?.text ?? "" }, `${head}\n${program}`);
}

const head = '_user_id: "u-1", _event_id: "e-1"';

describe("the exported types", () => {
  it.each([
    ["an event", `const event: IngestEvent = { ${head}, _event_type: "appointment" };`],
    [
      "an event with its parameters",
      `const event: IngestEvent = { ${head}, _event_type: "ecommerce_order_create", _event_parameters: { "order-id": "9", "order-amount": "9.5" } };`,
    ],
    [
      "a contact",
      `const contact: IngestContact = { _user_id: "u-1", plan: "a", brands: ["x"], loyalty_points: null };`,
    ],
    [
      "telling events apart",
      `export function read(event: IngestEvent): string { return event._event_type === "ecommerce_order_create" ? event._event_parameters["order-id"] : event._event_id; }`,
    ],
  ])("compile with %s", (_, program) => {
    expect(compile(program)).toEqual([]);
  });

  it.each([
    [
      "a parameter that is misspelt",
      2353,
      `const event: IngestEvent = { ${head}, _event_type: "ecommerce_order_create", _event_parameters: { "order-id": "9", "order-amont": 1 } };`,
    ],
    [
      "a parameter of another event",
      2322,
      `const event: IngestEvent = { ${head}, _event_type: "appointment", _event_parameters: { "order-id": "9" } };`,
    ],
    [
      "a required parameter that is missing",
      2322,
      `const event: IngestEvent = { ${head}, _event_type: "ecommerce_order_create" };`,
    ],
    ["an event type that does not exist", 2820, `const event: IngestEvent = { ${head}, _event_type: "appointmant" };`],
    [
      "a value of another type",
      2322,
      `const contact: IngestContact = { _user_id: "u-1", plan: "a", loyalty_points: true };`,
    ],
    ["a read-only attribute", 2322, `const contact: IngestContact = { _user_id: "u-1", plan: "a", _row: "1" };`],
  ])("do not compile with %s", (_, code, program) => {
    expect(compile(program)).toEqual([code]);
  });

  it("name every event once", () => {
    const [file] = exportTypescript({
      contracts: [contractOf({ events: { order_new: {}, "order-new": {}, "1st": {}, ñ: {}, ingest_event: {} } })],
      levels: new Map(),
    });
    expect(file?.text).toMatch(/IngestEvent = Event1st \| IngestEvent2 \| OrderNew \| OrderNew2 \| Event;/);
  });
});
