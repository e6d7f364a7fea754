import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { attentiveRules } from "../../src/contracts/attentive/attentive-rules.ts";
import { buildStreamSchemas } from "../../src/contracts/attentive/export/build-schemas.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { attentiveContractOf } from "./attentive-contract-of.ts";
import { run } from "./run-in-process.ts";

/** Whether the exported schema of a stream takes a payload, where this is what is declared. */
function takes(specs: Readonly<Record<string, JsonObject | undefined>>, stream: string, payload: Json): boolean {
  const contract = attentiveContractOf(specs);
  const found = buildStreamSchemas(contract, new Map()).find((each) => each.stream === stream);
  return new Ajv2020({ strict: true, strictRequired: false }).compile(found?.schema ?? {})(payload);
}

const itemRules = attentiveRules.filter(({ check }) => check.on === "item");

describe("an exported schema", () => {
  it.each(itemRules.map((rule) => [rule.id, rule] as const))("takes what %s accepts", (_, { examples }) => {
    const { specs, stream, accepted } = examples;
    for (const payload of accepted) expect(takes(specs, stream, payload)).toBe(true);
  });

  /** What a schema can show; the others need `contract check`. */
  const shown = `batch-size empty-identifier event-type-characters invalid-channel invalid-custom-identifier invalid-date
    invalid-occurred-at invalid-phone long-client-user-id missing-event-type missing-event-user missing-identifiers
    missing-member-identifier missing-property missing-segment missing-subscription-source nested-attribute null-attribute
    unknown-attribute unknown-enum-value unknown-event-type unknown-property wrong-attribute-type wrong-built-in-type
    wrong-property-type wrong-shape`;
  const refusing = new Set(shown.split(/\s+/).map((id) => `attentive-${id}`));

  it.each(itemRules.filter(({ id }) => refusing.has(id)).map((rule) => [rule.id, rule] as const))(
    "refuses what %s rejects",
    (_, { examples }) => {
      const { specs, stream, rejected } = examples;
      for (const payload of rejected) expect(takes(specs, stream, payload)).toBe(false);
    },
  );
});

describe("contract export", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "instaform-attentive-export-"));
    writeFileSync(
      join(folder, "instasent.yaml"),
      `version: 1
attentive:
  us:
    attributes: { tier: { type: enum, values: [gold, silver] } }
    eventTypes: { Visit: { properties: { pages: { type: number, required: true } } } }
`,
    );
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ["json-schema", 4],
    ["openapi", 1],
    ["typescript", 1],
    ["validator", 2],
  ])("writes %s once, and finds it unchanged afterwards", async (target, count) => {
    const argv = ["contract", "export", "--to", target, "--output", "out"];
    expect((await run(folder, argv)).stdout).toContain(`${count} changed`);
    expect((await run(folder, [...argv, "--check"])).exitCode).toBe(0);
  });

  it("writes types that name the declared values", async () => {
    await run(folder, ["contract", "export", "--to", "typescript", "--output", "out"]);
    const text = readFileSync(join(folder, "out/attentive_3aus.payloads.ts"), "utf8");
    expect(text).toContain('readonly "tier"?: "gold" | "silver";');
    expect(text).toContain('readonly "pages": number;');
    expect(text).toContain('export type BulkUserAttributes = {\n  readonly "users": readonly UserAttributes[];\n};');
  });
});
