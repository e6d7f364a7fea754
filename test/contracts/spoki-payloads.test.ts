import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { run } from "./run-in-process.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "instaform-spoki-"));
  writeFileSync(join(folder, "instasent.yaml"), config);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const config = `version: 1
spoki:
  main:
    customFields:
      ORDER_ID: { label: Order, type: text, example: A-1 }
      DAY: { label: Day, type: date, example: "24.12.2026" }
      AT: { label: At, type: datetime, example: "2026-12-24T10:00:00Z" }
    templates:
      shipped:
        id: 3068
        category: UTILITY
        languages:
          en: { header: "Hello %%FIRST_NAME%%", body: "Order %%ORDER_ID%%", buttons: [{ type: url, text: T, url: "https://a.example/%%ORDER_ID%%" }] }
          pt_PT: { header: null, body: "Dia %%DAY%%" }
      bare: { category: UTILITY, languages: { en: { body: Hello } } }
`;

const phone = "+393331234567";
const contact = (fields: Json, more: JsonObject = {}): JsonObject => ({ phone, custom_fields: fields, ...more });
const message = (more: JsonObject): JsonObject => ({ type: "Template", phone, template: 3068, ...more });
const text = (more: JsonObject): JsonObject => ({ type: "Message", content_type: "Text", phone, text: "Hi", ...more });
const filled: JsonObject = { ORDER_ID: "A-1", DAY: "01.01.2027" };

interface Found {
  readonly ruleId: string;
  readonly message: string;
  readonly location?: { readonly column: number };
}

/** What is found in a file of one stream, and the exit code. */
async function checkFile(stream: string, file: string, content: string, options: readonly string[] = []) {
  writeFileSync(join(folder, file), content);
  const argv = ["contract", "check", file, "--stream", stream, "--format", "json", ...options];
  const { stdout, exitCode } = await run(folder, argv);
  const { findings } = JSON.parse(stdout) as { readonly findings: readonly Found[] }; // ours
  return { findings, exitCode };
}

/** Ids of the rules that find something in lines of one stream, with the exit code. */
async function check(stream: string, lines: readonly Json[], options: readonly string[] = []) {
  const content = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
  const { findings, exitCode } = await checkFile(stream, "lines.ndjson", content, options);
  return [...findings.map(({ ruleId }) => ruleId), exitCode];
}

it("takes every kind of body that the vendor shows", async () => {
  const fields = { ORDER_ID: "1234" };
  const person = { phone, first_name: "Ada", last_name: "Lovelace", email: "ada@example.com", language: "en" };
  const metadata = { word: "lorem", count: 3, price: 42.5, is_gift: true };
  expect(await check("contact-sync", [{ ...person, custom_fields: fields }])).toEqual([0]);
  expect(await check("list-contacts", [{ contacts: [{ ...person, custom_fields: fields }] }])).toEqual([0]);
  const start = { ...person, custom_fields: fields, metadata };
  expect(
    await check("automation-start", [
      { secret: "s", ...start },
      { secret: "s", contacts: [start] },
    ]),
  ).toEqual([0]);
  const media = { url: "https://example.com/a.png", filename: "a.png" };
  const button = { button_type: "quick_reply", text: "Cheers!", order: 0, payload: "p" };
  const row = { title: "Green dream", description: "Leaves", payload: "p" };
  const texts = [
    message({
      email: "ada@example.com",
      language: "EN",
      custom_fields: filled,
      buttons: [{ order: 0, payload: "p" }],
      metadata,
    }),
    message({ channel_id: 17, custom_fields: filled, header_media_set: [{ ...media, language: "en" }] }),
    text({ metadata }),
    text({
      content_type: "Interactive",
      header: { format: "text", text: "Hi" },
      footer: { text: "Acme" },
      buttons: [button],
    }),
    text({ content_type: "List", list: { title: "Menu", sections: [{ title: "Vegan", rows: [row] }] } }),
    text({ type: "Note" }),
  ];
  expect(await check("message-send", texts)).toEqual([0]);
});

