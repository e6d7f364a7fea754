import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { svixRules } from "../../src/contracts/svix/svix-rules.ts";
import { run } from "./run-in-process.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "instaform-svix-messages-"));
  mkdirSync(join(folder, "messages"));
  writeFileSync(join(folder, "instasent.yaml"), config);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const config = `version: 1
svix:
  main:
    contracts:
      - { stream: messages, files: messages/* }
      - { stream: messages, files: bad.ndjson, expect: reject, rule: svix-unknown-event-type }
    eventTypes:
      order.created: { description: An order was placed }
      order.paid: { description: An order was paid }
`;

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

it("holds the fixtures of an environment against its event types, whatever the format", async () => {
  write("messages/list.json", '[{ "eventType": "order.created", "payload": {} },\n { "payload": {} }]');
  write("messages/lines.ndjson", '{"eventType":"order.paid","payload":{}}\n{"eventType":"order.pade","payload":{}}\n');
  write("messages/one.yaml", "eventType: order.created\npayload: {}\n");
  write("bad.ndjson", '{"eventType":"nothing","payload":{}}\n');
  const { stdout, exitCode } = await run(folder, ["contract", "check", "--no-color"]);
  expect(stdout).toMatchInlineSnapshot(`
    "error[svix-unknown-event-type] "eventType" names no event type of svix:main; did you mean "order.paid"?
      --> messages/lines.ndjson:2:14
       = help: Correct the name, or declare it under \`eventTypes\`; of one that
               others made, \`instaform lock\` takes notice.
       = see: svix:main; instaform explain svix-unknown-event-type

    error[svix-missing-event-type] the message has no "eventType", which says what happened
      --> messages/list.json:2:2
       = help: Send \`eventType\` with the name of a declared event type.
       = see: svix:main; instaform explain svix-missing-event-type

      svix-missing-event-type  1  error
      svix-unknown-event-type  1  error

    4 files, 6 items: 3 accepted, 2 rejected, 1 rejected as expected. 2 errors.
    "
  `);
  expect(exitCode).toBe(8);
});

it("takes messages of stdin by their stream alone, and by the environment's address", async () => {
  const stdin = '{"eventType":"order.paid","payload":{}}\n';
  for (const more of [[], ["--datasource", "svix:main"]]) {
    const { stdout, exitCode } = await run(folder, ["contract", "check", "-", "--stream", "messages", ...more], stdin);
    expect([stdout, exitCode]).toEqual(["1 file, 1 item: 1 accepted, 0 rejected.\n", 0]);
  }
});

it("does not take contacts for messages", async () => {
  write("contacts.json", '{"_user_id":"u-1"}');
  const { stderr, exitCode } = await run(folder, ["contract", "check", "contacts.json", "--stream", "contacts"]);
  expect([stderr, exitCode]).toMatchInlineSnapshot(`
    [
      "error: Nothing in the configuration takes the stream "contacts".
      = help: Its streams: messages.
    ",
      3,
    ]
  `);
});

it("turns a rule of a platform down by its id", async () => {
  write("messages/one.json", '{ "eventType": "other", "payload": {} }');
  write("bad.ndjson", '{"eventType":"nothing","payload":{}}\n');
  write("instasent.yaml", `${config}rules: { svix-unknown-event-type: warn }\n`);
  const { stdout, exitCode } = await run(folder, ["contract", "check", "--format", "json"]);
  const { findings } = JSON.parse(stdout) as { readonly findings: readonly { readonly severity: string }[] }; // ours
  expect([findings.map(({ severity }) => severity), exitCode]).toEqual([["warning"], 0]);
});

it("counts the event types that no message exercises", async () => {
  write("messages/one.json", '{ "eventType": "order.created", "payload": {} }');
  write("bad.ndjson", '{"eventType":"order.paid","payload":{}}\n');
  const { stdout } = await run(folder, ["contract", "coverage", "--no-color"]);
  expect(stdout).toMatchInlineSnapshot(`
    "svix:main  1 of 2 covered
      ? svix:main/event-type/order.paid

    Coverage: 1 of 2 specs (50%).
    "
  `);
});

const orderSchema = `
      order.created:
        description: An order was placed
        schemas:
          "1": { type: object, required: [old] }
          "2":
            type: object
            required: [orderId]
            additionalProperties: false
            properties:
              orderId: { type: string, pattern: "^[0-9]+$" }
              total: { type: number, minimum: 0 }
              lines: { type: array, items: { type: object, required: [sku] } }
`;

function declare(eventTypes: string, more = ""): void {
  const fixtures = "contracts: [{ stream: messages, files: messages/* }]";
  write("instasent.yaml", `version: 1\nsvix:\n  main:\n    ${fixtures}\n    eventTypes:${eventTypes}${more}`);
}

