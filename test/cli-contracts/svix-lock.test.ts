import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { run } from "../contracts/run-in-process.ts";
import { parseSeed } from "../../src/simulator/parse-seed.ts";
import { canary } from "../support/canary.ts";
import { matchGolden } from "./match-golden.ts";
import { openScene } from "./scene.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "instaform-svix-lock-"));
  write("live.yaml", live);
  write("instasent.yaml", config);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What the environment has before anything is declared: an order of two versions, and what others made. */
const live = `svix:
  eventTypes:
    order.created:
      description: An order was placed
      featureFlags: [beta]
      schemas:
        "1": { type: object }
        "2":
          type: object
          required: [total, orderId]
          properties:
            orderId: { type: string, description: The order's number, maxLength: 36 }
            total: { type: number, minimum: 0 }
            lines: { type: array, items: { type: object, properties: { sku: { type: string }, "a/b": true } } }
            state: { enum: [paid, open] }
    order.paid: { description: An order was paid }
    order.lost: { description: Nobody knows, archived: true }
`;

const config = `version: 1
svix:
  main:
    token: \${env.SVIX_TOKEN}
    eventTypes:
      order.paid: { description: An order was paid }
`;

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

function read(name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

/** A command line against the environment as `live.yaml` has it. */
const against = (commandLine: string) => run(folder, [...commandLine.split(" "), "--simulate=live.yaml", "--no-color"]);

it("locks the schemas of live event types, and tells what moved since, property by property", async () => {
  const { stdout, exitCode } = await against("lock");
  expect([stdout, exitCode]).toEqual(["Wrote instasent.lock.json: 3 event types of 1 environment, 13 facts.\n", 0]);
  matchGolden("svix.lock.json", read("instasent.lock.json"));
  write("live.yaml", live.replace("[total, orderId]", "[orderId, total]").replace("[paid, open]", "[open, paid]"));
  expect((await against("lock --check")).exitCode).toBe(0);
  write("live.yaml", live.replace("maxLength: 36", "maxLength: 40").replace("archived: true", "archived: false"));
  const moved = await against("lock --check");
  expect(moved.exitCode).toBe(7);
  matchGolden("svix-lock-check.txt", moved.stdout);
});

const fixtures = `    contracts: [{ stream: messages, files: messages.ndjson }]\n`;

const messages = [
  { eventType: "order.created", payload: { orderId: "1", total: -4, lines: [{ sku: 5 }] } },
  { eventType: "order.paid", payload: {} },
  { eventType: "order.lost", payload: {} },
  { eventType: "order.creatd", payload: {} },
];

it("holds messages against locked event types, at their places, and with --live against those of now", async () => {
  const schemas = 'schemas: { "1": { type: object, required: [id] } }';
  const declared = config.replace("was paid", `was paid, ${schemas}`);
  write("instasent.yaml", `${declared}${fixtures}`);
  write("messages.ndjson", messages.map((message) => `${JSON.stringify(message)}\n`).join(""));
  await against("lock");
  const { stdout, exitCode } = await run(folder, ["contract", "check", "--no-color"]);
  expect(exitCode).toBe(8);
  matchGolden("svix-lock-contract-check.txt", stdout);
  const parts = await Promise.all([1, 2].map((part) => run(folder, ["contract", "check", "--shard", `${part}/2`])));
  expect(parts.map((part) => part.exitCode)).toContain(8);
  // what is live takes any payload of order.paid
  matchGolden("svix-live-contract-check.txt", (await against("contract check --live")).stdout);
  expect((await run(folder, ["contract", "coverage"])).stdout).toContain("svix:main/event-type/order.created#2/total");
  const report = await run(folder, ["report", "--offline", "--format", "json"]);
  const { catalogue } = JSON.parse(report.stdout) as { readonly catalogue: { readonly specs: readonly object[] } };
  expect(catalogue.specs).toContainEqual(
    expect.objectContaining({
      address: "svix:main/event-type/order.created#2/orderId",
      location: expect.objectContaining({ file: "instasent.lock.json" }),
    }),
  );
});

it("takes a declared version for the locked one, and what is pruned or archived as archived", async () => {
  await against("lock");
  const revived = config.replace(
    /eventTypes:[^]*/,
    `prune: [eventTypes]
    eventTypes:
      order.created: { description: An order was placed, schemas: { "2": null, "1": { required: [id] } } }
      order.lost: { description: Found again }
`,
  );
  write("instasent.yaml", `${revived}${fixtures}`);
  const names = ["order.created", "order.lost", "order.paid"];
  write("messages.ndjson", names.map((eventType) => `${JSON.stringify({ eventType, payload: {} })}\n`).join(""));
  const { stdout } = await run(folder, ["contract", "check", "--format", "json"]);
  const { findings } = JSON.parse(stdout) as { readonly findings: readonly Record<string, unknown>[] };
  expect(findings.map(({ ruleId, address }) => [ruleId, address])).toEqual([
    ["svix-missing-property", "svix:main/event-type/order.created#1/id"],
    ["svix-archived-event-type", "svix:main/event-type/order.paid"],
  ]);
});

it("says where a lock has a schema that is none, and gives it to no other program", async () => {
  write("instasent.yaml", `${config}${fixtures}`);
  write("messages.ndjson", '{"eventType":"order.created","payload":{"orderId":"1","total":1}}\n');
  await against("lock");
  write("instasent.lock.json", read("instasent.lock.json").replace('"type": "number"', '"type": "any; let x"'));
  const { stdout, exitCode } = await run(folder, ["contract", "check", "--no-color"]);
  expect(exitCode).toBe(8);
  expect(stdout).toMatchInlineSnapshot(`
    "error[svix-invalid-schema] "type" takes one of "array", "boolean", "integer", "null", "number", "object", "string"
      --> svix:main/event-type/order.created#2/total
       = note: svix:main/event-type/order.created is locked here:
               instasent.lock.json:24:17
       = help: Correct the schema at the place that is named.

    1 file, 1 item: 1 accepted, 0 rejected. 1 error.
    "
  `);
  const to = (target: string) => run(folder, ["contract", "export", "--to", target, "--output", "out"]);
  expect((await to("typescript")).exitCode).toBe(8);
  const deep = `${'{"properties":{"__proto__":'.repeat(70)}{}${"}}".repeat(70)}`;
  const names = {
    "*/ let x; /*": { schemas: { "1": { properties: { "\ud800": { $ref: "#/%zz" } } } } },
    "order.created": { schemas: { "1": JSON.parse(deep) as unknown } },
  };
  write("instasent.yaml", `${config}${fixtures}rules: { svix-invalid-schema: off }\n`);
  write(
    "instasent.lock.json",
    JSON.stringify({ lockVersion: 1, projects: {}, environments: { "svix:main": { eventTypes: names } } }),
  );
  expect((await run(folder, ["contract", "check"])).stdout).toContain("1 accepted");
  for (const target of ["typescript", "json-schema", "openapi", "validator"]) {
    expect([target, (await to(target)).exitCode]).toEqual([target, 0]);
  }
  expect(read("out/svix_3amain.messages.ts")).not.toMatch(/^[^"]*\*\/ let x/m);
});

it("compares a configuration with facts as what becomes of them, and facts with facts as they are", async () => {
  const choice = "anyOf: [{ required: [b, a] }]";
  write("live.yaml", live.replace("was paid }", `was paid, schemas: { "1": { ${choice} } } }`));
  write("instasent.yaml", config.replace("was paid", `was paid, schemas: { "1": { ${choice} } }`));
  const diff = async (sides: string) => {
    const { stdout } = await against(`contract diff ${sides} --format json`);
    const { contractDiff, findings } = JSON.parse(stdout) as {
      readonly contractDiff: { readonly changes: readonly Record<string, unknown>[] };
      readonly findings: readonly Record<string, unknown>[];
    };
    return [
      ...contractDiff.changes.map(({ ruleId, address }) => `${String(ruleId)} ${String(address)}`),
      ...findings.map(({ message }) => String(message)),
    ];
  };
  // nothing that the configuration does not mention is new, gone or otherwise on one side only
  expect(await diff("live")).toEqual([]);
  expect(await diff("config live")).toEqual([]);
  await against("lock");
  for (const sides of ["config", "live", "live instasent.lock.json", "instasent.lock.json"]) {
    expect([sides, await diff(sides)]).toEqual([sides, []]);
  }
  write("live.yaml", live.replace("maxLength: 36", "maxLength: 30").replace("order.lost:", "order.new:"));
  const moved = [
    "svix-limit-tightened svix:main/event-type/order.created#2/orderId",
    "svix-schema-removed svix:main/event-type/order.paid",
    "svix-event-type-added svix:main/event-type/order.new",
  ];
  expect(await diff("instasent.lock.json live")).toEqual([
    moved[0],
    "svix-event-type-removed svix:main/event-type/order.lost",
    moved[2],
    moved[1],
  ]);
  write("instasent.yaml", config.replace("eventTypes:", "prune: [eventTypes]\n    eventTypes:"));
  expect(await diff("config instasent.yaml")).toEqual([]);
  expect(await diff("instasent.lock.json")).toEqual(["svix-event-type-archived svix:main/event-type/order.created"]);
  write("old.lock.json", '{ "lockVersion": 1, "projects": {} }');
  const { stderr, exitCode } = await against("contract diff old.lock.json live");
  expect(stderr).toContain("Nothing could be compared: the event types of svix:main are not compared");
  expect(exitCode).toBe(3);
});

it("foresees what applying makes of what is locked, and takes only what others moved for drift", async () => {
  const token = canary("contracts");
  const seed = parseSeed(live.replace("svix:\n", `svix:\n  tokens: [${token}]\n`), "live.yaml");
  const scene = await openScene({}, { seed });
  const url = new URL("/svix", scene.simulator.url).href;
  scene.write(
    "instasent.yaml",
    `version: 1
svix:
  main:
    token: \${env.INSTASENT_TOKEN}
    url: ${url}
    prune: [eventTypes]
    contracts: [{ stream: messages, files: messages.ndjson }]
    eventTypes:
      order.created:
        description: An order was placed
        schemas: { "1": null, "2": { type: object, required: [b, a] }, "3": { enum: [{ z: 1 }, 1] } }
      order.new: { description: Something else, schemas: { "1": { type: object } } }
      order.lost: { description: Found again, schemas: { "1": { required: [id] } } }
`,
  );
  const reads = (text: string): number => Number(/Requests: (\d+) reads/.exec(text)?.[1]);
  const without = await scene.run("plan");
  expect((await scene.run("lock")).exitCode).toBe(0);
  const behind = scene.read("instasent.lock.json");
  const before = await scene.run("plan --verbose");
  expect([before.exitCode, reads(before.stdout)]).toEqual([0, reads(without.stdout)]);
  expect(before.stdout).toContain("✓ lock");
  const foreseen = await scene.run("contract diff live");
  expect((await scene.run("contract export --to json-schema --output out")).exitCode).toBe(0);
  expect((await scene.run("apply --yes --allow-destroy")).exitCode).toBe(0);

  const after = await scene.run("plan --verbose");
  expect([after.exitCode, after.stdout.includes("✓ lock")]).toEqual([0, true]);
  expect((await scene.run("lock --check")).exitCode).toBe(7);
  expect((await scene.run("lock")).exitCode).toBe(0);
  expect((await scene.run("contract export --to json-schema --output out --check")).exitCode).toBe(0);
  expect((await scene.run("contract diff live")).stdout).toContain("The contracts are the same.");
  scene.write("behind.json", behind);
  const made = await scene.run("contract diff behind.json live");
  const changesOf = ({ stdout }: { readonly stdout: string }) => stdout.slice(stdout.indexOf("\n"));
  expect(changesOf(made)).toBe(changesOf(foreseen));

  const change = { schemas: { "2": { type: "object" }, "3": { enum: [1, { z: 1 }] } } };
  const answer = await fetch(`${url}/api/v1/event-type/order.created`, {
    method: "PATCH",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify(change),
  });
  expect(answer.status).toBe(200);
  const drifted = await scene.run("plan");
  expect(drifted.exitCode).toBe(7);
  expect(drifted.stdout).toMatch(/✗ lock .*\n +event-type\/order\.created#2 +locked/);
  expect(drifted.stdout).not.toContain("order.created#3");

  // nothing is read of a platform that has nothing to lock, and with --live nothing but what payloads go to
  const declared = scene.read("instasent.yaml");
  scene.write("instasent.yaml", `${declared}attentive:\n  us: { token: "\${env.UNSET}", attributes: {} }\n`);
  expect((await scene.run("lock")).stdout).toContain("attentive:us has nothing live to lock");
  scene.write("messages.ndjson", '{"eventType":"order.new","payload":{}}\n');
  scene.write("instasent.yaml", `${declared}projects:\n  shop: { token: "\${env.UNSET}", events: {} }\n`);
  for (const more of [
    "",
    " messages.ndjson --stream messages",
    " messages.ndjson --stream messages --datasource svix:main",
  ]) {
    expect((await scene.run(`contract check --live${more}`)).stdout).toContain("1 accepted");
  }
  expect((await scene.run("lock")).stderr).toContain("UNSET is not set");
});