describe("the limit of 500 contacts", () => {
  const many = (count: number): readonly Json[] => Array.from({ length: count }, () => ({ phone }));

  it.each([
    ["list-contacts", {}],
    ["automation-start", { secret: "s" }],
  ])("of %s is kept from both sides", async (stream, body) => {
    expect(
      await check(stream, [
        { ...body, contacts: many(1) },
        { ...body, contacts: many(500) },
      ]),
    ).toEqual([0]);
    expect(await check(stream, [{ ...body, contacts: [] }])).toEqual(["spoki-batch-size", 8]);
    expect(await check(stream, [{ ...body, contacts: many(501) }])).toEqual(["spoki-batch-size", 8]);
  });

  it("of contact-sync is that of a JSON file, which is one request", async () => {
    const ofFile = async (stream: string, file: string, content: string) => {
      const { findings, exitCode } = await checkFile(stream, file, content);
      return [...findings.map(({ ruleId }) => ruleId), exitCode];
    };
    expect(await ofFile("contact-sync", "all.json", JSON.stringify(many(500)))).toEqual([0]);
    expect(await ofFile("contact-sync", "all.json", JSON.stringify(many(501)))).toEqual(["spoki-sync-all-size", 8]);
    expect(await ofFile("contact-sync", "all.json", "[]")).toEqual(["empty-file", 8]);
    expect(await check("contact-sync", many(501))).toEqual([0]);
    const messages = many(501).map(() => text({}));
    expect(await ofFile("message-send", "all.json", JSON.stringify(messages))).toEqual([0]);
  });

  it("does not let a body without contacts pass for checked", async () => {
    expect(await check("list-contacts", [{}, { phone }])).toEqual([
      "spoki-batch-size",
      "spoki-batch-size",
      "spoki-unknown-key",
      8,
    ]);
  });
});

describe("custom fields", () => {
  it("must be declared, wherever they stand", async () => {
    const wrong = { order_id: "1", FIRST_NAME: "Ada" };
    const found = ["spoki-reserved-code", "spoki-unknown-custom-field"];
    expect(await check("contact-sync", [contact(wrong)])).toEqual([...found, 8]);
    expect(await check("list-contacts", [{ contacts: [contact(wrong)] }])).toEqual([...found, 8]);
    expect(await check("automation-start", [contact(wrong), { contacts: [contact(wrong)] }])).toEqual([
      ...found,
      ...found,
      8,
    ]);
    expect(await check("message-send", [message({ custom_fields: { ...filled, ...wrong } })])).toEqual([...found, 8]);
  });

  it("are nobody's business in an account that does not mention them", async () => {
    const contracts = "contracts: [{ stream: contact-sync, files: lines.ndjson }]";
    writeFileSync(join(folder, "instasent.yaml"), `version: 1\nspoki:\n  main:\n    ${contracts}\n`);
    expect(await check("contact-sync", [contact({ order_id: "1" })])).toEqual([0]);
    expect(await check("contact-sync", [contact({ FIRST_NAME: "Ada" })])).toEqual(["spoki-reserved-code", 8]);
    expect(await check("message-send", [message({})])).toEqual([0]);
  });

  it("named __proto__ or constructor are data, and undeclared", async () => {
    const line = `{"phone":"${phone}","custom_fields":{"__proto__":"x","constructor":"y"}}\n`;
    const { findings } = await checkFile("contact-sync", "lines.ndjson", line);
    expect(findings.map(({ ruleId, location }) => [ruleId, location?.column])).toEqual([
      ["spoki-unknown-custom-field", 43],
      ["spoki-unknown-custom-field", 59],
    ]);
  });

  it("of a date are written like the field's example, and name a day that there is", async () => {
    const wrong = [
      { DAY: "1.1.2027" },
      { DAY: "2027-01-01" },
      { AT: "2026-12-24 10:00" },
      { AT: "2026-02-30T10:00:00Z" },
    ];
    const right = [{ DAY: "01.01.2027" }, { DAY: "" }, { AT: "2027-01-01T00:00:00Z" }, { ORDER_ID: "1.1.2027" }];
    expect(
      await check(
        "contact-sync",
        right.map((each) => contact(each)),
      ),
    ).toEqual([0]);
    expect(
      await check(
        "contact-sync",
        wrong.map((each) => contact(each)),
      ),
    ).toEqual([...wrong.map(() => "spoki-date-format"), 0]);
    expect(
      (
        await check(
          "contact-sync",
          wrong.map((each) => contact(each)),
          ["--fail-on", "warning"],
        )
      ).at(-1),
    ).toBe(8);
  });

  it("are found out when a key stands twice", async () => {
    const line = `{"phone":"${phone}","custom_fields":{"ORDER_ID":"1","ORDER_ID":"2"}}\n`;
    const { findings } = await checkFile("contact-sync", "lines.ndjson", line);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(["duplicate-key"]);
  });
});

