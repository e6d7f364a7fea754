import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
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
       = help: Correct the name, or declare it under \`eventTypes\`.
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
