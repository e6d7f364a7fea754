import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RuleLevels } from "../../src/contracts/rule-levels.ts";
import { buildStreamSchemas } from "../../src/contracts/spoki/export/build-schemas.ts";
import { exportValidator } from "../../src/contracts/spoki/export/export-validator.ts";
import { asChecked } from "../../src/contracts/spoki/export/strictness.ts";
import { spokiStreams, type SpokiContract } from "../../src/contracts/spoki/spoki-contract.ts";
import { spokiDialect } from "../../src/contracts/spoki/spoki-dialect.ts";
import { spokiRules } from "../../src/contracts/spoki/spoki-rules.ts";
import { isJsonObject, type Json, type JsonObject } from "../../src/model/json.ts";
import { replaceAt } from "./damage-payload.ts";
import { compileProgram } from "./export/compile-program.ts";
import { run } from "./run-in-process.ts";
import { spokiContractOf } from "./spoki-contract-of.ts";

type Judge = (stream: string, body: Json) => readonly string[];

/** Whether the exported schema of a stream takes a body; a start is for one contact or for many. */
function schemaJudge(contract: SpokiContract, levels: RuleLevels): (stream: string, body: JsonObject) => boolean {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false });
  const byName = new Map(
    buildStreamSchemas(contract, asChecked(levels)).map(({ stream, schema }) => [stream, ajv.compile(schema)]),
  );
  return (stream, body) => {
    const isBulk = stream === "automation-start" && Object.hasOwn(body, "contacts");
    const validate = byName.get(isBulk ? `${stream}-bulk` : stream);
    return validate?.(body) === true;
  };
}

function tell(found: readonly { readonly ruleId: string; readonly path: readonly unknown[] }[]): readonly string[] {
  return found.map(({ ruleId, path }) => `${ruleId} ${path.join(".")}`).toSorted();
}

/** The validator as a user loads it: nothing but the text of a module. */
async function validatorJudge(contract: SpokiContract, levels: RuleLevels): Promise<Judge> {
  const text = exportValidator(contract, levels)[0]?.text ?? "";
  expect(text).not.toMatch(/\bimport\b|\brequire\b|\beval\b|new Function/);
  const url = `data:text/javascript;base64,${Buffer.from(text).toString("base64")}`;
  const module = (await import(/* @vite-ignore */ url)) as Readonly<
    Record<string, (body: unknown) => Parameters<typeof tell>[0]>
  >; // as its types say
  const names: Readonly<Record<string, string>> = {
    "contact-sync": "checkContact",
    "contact-sync-all": "checkContacts",
    "list-contacts": "checkListContacts",
    "automation-start": "checkAutomationStart",
    "message-send": "checkMessage",
  };
  return (stream, body) => tell(module[names[stream] ?? ""]?.(body) ?? []);
}

/** The errors of `contract check`. */
function ownJudge(contract: SpokiContract, levels: RuleLevels): Judge {
  const means = { testPattern: () => undefined };
  const checkers = new Map(
    spokiStreams.map((stream) => [stream, spokiDialect.createItemChecker({ contract, stream, levels }, means)]),
  );
  return (stream, body) =>
    tell((checkers.get(stream)?.check(body) ?? []).filter(({ severity }) => severity === "error"));
}

const all: RuleLevels = new Map(spokiRules.map(({ id }) => [id, "error"]));
const itemRules = spokiRules.filter(({ check }) => check.on === "item");
const ofOneLanguage = {
  type: "Template",
  phone: "+393331234567",
  template: 3068,
  language: "it",
  custom_fields: { ORDER_ID: "A" },
};
const withMedia = { type: "Template", phone: "+393331234567", template: 3069, header_media: {}, custom_fields: {} };
const examples = itemRules.flatMap(({ examples: { stream, accepted, rejected } }) =>
  [...accepted, ...rejected].map((body) => ({ stream, body })),
);
const bodies = [...examples, ...[ofOneLanguage, withMedia].map((body: Json) => ({ stream: "message-send", body }))];
const fields = { label: "L", type: "text", example: "A" };
const contracts: readonly SpokiContract[] = [
  spokiContractOf({
    customFields: { ORDER_ID: fields, DELIVERY_DATE: { ...fields, type: "date", example: "2026-12-24" } },
    templates: {
      shipped: {
        id: 3068,
        category: "UTILITY",
        languages: {
          en: { header: "Hello", body: "%%ORDER_ID%% on %%DELIVERY_DATE%%" },
          it: { header: null, body: "%%ORDER_ID%%, %%FIRST_NAME%%" },
        },
      },
      open: { id: 3069, category: "UTILITY", languages: { en: { body: "Welcome" } } },
    },
  }),
  spokiContractOf({}),
];

describe.each(itemRules.map((rule) => [rule.id, rule] as const))("what %s tells", (id, { examples }) => {
  const { specs, stream, accepted, rejected } = examples;
  const contract = spokiContractOf(specs);
  const levels: RuleLevels = new Map([[id, "error"]]);

  it("is told by an exported validator", async () => {
    const [judge, own] = [await validatorJudge(contract, levels), ownJudge(contract, levels)];
    for (const body of [...accepted, ...rejected]) expect(judge(stream, body)).toEqual(own(stream, body));
    for (const body of rejected) expect(judge(stream, body).join()).toContain(id);
  });

  /** Other keys stay open, how a date is written is each field's own, and that metadata are flat is no rule of schemas. */
  const isShown = !["spoki-unknown-key", "spoki-date-format", "spoki-metadata-value"].includes(id);
  it(isShown ? "is what an exported schema refuses" : "is left to contract check by a schema", () => {
    const takes = schemaJudge(contract, levels);
    for (const body of accepted.filter(isJsonObject)) expect(takes(stream, body)).toBe(true);
    for (const body of rejected.filter(isJsonObject)) expect(takes(stream, body)).toBe(!isShown);
  });
});