describe("a message of a template", () => {
  it("fills in the texts of its language where that is declared, else all of them", async () => {
    expect(await check("message-send", [message({ language: "EN", custom_fields: { ORDER_ID: "A-1" } })])).toEqual([0]);
    expect(await check("message-send", [message({ language: "pt-pt", custom_fields: { DAY: "01.01.2027" } })])).toEqual(
      [0],
    );
    expect(await check("message-send", [message({ language: "it", custom_fields: { ORDER_ID: "A-1" } })])).toEqual([
      "spoki-missing-variable",
      8,
    ]);
    expect(await check("message-send", [message({}), message({ custom_fields: { ...filled, DAY: "" } })])).toEqual([
      "spoki-missing-variable",
      "spoki-missing-variable",
      "spoki-missing-variable",
      8,
    ]);
  });

  it.each<readonly [string, JsonObject]>([
    ["another id", { template: 3069 }],
    ["its name", { template: "shipped" }],
    ["nothing", { template: null }],
    ["a template without an id", { template: 0 }],
  ])("that names %s is not passed over", async (_, more) => {
    expect(await check("message-send", [message(more)])).toEqual(["spoki-unknown-template", 8]);
  });

  it("brings no media where every text that it can become has another header", async () => {
    const media = { header_media: { url: "https://example.com/a.png" } };
    expect(await check("message-send", [message({ ...media, custom_fields: filled })])).toEqual([
      "spoki-header-media",
      8,
    ]);
    const open = config.replace("header: null, ", "");
    writeFileSync(join(folder, "instasent.yaml"), open);
    expect(await check("message-send", [message({ ...media, custom_fields: filled })])).toEqual([0]);
  });
});

it("counts the characters of buttons and rows, not their bytes", async () => {
  const buttons = (label: string) => text({ content_type: "Interactive", buttons: [{ text: label }] });
  expect(await check("message-send", [buttons("🎁".repeat(20))])).toEqual([0]);
  expect(await check("message-send", [buttons("🎁".repeat(21))])).toEqual(["spoki-text-length", 8]);
  const list = (title: string, row: JsonObject) =>
    text({ content_type: "List", list: { title, sections: [{ rows: [row] }] } });
  expect(
    await check("message-send", [list("a".repeat(20), { title: "b".repeat(24), description: "c".repeat(72) })]),
  ).toEqual([0]);
  expect(
    await check("message-send", [list("a".repeat(21), { title: "b".repeat(25), description: "c".repeat(73) })]),
  ).toEqual(["spoki-text-length", "spoki-text-length", "spoki-text-length", 8]);
});

describe("what is no object where one must be", () => {
  it.each<readonly [string, Json]>([
    ["contact-sync", contact([])],
    ["contact-sync", contact(null)],
    ["list-contacts", { contacts: { phone } }],
    ["list-contacts", { contacts: [phone] }],
    ["automation-start", { phone, metadata: "lorem" }],
    ["message-send", message({ custom_fields: "A-1" })],
    ["message-send", text({ buttons: {} })],
    ["message-send", text({ list: { sections: [{ rows: [7] }] } })],
  ])("is not passed over in %s: %j", async (stream, payload) => {
    expect(await check(stream, [payload])).toEqual(["spoki-wrong-shape", 8]);
  });
});

it("shows no value unless it is asked to", async () => {
  const secret = "555-who-is-this";
  const line = JSON.stringify({ phone: secret, custom_fields: { DAY: secret } });
  writeFileSync(join(folder, "one.json"), line);
  const argv = ["contract", "check", "one.json", "--stream", "contact-sync"];
  expect((await run(folder, argv)).stdout).not.toContain(secret);
  expect((await run(folder, [...argv, "--show-values"])).stdout).toContain(secret);
});

it("refuses what must be refused by the rule that is named, and no more findings than are wanted", async () => {
  mkdirSync(join(folder, "bad"));
  const fixtures = (rule: string) =>
    `    contracts: [{ stream: contact-sync, files: bad/*.json, expect: reject, rule: ${rule} }]\n    customFields:`;
  writeFileSync(join(folder, "bad/one.json"), JSON.stringify(contact({ order: "1" })));
  writeFileSync(
    join(folder, "instasent.yaml"),
    config.replace("    customFields:", fixtures("spoki-unknown-custom-field")),
  );
  expect((await run(folder, ["contract", "check"])).exitCode).toBe(0);
  writeFileSync(join(folder, "instasent.yaml"), config.replace("    customFields:", fixtures("spoki-invalid-phone")));
  expect((await run(folder, ["contract", "check"])).stdout).toContain("accepted-but-should-be-rejected");
  const lines = Array.from({ length: 50 }, () => ({ phone: "1" }));
  const found = await check("contact-sync", lines, ["--max-findings", "3"]);
  expect([found.length, found.at(-1)]).toEqual([4, 8]);
});

it("counts custom fields, templates with an id and their variables that no payload exercises", async () => {
  const fixtures = "    contracts: [{ stream: message-send, files: one.json }]\n    customFields:";
  writeFileSync(join(folder, "instasent.yaml"), config.replace("    customFields:", fixtures));
  writeFileSync(
    join(folder, "one.json"),
    JSON.stringify(message({ language: "en", custom_fields: { ORDER_ID: "A-1" } })),
  );
  const { stdout } = await run(folder, ["contract", "coverage", "--no-color"]);
  expect(stdout).toMatchInlineSnapshot(`
    "spoki:main  3 of 6 covered
      ? spoki:main/custom-field/AT
      ? spoki:main/custom-field/DAY
      ? spoki:main/template/shipped#DAY

    Coverage: 3 of 6 specs (50%).
    "
  `);
});
