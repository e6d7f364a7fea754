import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attentiveStreams, type AttentiveContract } from "../../src/contracts/attentive/attentive-contract.ts";
import { attentiveDialect } from "../../src/contracts/attentive/attentive-dialect.ts";
import { attentiveRules } from "../../src/contracts/attentive/attentive-rules.ts";
import { exportValidator } from "../../src/contracts/attentive/export/export-validator.ts";
import { compareText } from "../../src/model/diagnostic.ts";
import type { RuleLevels } from "../../src/contracts/rule-levels.ts";
import { isJsonObject, type Json } from "../../src/model/json.ts";
import { attentiveContractOf } from "./attentive-contract-of.ts";
import { replaceAt } from "./damage-payload.ts";
import { run } from "./run-in-process.ts";

type Judge = (body: unknown) => readonly { readonly ruleId: string; readonly path: readonly unknown[] }[];

/** The exported check of each stream, by the stream's name. */
const names = [
  ["user-attributes", "checkUserAttributes"],
  ["bulk-user-attributes", "checkBulkUserAttributes"],
  ["custom-events", "checkCustomEvents"],
  ["segment-members", "checkSegmentMembers"],
] as const;

function formatValidator(contract: AttentiveContract, levels: RuleLevels): string {
  return exportValidator(contract, levels)[0]?.text ?? "";
}

/** A module as a user loads it: nothing but its text. */
async function loadModule(text: string): Promise<(stream: string, body: unknown) => readonly string[]> {
  const url = `data:text/javascript;base64,${Buffer.from(text).toString("base64")}`;
  const module = (await import(/* @vite-ignore */ url)) as Readonly<Record<string, Judge>>; // as its types say
  const byStream = new Map<string, Judge | undefined>(names.map(([stream, name]) => [stream, module[name]]));
  return (stream, body) => tell(byStream.get(stream)?.(body) ?? []);
}

function tell(found: ReturnType<Judge>): readonly string[] {
  return found.map(({ ruleId, path }) => `${ruleId} ${path.join(".")}`).toSorted();
}

function judgeOurselves(
  contract: AttentiveContract,
  stream: string,
  levels: RuleLevels,
  body: Json,
): readonly string[] {
  const means = { testPattern: () => undefined };
  const found = attentiveDialect.createItemChecker({ contract, stream, levels }, means).check(body);
  return tell(found.filter(({ severity }) => severity === "error"));
}

const itemRules = attentiveRules.filter(({ check }) => check.on === "item");
/** Everything that any example declares, and every body of any. */
const everything = attentiveContractOf({
  attributes: Object.assign({}, ...itemRules.map(({ examples }) => examples.specs.attributes ?? {})),
  eventTypes: Object.assign({}, ...itemRules.map(({ examples }) => examples.specs.eventTypes ?? {})),
});
const bodies = itemRules.flatMap(({ examples: { stream, accepted, rejected } }) =>
  [...accepted, ...rejected].map((body) => ({ stream, body })),
);

describe("an exported validator for Attentive agrees with contract check", () => {
  it.each(itemRules.map((rule) => [rule.id, rule] as const))("on the examples of %s", async (id, { examples }) => {
    const contract = attentiveContractOf(examples.specs);
    const { stream, accepted, rejected } = examples;
    const levels: RuleLevels = new Map([[id, "error"]]);
    const judge = await loadModule(formatValidator(contract, levels));
    for (const body of [...accepted, ...rejected]) {
      expect(judge(stream, body)).toEqual(judgeOurselves(contract, stream, levels, body));
    }
    for (const body of rejected) expect(judge(stream, body).join()).toContain(id);
  });

  it("on bodies with anything in the place of anything, with rules at any severity", async () => {
    const all: RuleLevels = new Map(attentiveRules.map(({ id }) => [id, "error"]));
    const loudness: readonly RuleLevels[] = [new Map(), all, new Map([...all].map(([id]) => [id, "off"]))];
    const judges = await Promise.all(
      loudness.map(async (levels) => ({ levels, judge: await loadModule(formatValidator(everything, levels)) })),
    );
    const cases = fc.tuple(fc.constantFrom(...bodies), fc.nat(), fc.jsonValue({ maxDepth: 2 }), fc.boolean());
    fc.assert(
      fc.property(cases, ([{ stream, body }, at, value, isStrangeStream]) => {
        const damaged = replaceAt(body, at, value as Json); // JSON by its name
        if (!isJsonObject(damaged)) return;
        const where = isStrangeStream ? (attentiveStreams[at % attentiveStreams.length] ?? stream) : stream;
        for (const { levels, judge } of judges) {
          expect(judge(where, damaged)).toEqual(judgeOurselves(everything, where, levels, damaged));
        }
      }),
      { numRuns: 150 },
    );
  });

  it("on what the example sends, through the commands themselves", async () => {
    const folder = mkdtempSync(join(tmpdir(), "instaform-attentive-validator-"));
    try {
      cpSync("examples/attentive", folder, { recursive: true });
      const out = ["contract", "export", "--to", "validator", "--output", "out"];
      expect((await run(folder, out)).stdout).toContain("2 changed");
      expect((await run(folder, [...out, "--check"])).exitCode).toBe(0);
      const judge = await loadModule(readFileSync(join(folder, "out/attentive_3aus.validator.mjs"), "utf8"));
      for (const [stream, file] of [
        ["user-attributes", "outbox/users.ndjson"],
        ["bulk-user-attributes", "payloads/backfill.json"],
        ["custom-events", "payloads/bad/new-event-type.json"],
        ["segment-members", "payloads/gold-members.json"],
      ] as const) {
        const argv = ["contract", "check", "--stream", stream, "--format", "json", file];
        const { findings } = JSON.parse((await run(folder, argv)).stdout) as Answer; // our own format
        const errors = findings.filter(({ severity }) => severity === "error").map(({ ruleId }) => ruleId);
        const text = readFileSync(join(folder, file), "utf8");
        const items = file.endsWith(".ndjson") ? text.trim().split("\n") : [text];
        const judged = items.flatMap((item) =>
          judge(stream, JSON.parse(item)).map((each) => each.split(" ", 1).join()),
        );
        expect([file, judged.toSorted(compareText)]).toEqual([file, errors.toSorted(compareText)]);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

interface Answer {
  readonly findings: readonly { readonly ruleId: string; readonly severity: string }[];
}

it("needs nothing and makes no code at run time", () => {
  const text = formatValidator(everything, new Map());
  expect(text).not.toMatch(/\bimport\b|\brequire\b|\beval\b|new Function/);
});

it("answers what is no object, and keeps hostile names as data", async () => {
  const name = "</script>\u2028*/ `${x}` \"'\\";
  const contract = attentiveContractOf({ attributes: { [name]: { type: "number" }, __proto__: { type: "number" } } });
  const judge = await loadModule(formatValidator(contract, new Map()));
  expect(judge("user-attributes", null)).toEqual(["not-an-object "]);
  expect(judge("custom-events", [])).toEqual(["not-an-object "]);
  const body = { identifiers: { email: "a@b.co" }, attributes: { custom: { [name]: "many" } } };
  expect(judge("user-attributes", body)).toEqual([`attentive-wrong-attribute-type attributes.custom.${name}`]);
});