describe("bodies with anything in the place of anything, with rules at any severity", () => {
  const loudness: readonly RuleLevels[] = [new Map(), all, new Map([...all].map(([id]) => [id, "off"]))];
  const cases = fc.tuple(fc.constantFrom(...bodies), fc.nat(), fc.jsonValue({ maxDepth: 2 }), fc.nat());

  it("are judged alike by contract check and a validator, and taken by a schema where check takes them", async () => {
    const judges = await Promise.all(
      contracts.flatMap((contract) =>
        loudness.map(async (levels) => ({
          own: ownJudge(contract, levels),
          validator: await validatorJudge(contract, levels),
          takes: schemaJudge(contract, levels),
        })),
      ),
    );
    const compare = (where: string, body: Json): void => {
      if (!isJsonObject(body)) return;
      for (const { own, validator, takes } of judges) {
        const found = own(where, body);
        expect(validator(where, body)).toEqual(found);
        if (found.length === 0) expect([where, body, takes(where, body)]).toEqual([where, body, true]);
      }
    };
    for (const { stream, body } of bodies) compare(stream, body);
    fc.assert(
      fc.property(cases, ([{ stream, body }, at, value, other]) => {
        const damaged = replaceAt(body, at, value as Json); // JSON by its name
        compare(other % 3 === 0 ? (spokiStreams[at % spokiStreams.length] ?? stream) : stream, damaged);
      }),
      { numRuns: 100 },
    );
  });
});

it("checks a list of contacts as the file that it is", async () => {
  const [contract] = contracts;
  if (contract === undefined) throw new Error("there is one");
  const judge = await validatorJudge(contract, new Map());
  const good = { phone: "+393331234567" };
  expect(judge("contact-sync-all", [good, {}, 7])).toEqual(["not-an-object 2", "spoki-missing-phone 1.phone"]);
  expect(
    judge(
      "contact-sync-all",
      Array.from({ length: 501 }, () => good),
    ),
  ).toEqual(["spoki-sync-all-size "]);
  expect(judge("contact-sync-all", good)).toEqual(["spoki-wrong-shape "]);
  expect(judge("message-send", null)).toEqual(["not-an-object "]);
});

it("writes every target once, and types that code is held to", async () => {
  const folder = mkdtempSync(join(tmpdir(), "instaform-spoki-export-"));
  try {
    writeFileSync(join(folder, "instasent.yaml"), config);
    for (const [target, count] of [
      ["json-schema", 6],
      ["openapi", 1],
      ["typescript", 1],
      ["validator", 2],
    ] as const) {
      const argv = ["contract", "export", "--to", target, "--output", "out"];
      expect((await run(folder, argv)).stdout).toContain(`${count} changed`);
      expect((await run(folder, [...argv, "--check"])).exitCode).toBe(0);
    }
    const { paths } = JSON.parse(readFileSync(join(folder, "out/spoki_3amain.openapi.json"), "utf8")) as OpenApi; // ours
    expect(Object.keys(paths)).toContain("/wh/ap/{uuid}/bulk/");
    const types = readFileSync(join(folder, "out/spoki_3amain.payloads.ts"), "utf8");
    const module = { path: "/payloads.ts", text: types };
    expect(compileProgram(module, head + fitting)).toEqual([]);
    expect(compileProgram(module, head + wrong)).toHaveLength(5);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

interface OpenApi {
  readonly paths: JsonObject;
}

const config = `version: 1
spoki:
  main:
    customFields: { ORDER_ID: { label: Order, type: text, example: A-1 } }
    templates: { shipped: { id: 3068, category: UTILITY, languages: { en: { body: "%%ORDER_ID%%" } } } }
`;

const head = `import type { AutomationStart, Contact, Contacts, ListContacts, Message } from "./payloads.ts";
`;

const fitting = `
export const one: Contact = { phone: "+39333", custom_fields: { ORDER_ID: "1" } };
export const many: Contacts = [one];
export const list: ListContacts = { contacts: many };
export const start: AutomationStart = { ...one, secret: "s", metadata: { order: 1 } };
export const sent: Message = { type: "Template", template: 3068, phone: "+39333", custom_fields: { ORDER_ID: "1" } };
export const menu: Message = {
  type: "Message", content_type: "List", phone: "+39333", text: "Menu",
  list: { title: "Choose", sections: [{ title: "Vegan", rows: [{ title: "Green", payload: "p" }] }] },
};
`;

const wrong = `
export const unknown: Contact = { phone: "+39333", custom_fields: { ORDER: "1" } };
export const number: Contact = { phone: "+39333", custom_fields: { ORDER_ID: 1 } };
export const nobody: Contact = { first_name: "Ada" };
export const unfilled: Message = { type: "Template", template: 3068, phone: "+39333", custom_fields: {} };
export const another: Message = { type: "Template", template: 3069, phone: "+39333", custom_fields: { ORDER_ID: "1" } };
`;
