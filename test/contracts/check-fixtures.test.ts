import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { formatLock } from "../../src/lock/format-lock.ts";
import { run } from "./run-in-process.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder with these files, and a configuration with these fixtures of one datasource. */
function openFolder(fixtures: readonly string[], files: Readonly<Record<string, unknown>>, rules = "{}"): string {
  const folder = mkdtempSync(join(tmpdir(), "instaform-fixtures-"));
  folders.push(folder);
  const config = `version: 1
projects:
  shop:
    datasources:
      crm:
        name: CRM
        contracts: [${fixtures.join(", ")}]
    attributes:
      plan: { dataType: keyword }
    events:
      order: { parameters: { order-id: { dataType: keyword } } }
rules: ${rules}
`;
  for (const [path, content] of Object.entries({ "instasent.yaml": config, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === "string" ? content : JSON.stringify(content));
  }
  return folder;
}

interface Answer {
  readonly exitCode: number;
  readonly findings: readonly (readonly [rule: string, at: string])[];
  readonly contracts: Readonly<Record<string, unknown>> | undefined;
  readonly error: string | undefined;
}

async function check(folder: string, ...argv: readonly string[]): Promise<Answer> {
  const { stdout } = await run(folder, ["contract", "check", ...argv, "--format", "json"]);
  const document = JSON.parse(stdout) as {
    readonly exitCode: number;
    readonly findings: readonly { ruleId: string; location: { file: string; line: number; column: number } | null }[];
    readonly contracts?: Readonly<Record<string, unknown>>;
    readonly error?: { readonly message: string };
  }; // what we rendered
  return {
    exitCode: document.exitCode,
    findings: document.findings.map(({ ruleId, location }) => [
      ruleId,
      location === null ? "" : `${location.file}:${location.line}:${location.column}`,
    ]),
    contracts: document.contracts,
    error: document.error?.message,
  };
}

const event = (id: string, user = "u-1") => ({
  _user_id: user,
  _event_id: id,
  _event_type: "order",
  _event_date: "2026-05-04T10:00:00.000Z",
  _event_parameters: { "order-id": id },
});

describe("fixtures", () => {
  it("that must be refused and are, pass", async () => {
    const folder = openFolder(["{ stream: contacts, files: bad.json, expect: reject, rule: unknown-attribute }"], {
      "bad.json": [{ _user_id: "u-1", plam: "a" }],
    });
    expect(await check(folder)).toMatchObject({ exitCode: 0, findings: [], contracts: { rejectedAsExpected: 1 } });
  });

  it("that must be refused and are not, fail where the configuration names them", async () => {
    const folder = openFolder(["{ stream: contacts, files: bad.json, expect: reject }"], {
      "bad.json": [
        { _user_id: "u-1", plan: 5 },
        { _user_id: "u-2", plan: "a" },
      ],
    });
    const { exitCode, findings, contracts } = await check(folder);
    expect({ exitCode, findings }).toEqual({
      exitCode: 8,
      findings: [["accepted-but-should-be-rejected", "instasent.yaml:7:48"]],
    });
    expect(contracts).toMatchObject({ items: 2, accepted: 1, rejected: 0, rejectedAsExpected: 1 });
  });

  it("that are refused by another rule than the named one, fail", async () => {
    const folder = openFolder(["{ stream: contacts, files: bad.json, expect: reject, rule: too-long }"], {
      "bad.json": { _user_id: "u-1", plam: "a" },
    });
    const { stdout } = await run(folder, ["contract", "check"]);
    expect(stdout).toContain("bad.json must be refused by too-long and is not");
    expect(stdout).toContain("Other rules spoke up: unknown-attribute.");
  });

  it.each([
    ["too-many-items", Array.from({ length: 101 }, (_, id) => ({ _user_id: `u-${id}` }))],
    ["body-too-large", [{ _user_id: "u-1", plan: "x".repeat(1_000_000) }]],
    ["broken-json", '[{"_user_id": "u-1",'],
    ["duplicate-key", '{"_user_id": "u-1", "_user_id": "u-2"}'],
    ["empty-file", ""],
  ])("refused by %s are refused as a whole", async (rule, content) => {
    const folder = openFolder([`{ stream: contacts, files: bad.json, expect: reject, rule: ${rule} }`], {
      "bad.json": content,
    });
    expect(await check(folder)).toMatchObject({ exitCode: 0, findings: [] });
    const accepting = openFolder(["{ stream: contacts, files: bad.json }"], { "bad.json": content });
    const answer = await check(accepting);
    expect([answer.exitCode, answer.findings.map(([id]) => id)]).toEqual([8, [rule]]);
  });

  it("are read contacts first, whatever their order in the configuration", async () => {
    const folder = openFolder(["{ stream: events, files: e.json }", "{ stream: contacts, files: c.json }"], {
      "e.json": [event("1"), event("2", "u-2"), event("1")],
      "c.json": { _user_id: "u-1" },
    });
    const answer = await check(folder);
    expect(answer.findings.map(([id]) => id)).toEqual(["event-before-contact", "duplicate-event-id"]);
    expect(answer).toMatchObject({ exitCode: 8, contracts: { accepted: 3, rejected: 1 } });
  });

  it("that match no file are an error, at their place", async () => {
    const folder = openFolder(['{ stream: events, files: "none/*.json" }'], {});
    const { stderr, exitCode } = await run(folder, ["contract", "check"]);
    expect(exitCode).toBe(3);
    expect(stderr).toContain('"none/*.json" matches no file.');
    expect(stderr).toContain("instasent.yaml:7:46");
  });

  it("are found by globs, sorted, and never behind a link that leads out", async () => {
    const outside = openFolder([], { "secret.json": { _user_id: "u-1", nope: 1 } });
    const folder = openFolder(['{ stream: contacts, files: "f/**/*.json" }'], {
      "f/b.json": { _user_id: "u-1", b: 1 },
      "f/a/deep.json": { _user_id: "u-1", a: 1 },
      "f/.hidden.json": { _user_id: "u-1", hidden: 1 },
      "f/other.txt": "no",
    });
    symlinkSync(join(outside, "secret.json"), join(folder, "f/link.json"));
    symlinkSync(outside, join(folder, "f/folder"));
    expect((await check(folder)).findings).toEqual([
      ["unknown-attribute", "f/a/deep.json:1:19"],
      ["unknown-attribute", "f/b.json:1:19"],
    ]);
  });

  it("obey the severities of the configuration", async () => {
    const files = { "c.json": { _user_id: "u-1", other: { deep: 1 } } };
    const fixture = ["{ stream: contacts, files: c.json }"];
    const warned = openFolder(fixture, files, "{ unknown-attribute: warn }");
    expect(await check(warned)).toMatchObject({ exitCode: 0, contracts: { accepted: 1 } });
    expect((await check(warned, "--fail-on", "warning")).exitCode).toBe(8);
    const off = openFolder(fixture, files, "{ unknown-attribute: off }");
    expect((await check(off)).findings).toEqual([["nested-value", "c.json:1:27"]]);
  });

  it.each(["broken-json", "not-an-object", "invalid-utf8", "duplicate-key", "ambiguous-match"])(
    "cannot turn %s down, and say so instead of pretending",
    async (rule) => {
      const folder = openFolder(["{ stream: contacts, files: c.json }"], { "c.json": "[1]" }, `{ ${rule}: off }`);
      const answer = await check(folder);
      expect([answer.exitCode, answer.findings]).toEqual([3, [["fixed-rule", "instasent.yaml:12:10"]]]);
    },
  );

  it("may be none: then it says what to write", async () => {
    const { stderr, exitCode } = await run(openFolder([], {}), ["contract", "check"]);
    expect(exitCode).toBe(3);
    expect(stderr).toContain("The configuration names no payloads");
  });
});

describe("payloads named on the command line", () => {
  const folder = (): string => openFolder([], { "c.ndjson": '{"_user_id":"u-1"}\n{"_user_id":"u-2","x":1}\n' });

  it("are checked against the only datasource", async () => {
    const answer = await check(folder(), "c.ndjson", "--stream", "contacts");
    expect(answer).toMatchObject({ exitCode: 8, findings: [["unknown-attribute", "c.ndjson:2:19"]] });
  });

  it("come from stdin too", async () => {
    const argv = ["contract", "check", "-", "--stream", "contacts", "--format", "json"];
    const { stdout, exitCode } = await run(folder(), argv, '{"_user_id":"u-1"}\n{"_user_id":"","a":1}\n');
    expect(exitCode).toBe(8);
    expect(stdout).toContain('"missing-user-id"');
  });

  it.each([
    [["c.ndjson"], "Which stream do these payloads go to?"],
    [
      ["c.ndjson", "--stream", "contacts", "--datasource", "shop/datasource/crn"],
      'There is no datasource "shop/datasource/crn" in the configuration.',
    ],
    [["*.xml", "--stream", "contacts"], '"*.xml" matches no file.'],
  ])("need %j to be right", async (argv, message) => {
    expect(await check(folder(), ...argv)).toMatchObject({ exitCode: 3, error: message });
  });

  it("are counted exactly, however few findings are shown", async () => {
    const lines = Array.from({ length: 500 }, (_, at) => `{"_user_id":"u-${at}","x":1}\n`).join("");
    const many = openFolder([], { "many.ndjson": lines });
    const answer = await check(many, "many.ndjson", "--stream", "contacts", "--max-findings", "3");
    expect(answer.findings).toHaveLength(3);
    expect(answer.contracts).toMatchObject({ items: 500, rejected: 500, findingsShown: 3, findingsTotal: 500 });
  });

  it("show values only when asked", async () => {
    const canary = openFolder([], { "c.json": { _user_id: "u-1", plan: 4711_4711 } });
    const argv = ["contract", "check", "c.json", "--stream", "contacts"];
    for (const format of ["text", "json", "ndjson", "markdown"]) {
      const quiet = await run(canary, [...argv, "--format", format]);
      expect(quiet.stdout + quiet.stderr, format).not.toContain("47114711");
      expect((await run(canary, [...argv, "--format", format, "--show-values"])).stdout, format).toContain("47114711");
    }
  });
});

/** What a finding says of where its spec stands: rule, then `what: file:line:column`. */
async function specPlaces(folder: string, ...argv: readonly string[]): Promise<readonly (readonly string[])[]> {
  const { stdout } = await run(folder, ["contract", "check", ...argv, "--format", "json"]);
  const document = JSON.parse(stdout) as {
    readonly findings: readonly {
      readonly ruleId: string;
      readonly related: readonly { message: string; location: { file: string; line: number; column: number } }[];
    }[];
  }; // what we rendered
  return document.findings.map(({ ruleId, related }) => [
    ruleId,
    ...related.map(({ message, location: { file, line, column } }) => `${message}: ${file}:${line}:${column}`),
  ]);
}

describe("a finding says where its spec is declared:", () => {
  const bad = {
    "c.json": { _user_id: "u-1", plan: 5, plam: "a", _is_subscribed_sms: true },
    "e.json": [
      { ...event("1"), _event_parameters: { "order-id": ["1"], odd: 1 } },
      { ...event("2"), _event_type: "x" },
    ],
  };

  it("the very field in the YAML", async () => {
    const folder = openFolder(["{ stream: contacts, files: c.json }", "{ stream: events, files: e.json }"], bad);
    expect(await specPlaces(folder)).toEqual([
      ["wrong-value-type", "shop/attribute/plan is declared here: instasent.yaml:9:25"],
      ["unknown-attribute", "shop/datasource/crm is declared here: instasent.yaml:5:7"],
      // what every project has is declared nowhere
      ["consent-attribute"],
      ["unexpected-array", "shop/event/order#order-id is declared here: instasent.yaml:11:30"],
      ["unknown-parameter", "shop/event/order is declared here: instasent.yaml:11:7"],
      ["unknown-event", "shop/datasource/crm is declared here: instasent.yaml:5:7"],
    ]);
  });

  it("the line of the lock, the datasource's own first", async () => {
    const text = { dataType: "string" };
    const parameters = { "order-id": text };
    const lock = {
      lockVersion: 1,
      projects: {
        shop: {
          uid: "shop",
          attributes: { plan: text, age: { dataType: "number" } },
          events: { order: { parameters } },
          datasources: { crm: { id: "1", attributes: { age: { dataType: "date", required: true } } } },
        },
      },
    };
    const folder = openFolder(["{ stream: contacts, files: c.json }", "{ stream: events, files: e.json }"], {
      ...bad,
      "instasent.lock.json": JSON.stringify(lock, undefined, 1),
    });
    expect(await specPlaces(folder)).toEqual([
      ["missing-required", "shop/datasource/crm/attribute/age is locked here: instasent.lock.json:27:7"],
      ["wrong-value-type", "shop/attribute/plan is locked here: instasent.lock.json:7:5"],
      ["unknown-attribute", "shop/datasource/crm is locked here: instasent.lock.json:24:5"],
      ["unknown-attribute", "shop/datasource/crm is locked here: instasent.lock.json:24:5"],
      ["unexpected-array", "shop/event/order#order-id is locked here: instasent.lock.json:17:7"],
      ["unknown-parameter", "shop/event/order is locked here: instasent.lock.json:15:5"],
      ["unknown-event", "shop/datasource/crm is locked here: instasent.lock.json:24:5"],
    ]);
  });

  it("both, where the YAML is stricter than what is locked", async () => {
    const folder = openFolder(["{ stream: contacts, files: c.json }"], { "c.json": { _user_id: "u-1", plan: "b" } });
    const config = readFileSync(join(folder, "instasent.yaml"), "utf8");
    const stricter = config.replace(
      "dataType: keyword }",
      "format: email, required: true }\n      zip: { maxLength: 2 }",
    );
    writeFileSync(join(folder, "instasent.yaml"), stricter);
    writeFileSync(
      join(folder, "instasent.lock.json"),
      `{"lockVersion":1,"projects":{"shop":{"uid":"shop","attributes":{
"plan":{"dataType":"string"},
"zip":{"dataType":"string"}},"events":{},"datasources":{}}}}`,
    );
    writeFileSync(join(folder, "c.json"), '[{"_user_id":"u-1","plan":"b","zip":"abc"},{"_user_id":"u-2"}]');
    expect(await specPlaces(folder)).toEqual([
      ["invalid-email", "shop/attribute/plan is declared here: instasent.yaml:9:23"],
      [
        "too-long",
        "shop/attribute/zip is declared here: instasent.yaml:10:25",
        "shop/attribute/zip is locked here: instasent.lock.json:3:1",
      ],
      [
        "missing-required",
        "shop/attribute/plan is declared here: instasent.yaml:9:40",
        "shop/attribute/plan is locked here: instasent.lock.json:2:1",
      ],
    ]);
  });

  it("in text and Markdown too", async () => {
    const folder = openFolder(["{ stream: contacts, files: c.json }"], bad);
    for (const format of ["text", "markdown"]) {
      const { stdout } = await run(folder, ["contract", "check", "--format", format]);
      expect(stdout, format).toContain("= note: shop/attribute/plan is declared here: instasent.yaml:9:25");
    }
  });
});

describe("a lock", () => {
  const plain = { isRequired: false, isReadOnly: false, isUnique: false, maxValues: 1, maxLength: null };
  const specs = {
    attributes: new Map([["tier", { ...plain, dataType: "number" }]]),
    events: new Map(),
  };
  const lock = {
    projects: new Map([["shop", { ...specs, uid: "shop", datasources: new Map() }]]),
    environments: new Map(),
  };

  it("alone says what exists", async () => {
    const folder = openFolder(["{ stream: contacts, files: c.json }"], {
      "c.json": { _user_id: "u-1", tier: 3, plan: "gold" },
      "instasent.lock.json": formatLock(lock),
    });
    const { findings, contracts } = await check(folder);
    expect(findings).toEqual([["unknown-attribute", "c.json:1:28"]]);
    expect(contracts).toMatchObject({ contracts: [{ datasource: "shop/datasource/crm", source: "lock" }] });
  });
});
