import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { formatExampleContract } from "../../src/contracts/format-examples.ts";
import type { PayloadRule } from "../../src/contracts/payload-rule.ts";
import { payloadRules } from "../../src/contracts/rule-book.ts";
import { run } from "./run-in-process.ts";

const folder = mkdtempSync(join(tmpdir(), "instaform-examples-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Rules that one item alone cannot show; the others are run in the test of the rule book. */
const rules = [...payloadRules.values()].filter(({ check }) =>
  ["contract", "items", "text", "fixture"].includes(check.on),
);

/** The ids that `contract check` finds in these examples, the specs being written as the documentation shows them. */
async function idsFoundIn({ check, examples }: PayloadRule, payloads: PayloadRule["examples"]["accepted"]) {
  const expectation = check.on === "fixture" ? ", expect: reject" : "";
  const contacts = examples.stream === "events" ? "{ stream: contacts, files: contacts.json }, " : "";
  const specs = formatExampleContract(examples.contract).replaceAll(/^/gm, "    ");
  const config = `version: 1
projects:
  shop:
    datasources:
      crm:
        name: CRM
        contracts: [${contacts}{ stream: ${examples.stream}, files: example.json${expectation} }]
${specs}`;
  writeFileSync(join(folder, "instasent.yaml"), config);
  writeFileSync(join(folder, "contacts.json"), '{ "_user_id": "u-1" }');
  writeFileSync(join(folder, "example.json"), typeof payloads === "string" ? payloads : JSON.stringify(payloads));
  const { stdout } = await run(folder, ["contract", "check", "--format", "json"]);
  const document = JSON.parse(stdout) as { readonly findings: readonly { readonly ruleId: string }[] }; // what we rendered
  return document.findings.map(({ ruleId }) => ruleId);
}

describe("the examples of a rule about more than one item", () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))("%s: what is rejected is, by it alone", async (id, rule) => {
    expect(await idsFoundIn(rule, rule.examples.rejected)).toEqual([id]);
  });

  // what is noted about a spec is noted whatever the payloads
  const silent = rules.filter(({ check }) => check.on !== "contract");
  it.each(silent.map((rule) => [rule.id, rule] as const))("%s: what is accepted is", async (_, rule) => {
    expect(await idsFoundIn(rule, rule.examples.accepted)).toEqual([]);
  });
});
