import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { matchGolden } from "./match-golden.ts";
import { run } from "./run-in-process.ts";

const folder = mkdtempSync(join(tmpdir(), "instaform-catalogue-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const config = `version: 1
svix:
  main:
    contracts: [{ stream: messages, files: messages.ndjson }]
    eventTypes:
      order.created:
        description: An order was placed
        schemas:
          "1": { type: object }
          "2":
            type: object
            required: [id]
            properties:
              id: { type: string, maxLength: 36, pattern: "^o-" }
              state: { enum: [paid, open] }
              customer: { type: object, allOf: [{ required: [email], properties: { email: { type: string, format: email } } }] }
              items: { type: array, maxItems: 50, items: { type: object, properties: { sku: { type: [string, "null"] } } } }
      order.gone: { description: Archived, archived: true, schemas: { "1": { properties: { id: {} } } } }
      order.paid: { description: Without a schema }
attentive:
  us:
    contracts: [{ stream: custom-events, files: events.ndjson }]
    attributes: { tier: { type: enum, values: [gold, silver] } }
    eventTypes: { Visit: { properties: { pages: { type: number, required: true }, tags: { type: list } } } }
`;

beforeAll(() => {
  writeFileSync(join(folder, "instasent.yaml"), config);
  const order = { id: "o-1", customer: { email: "a@b.co" }, items: [{ sku: "s" }] };
  writeFileSync(join(folder, "messages.ndjson"), JSON.stringify({ eventType: "order.created", payload: order }));
  writeFileSync(
    join(folder, "events.ndjson"),
    JSON.stringify({ type: "Visit", user: { email: "a@b.co" }, properties: { pages: 2 } }),
  );
});

it("lists what Svix and Attentive are given: types, limits, places, and the fixtures that exercise it", async () => {
  const { stdout, exitCode } = await run(folder, ["report", "--offline", "--format", "json"]);
  const { catalogue } = JSON.parse(stdout) as Answer; // its schema says so
  const lines = catalogue.specs.map((spec) => {
    const { dataType, format, required, maxLength, maxValues, limits, location, sentBy, fixtures } = spec;
    const facts = [dataType ?? "event type", format, required && "required", maxLength, maxValues, ...limits];
    const told = facts.map((fact) => (fact === null ? "-" : String(fact))).join(" | ");
    return `${spec.address}\n  ${told}\n  ${location?.line ?? "-"}:${location?.column ?? "-"} ${[...sentBy, ...fixtures].join(" ")}`;
  });
  matchGolden("catalogue.txt", `${lines.join("\n")}\n`);
  expect(exitCode).toBe(0);
});

it("counts coverage of Svix and Attentive on the page by event type, as of datasources", async () => {
  const { stdout } = await run(folder, ["report", "--offline", "--format", "html"]);
  const bars = [...stdout.matchAll(/<span class="bar-name">([^<]*)<\/span>[\s\S]*?<span>(\d+ of \d+)<\/span>/g)];
  expect(bars.map(([, name, count]) => `${name} ${count}`)).toEqual([
    "attributes 0 of 1",
    "Visit 2 of 3",
    "order.created 6 of 7",
    "order.paid 0 of 1",
  ]);
  expect((await run(folder, ["report", "--offline"])).stdout).toContain("13 specs of attentive:us and svix:main.");
});

interface Answer {
  readonly catalogue: {
    readonly specs: readonly {
      readonly address: string;
      readonly dataType: string | null;
      readonly format: string | null;
      readonly required: boolean;
      readonly maxLength: number | null;
      readonly maxValues: number | null;
      readonly limits: readonly string[];
      readonly location: { readonly line: number; readonly column: number } | null;
      readonly sentBy: readonly string[];
      readonly fixtures: readonly string[];
    }[];
  };
}