it("holds payloads against the newest version of their schema, at the very place and without a value", async () => {
  declare(orderSchema);
  const payload = { orderId: "secret", total: -5, lines: [{ sku: "a" }, {}], note: "private" };
  write("messages/one.json", JSON.stringify({ eventType: "order.created", payload }, null, 1));
  const { stdout, exitCode } = await run(folder, ["contract", "check", "--no-color"]);
  expect(stdout).not.toMatch(/secret|private/);
  expect(stdout).toMatchInlineSnapshot(`
    "error[svix-pattern-mismatch] "orderId" does not fit its pattern "^[0-9]+$"
      --> messages/one.json:4:14
       = note: svix:main/event-type/order.created is declared here:
               instasent.yaml:15:15
       = help: Send a text of that form, or loosen the pattern in a new version.
       = see: instaform explain svix-pattern-mismatch

    error[svix-number-range] "total" is below 0
      --> messages/one.json:5:12
       = note: svix:main/event-type/order.created is declared here:
               instasent.yaml:16:15
       = help: Send a number within the bounds, or widen them in a new version.
       = see: instaform explain svix-number-range

    error[svix-missing-property] item 2 of "lines" has no "sku", which is required
       --> messages/one.json:10:4
        = note: svix:main/event-type/order.created is declared here:
                instasent.yaml:17:37
        = help: Send the property, or stop requiring it in a new version of the
                schema.
        = see: instaform explain svix-missing-property

    error[svix-unknown-property] the payload has the property "note", which its schema does not know
       --> messages/one.json:12:3
        = note: svix:main/event-type/order.created is declared here:
                instasent.yaml:14:13
        = help: Correct the name, or add the property in a new version.
        = see: instaform explain svix-unknown-property

      svix-missing-property  1  error
      svix-number-range      1  error
      svix-pattern-mismatch  1  error
      svix-unknown-property  1  error

    1 file, 1 item: 0 accepted, 1 rejected. 4 errors.
    "
  `);
  expect(exitCode).toBe(8);
});

it("finds the same with workers, in parts and from stdin", async () => {
  declare(orderSchema);
  const line = (index: number) =>
    JSON.stringify({
      eventType: "order.created",
      payload: { orderId: index % 3 === 0 ? "x" : "1" },
      eventId: `e-${index % 40}`,
    });
  const text = Array.from({ length: 60 }, (_, index) => `${line(index)}\n`).join("");
  write("all.ndjson", text);
  const counts = async (argv: readonly string[], stdin = "") => {
    const { stdout } = await run(
      folder,
      ["contract", "check", ...argv, "--stream", "messages", "--format", "json"],
      stdin,
    );
    const { contracts } = JSON.parse(stdout) as { contracts: { byRule: readonly { ruleId: string; count: number }[] } }; // ours
    return Object.fromEntries(contracts.byRule.map(({ ruleId, count }) => [ruleId, count]));
  };
  const expected = { "svix-duplicate-event-id": 20, "svix-pattern-mismatch": 20 };
  expect(await counts(["all.ndjson"])).toEqual(expected);
  expect(await counts(["-"], text)).toEqual(expected);
  const parts = await Promise.all([1, 2, 3].map((part) => counts(["all.ndjson", "--shard", `${part}/3`])));
  expect(parts.reduce((sum, part) => sum + (part["svix-pattern-mismatch"] ?? 0), 0)).toBe(20);
});

it("gives up on a pattern that does not come to an end, and does not let the message pass", async () => {
  declare(`
      order.created: { description: d, schemas: { "1": { properties: { a: { pattern: "^(a+)+$" } } } } }
`);
  const text = `${JSON.stringify({ eventType: "order.created", payload: { a: `${"a".repeat(60)}!` } })}\n`;
  write("messages/all.ndjson", text.repeat(50));
  const { stdout, exitCode } = await run(folder, ["contract", "check", "--max-findings", "0", "--no-color"]);
  expect([stdout, exitCode]).toMatchInlineSnapshot(`
    [
      "1 file, 50 items: 0 accepted, 50 rejected. 50 errors; none is shown.
    ",
      8,
    ]
  `);
});

it("tells what is wrong with a schema whenever the configuration is read", async () => {
  declare(`
      order.created: { description: d, schemas: { "1": { type: object, properties: { total: { type: decimal } } } } }
      order.paid: { description: d, schemas: { "1": { $schema: "https://json-schema.org/draft/2020-12/schema" } } }
`);
  const validated = await run(folder, ["validate", "--no-color"]);
  expect([validated.stdout, validated.exitCode]).toMatchInlineSnapshot(`
    [
      "error[svix-invalid-schema] "type" takes one of "array", "boolean", "integer", "null", "number", "object", "string"
      --> instasent.yaml:6:101
       = help: Correct the schema at the place that is named.

    warning[svix-newer-draft] the schema follows a later draft than 7, which Svix goes by: words that are new there say nothing
      --> instasent.yaml:7:64
       = help: Write it in the words of Draft 7, such as \`dependencies\` for
               \`dependentRequired\`.

    1 error, 1 warning.
    ",
      3,
    ]
  `);
  const checked = await run(folder, ["contract", "check", "--no-color"]);
  expect([checked.stdout === validated.stdout, checked.exitCode]).toMatchInlineSnapshot(`
    [
      true,
      3,
    ]
  `);
});

it("has an example of each rule across items that is refused, and one that is not", async () => {
  for (const { id, examples, check } of svixRules) {
    if (check.on !== "items") continue;
    write("instasent.yaml", "version: 1\nsvix: { main: { eventTypes: { order.created: { description: d } } } }\n");
    for (const [items, ids] of [
      [examples.accepted, []],
      [examples.rejected, [id]],
    ] as const) {
      write("items.json", JSON.stringify(items));
      const { stdout } = await run(folder, [
        "contract",
        "check",
        "items.json",
        "--stream",
        "messages",
        "--format",
        "json",
      ]);
      const { findings } = JSON.parse(stdout) as { readonly findings: readonly { readonly ruleId: string }[] }; // ours
      expect(findings.map(({ ruleId }) => ruleId)).toEqual(ids);
    }
  }
});
