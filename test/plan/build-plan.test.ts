import { describe, expect, it } from "vitest";
import type { Json } from "../../src/model/json.ts";
import { checksOf, desired, live, placeAt, plan } from "./scenario.ts";

const envFile = { envFile: ".env.crm", name: "CRM_TOKEN" };
const command = { command: ["gh", "secret", "set", "CRM"] };

describe("a datasource that does not exist", () => {
  const declared = desired().datasource("crm", {
    name: "CRM sync",
    audienceTags: ["crm"],
    tags: ["ecommerce"],
    token: [envFile, command],
    contracts: [{ stream: "events", files: "x" }],
  });

  it("is created with what was declared, and hands its token to every sink", () => {
    expect(plan(declared, live()).changes).toEqual([
      {
        action: "create",
        address: "shop/datasource/crm",
        kind: "datasource",
        reason: "no live resource has this name",
        place: placeAt(10),
        sensitive: ["token"],
        before: null,
        after: { name: "CRM sync", audienceTags: ["crm"], tags: ["ecommerce"] },
        writeOnly: ["tags"],
        deliveries: [
          { sink: ".env.crm (CRM_TOKEN)", state: "absent" },
          { sink: "command gh secret set CRM", state: "absent" },
        ],
      },
    ]);
  });

  it("counts as one to add, and leaves the plan complete", () => {
    const { summary, isComplete, findings, manual } = plan(declared, live());
    expect({ summary, isComplete, findings, manual }).toEqual({
      summary: {
        add: 1,
        change: 0,
        destroy: 0,
        deliver: 0,
        checks: { passed: 2, failed: 0, unknown: 0 },
        manual: 0,
        unmanaged: 0,
      },
      isComplete: true,
      findings: [],
      manual: [],
    });
  });

  it("is not created when the list of datasources could not be read", () => {
    const { changes, checks } = plan(declared, live().unreadable("datasource", "no luck"));
    expect({ changes, status: checks.find(({ kind }) => kind === "datasource")?.status }).toEqual({
      changes: [],
      status: "unknown",
    });
  });
});

describe("a datasource that exists", () => {
  it("changes nothing when it is what was declared", () => {
    const declared = desired().datasource("crm", { name: "CRM", timezone: "UTC", audienceTags: ["b", "a"] });
    const existing = live().datasource("d1", { name: "CRM", timezone: "UTC", audienceTags: ["a", "b"], locale: "x" });
    const { changes, manual, findings, unmanaged, summary } = plan(declared, existing);
    expect({ changes, manual, findings, unmanaged, add: summary.add }).toEqual({
      changes: [],
      manual: [],
      findings: [],
      unmanaged: [],
      add: 0,
    });
  });

  it.each<{ name: string; declared: Record<string, Json>; entity: Record<string, Json>; steps: unknown }>([
    {
      name: "a field that differs",
      declared: { timezone: "Europe/Madrid" },
      entity: { timezone: "UTC" },
      steps: [["timezone", "UTC", "Europe/Madrid"]],
    },
    {
      name: "a field that live does not have",
      declared: { defaultCountry: "ES" },
      entity: { defaultCountry: null },
      steps: [["defaultCountry", null, "ES"]],
    },
    {
      name: "a set that differs",
      declared: { audienceTags: ["a"] },
      entity: { audienceTags: null },
      steps: [["audienceTags", [], ["a"]]],
    },
    { name: "nothing about a field that is not declared", declared: {}, entity: { timezone: "UTC" }, steps: [] },
    { name: "nothing about write-only tags", declared: { tags: ["ecommerce"] }, entity: {}, steps: [] },
    { name: "nothing about a description of null", declared: { description: "" }, entity: {}, steps: [] },
    {
      name: "every field at once, in the order they were written",
      declared: { timezone: "b", locale: "b" },
      entity: { timezone: "a", locale: "a" },
      steps: [
        ["timezone", "a", "b"],
        ["locale", "a", "b"],
      ],
    },
  ])("leaves to a person: $name", ({ declared, entity, steps }) => {
    const { manual, changes } = plan(
      desired().datasource("crm", declared),
      live().datasource("d1", { name: "crm", ...entity }),
    );
    expect(manual.map(({ field, before, after }) => [field, before, after])).toEqual(steps);
    expect(changes).toEqual([]);
  });

  it("says where a person changes it, and where it was written", () => {
    const { manual } = plan(
      desired().datasource("crm", { name: "CRM $& sync", timezone: "UTC" }),
      live().datasource("d1", { name: "CRM $& sync", timezone: "Europe/Madrid" }),
    );
    expect(manual).toEqual([
      {
        address: "shop/datasource/crm",
        field: "timezone",
        before: "Europe/Madrid",
        after: "UTC",
        where: "Data sources > CRM $& sync",
        place: placeAt(12, 7),
      },
    ]);
  });

  it("is renamed by a person when it is pinned under another name", () => {
    const { manual } = plan(
      desired().datasource("crm", { id: "d1", name: "new" }),
      live().datasource("d1", { name: "old" }),
    );
    expect(manual.map(({ field, before, after }) => [field, before, after])).toEqual([["name", "old", "new"]]);
  });

  it("gets its token delivered to the sinks that lack it, and to no other", () => {
    const declared = desired().datasource("crm", { token: [envFile, { file: "b" }, { file: "c" }] });
    const { changes, summary } = plan(declared, live().datasource("d1", { name: "crm" }), {
      sinkStates: { "shop/datasource/crm": [{ status: "current" }, { status: "absent" }, { status: "stale" }] },
    });
    expect(changes).toEqual([
      {
        action: "deliver",
        address: "shop/datasource/crm",
        kind: "datasource",
        reason: "a sink holds another token than the live one",
        place: placeAt(10),
        sensitive: ["token"],
        remoteId: "d1",
        before: null,
        after: {},
        deliveries: [
          { sink: "b", state: "absent" },
          { sink: "c", state: "stale" },
        ],
      },
    ]);
    expect(summary.deliver).toBe(1);
  });

  it("leaves a sink that nobody can look into as an unknown check", () => {
    const declared = desired().datasource("crm", { token: [command] });
    const more = { sinkStates: { "shop/datasource/crm": [{ status: "unknown", reason: "no verify" }] } } as const;
    const made = plan(declared, live().datasource("d1", { name: "crm" }), more);
    expect(made.changes).toEqual([]);
    expect(checksOf(made)).toEqual([
      {
        address: "shop/datasource/crm",
        kind: "datasource",
        status: "unknown",
        severity: "error",
        place: placeAt(10),
        problems: [
          {
            field: "token",
            message: "delivery to command gh secret set CRM not checked: no verify",
            place: placeAt(12, 7),
          },
        ],
      },
    ]);
  });

  it("delivers to a sink that nobody can look into when asked to", () => {
    const declared = desired().datasource("crm", { token: [command] });
    const { changes } = plan(declared, live().datasource("d1", { name: "crm" }), {
      sinkStates: { "shop/datasource/crm": [{ status: "unknown", reason: "no verify" }] },
      deliversUnknown: true,
    });
    expect(changes.map(({ action }) => action)).toEqual(["deliver"]);
  });

  it("takes a sink that was not looked at for unknown, never for current", () => {
    const made = plan(desired().datasource("crm", { token: [envFile] }), live().datasource("d1", { name: "crm" }));
    expect(checksOf(made).map(({ status, problems }) => [status, problems.map(({ message }) => message)])).toEqual([
      ["unknown", ["delivery to .env.crm (CRM_TOKEN) not checked: it was not looked at"]],
    ]);
  });
});

describe("an expectation about something read-only", () => {
  it.each<{ name: string; made: ReturnType<typeof plan>; status: string; problems: unknown }>([
    {
      name: "passes when all that was declared holds",
      made: plan(
        desired().with("attribute", "_email", { dataType: "boolean", unique: true }),
        live().attribute("_email", { dataType: "bool", unique: true, displayLabel: "<XLT>E-mail</XLT>" }),
      ),
      status: "pass",
      problems: [],
    },
    {
      name: "passes by existing when nothing else was declared",
      made: plan(desired().with("attribute", "_email"), live().attribute("_email")),
      status: "pass",
      problems: [],
    },
    {
      name: "fails with every field that differs",
      made: plan(
        desired().with("attribute", "birthday", { dataType: "date", unique: true, custom: true }),
        live().attribute("birthday", { dataType: "string", unique: false }),
      ),
      status: "fail",
      problems: [
        { field: "dataType", expected: "date", live: "string", message: "expected date, live string" },
        { field: "unique", expected: true, live: false, message: "expected true, live false" },
        { field: "custom", expected: true, message: "expected, not set live" },
      ],
    },
    {
      name: "fails when it does not exist, and says what the list leaves out",
      made: plan(desired().with("attribute", "x"), live()),
      status: "fail",
      problems: [
        {
          message: "does not exist live, or is disabled: the API lists enabled ones only",
        },
      ],
    },
    {
      name: "is unknown when its kind could not be read",
      made: plan(desired().with("sender", "SHOP"), live().unreadable("sender", "the token lacks PROJECT_READ")),
      status: "unknown",
      problems: [{ message: "not checked: the token lacks PROJECT_READ" }],
    },
    {
      name: "is unknown when two carry its name",
      made: plan(
        desired().with("campaign", "sale"),
        live().open("campaign", { id: "c1", title: "sale" }).open("campaign", { id: "c2", title: "sale" }),
      ),
      status: "unknown",
      problems: [{ message: "not checked: 2 campaigns carry this name (c1, c2); name one by its id" }],
    },
    {
      name: "fails when its pin exists nowhere",
      made: plan(desired().with("sender", "SHOP", { id: "s9" }), live().open("sender", { id: "s1", from: "SHOP" })),
      status: "fail",
      problems: [{ message: "id s9 does not exist" }],
    },
    {
      name: "fails when it is deleted",
      made: plan(desired().with("segment", "vip"), live().open("segment", { uid: "vip", deleted: true })),
      status: "fail",
      problems: [{ message: "exists live, but is deleted" }],
    },
    {
      name: "compares open fields one by one",
      made: plan(
        desired().with("campaign", "sale", { fields: { status: "sent", toString: "x", when: "2026-01-01T00:00:00Z" } }),
        live().open("campaign", { id: "c1", title: "sale", status: "draft", when: "2026-01-01T01:00:00+01:00" }),
      ),
      status: "fail",
      problems: [
        { field: "status", expected: "sent", live: "draft", message: "expected sent, live draft" },
        { field: "toString", expected: "x", message: "expected, not set live" },
      ],
    },
    {
      name: "compares a field named __proto__ like any other",
      made: plan(
        desired().with("campaign", "sale", JSON.parse('{"fields":{"__proto__":{"a":1}}}') as Record<string, Json>),
        live().open("campaign", { id: "c1", title: "sale" }),
      ),
      status: "fail",
      problems: [{ field: "__proto__", expected: { a: 1 }, message: "expected, not set live" }],
    },
  ])("$name", ({ made, status, problems }) => {
    const [check] = checksOf(made);
    expect(check?.status).toBe(status);
    const found = check?.problems.map((problem) => {
      const { place: _, ...rest } = problem;
      return rest;
    });
    expect(found).toEqual(problems);
    expect(made.changes).toEqual([]);
  });

  it("compares a key named __proto__ at the top of a declaration too", () => {
    const value = JSON.parse('{"__proto__":{"a":1}}') as Record<string, Json>;
    const [check] = checksOf(plan(desired().with("project", undefined, value), live().project({})));
    expect(check?.problems.map(({ field, expected }) => [field, expected])).toEqual([["__proto__", { a: 1 }]]);
  });
});

describe("the project's settings", () => {
  it("are compared only where they are declared, at every depth", () => {
    const declared = desired().project({
      locale: "es_ES",
      uniqueAttributes: ["_email", "_user_id"],
      generalConfig: { channelSms: { defaultCompliancePolicy: "opt-in" } },
    });
    const existing = live().project({
      locale: "es_ES",
      timezone: "UTC",
      uniqueAttributes: ["_user_id", "_email"],
      generalConfig: { channelSms: { defaultCompliancePolicy: "opt-in", optInKeywords: ["A"] }, channelEmail: null },
    });
    expect(checksOf(plan(declared, existing)).map(({ status }) => status)).toEqual(["pass"]);
  });

  it("name the path that differs, and warn of what cannot be undone", () => {
    const declared = desired().project({
      uniqueAttributes: ["_email"],
      generalConfig: { channelSms: { defaultCompliancePolicy: "opt-in" } },
    });
    const existing = live().project({ uniqueAttributes: ["_user_id"], generalConfig: { channelSms: null } });
    const [check] = checksOf(plan(declared, existing));
    expect(check?.problems.map(({ field, message }) => [field, message])).toEqual([
      [
        "uniqueAttributes",
        'expected ["_email"], live ["_user_id"] (a merge attribute cannot be removed once it is set)',
      ],
      ["generalConfig.channelSms", 'expected {"defaultCompliancePolicy":"opt-in"}, live null'],
    ]);
  });

  it("are unknown where a part could not be read, and failed where another part differs", () => {
    const unreadable = { defaultSmsSender: "its sender could not be looked up" };
    const declared = desired().project({ defaultSmsSender: "SHOP", locale: "es_ES" });
    const status = (locale: string) =>
      checksOf(plan(declared, live().project({ locale }, unreadable))).map(({ status: s }) => s);
    expect([status("es_ES"), status("en_US")]).toEqual([["unknown"], ["fail"]]);
  });
});

describe("the parameters of an event", () => {
  const declared = desired().with("event", "order", {
    attribution: true,
    parameters: {
      "order-id": { dataType: "keyword", required: true, maxLength: 128, format: "uuid" },
      gone: { dataType: "bool" },
      gift: { dataType: "bool" },
    },
  });

  it("are compared member by member, without our own format", () => {
    const existing = live().event("order", { attribution: true, name: "Order" }, [
      { parameter: "order-id", dataType: "keyword", required: true, maxLength: 64, title: "Id" },
      { parameter: "gift", dataType: "boolean" },
    ]);
    const [check] = checksOf(plan(declared, existing));
    expect(check?.problems.map(({ field, message }) => [field, message])).toEqual([
      ["parameters.order-id.maxLength", "expected 128, live 64"],
      ["parameters.gone", "does not exist"],
    ]);
  });

  it("are unknown when they could not be read", () => {
    const event = live().event("order", { attribution: true });
    const [resource] = (event.scope.kinds["event"]?.status === "read" && event.scope.kinds["event"].resources) || [];
    if (resource === undefined) throw new Error("no event");
    const existing = live().with({ ...resource, unreadable: { "parameters.*": "GET x answered 403." } });
    const [check] = checksOf(plan(declared, existing));
    expect([check?.status, check?.problems.map(({ message }) => message)]).toEqual([
      "unknown",
      Array.from({ length: 3 }, () => "not checked: GET x answered 403."),
    ]);
  });
});

describe("what is live and not declared", () => {
  const existing = live()
    .datasource("d1", { name: "CRM" })
    .datasource("d2", { name: "web" })
    .datasource("d3", { name: "gone", deleted: true })
    .attribute("_email")
    .attribute("tier", { custom: true })
    .open("sender", { id: "s1", from: "SHOP" });

  it("is listed for the kinds that are mentioned, deleted and built-in things left out", () => {
    const declared = desired().datasource("crm", { name: "CRM" });
    const { unmanaged } = plan(declared, existing, { mentionedKinds: ["datasource", "attribute"] });
    expect(unmanaged).toEqual([
      { scope: "shop", kind: "datasource", plural: "datasources", label: "web", remoteId: "d2" },
      { scope: "shop", kind: "attribute", plural: "attributes", label: "tier", remoteId: "tier" },
    ]);
  });

  it("is everything of a kind whose section is empty", () => {
    const { unmanaged } = plan(desired(), existing, { mentionedKinds: ["sender"] });
    expect(unmanaged.map(({ label }) => label)).toEqual(["SHOP"]);
  });

  it("is nothing of a kind that is not mentioned", () => {
    expect(plan(desired(), existing, { mentionedKinds: [] }).unmanaged).toEqual([]);
  });

  it("is not told under a target, which looks at a part only", () => {
    const declared = desired().datasource("crm", { name: "CRM" });
    expect(plan(declared, existing, { targets: ["shop/datasource/crm"] }).unmanaged).toEqual([]);
  });

  it("does not include the candidates of an ambiguity", () => {
    const twice = existing.datasource("d4", { name: "CRM" });
    const { unmanaged } = plan(desired().datasource("crm", { name: "CRM" }), twice);
    expect(unmanaged.map(({ label }) => label)).toEqual(["web"]);
  });
});

describe("the rights of the token", () => {
  const declared = desired().datasource("crm").with("segment", "vip");
  const segments = live().open("segment", { uid: "vip" });
  const rights = (existing = segments) =>
    plan(declared, existing)
      .checks.filter(({ kind }) => kind === "scope")
      .map(({ address, status, severity, problems }) => [
        address,
        status,
        severity,
        ...problems.map(({ message }) => message),
      ]);

  it("pass when they are granted", () => {
    expect(rights()).toEqual([
      ["shop/scope/PROJECT_AUDIENCE_READ", "pass", "error"],
      ["shop/scope/PROJECT_DATASOURCE_READ", "pass", "error"],
      ["shop/scope/PROJECT_DATASOURCE_WRITE", "pass", "error"],
    ]);
  });

  it("only warn where apply could not create, since a plan needs no such right", () => {
    expect(rights(segments.told({ grantedScopes: [] }))).toEqual([
      ["shop/scope/PROJECT_AUDIENCE_READ", "pass", "error"],
      ["shop/scope/PROJECT_DATASOURCE_READ", "pass", "error"],
      [
        "shop/scope/PROJECT_DATASOURCE_WRITE",
        "fail",
        "warning",
        "the token lacks PROJECT_DATASOURCE_WRITE, so apply cannot create what is planned",
      ],
    ]);
  });

  it("fail where what is declared could not be read for want of one", () => {
    const blind = segments.told({ grantedScopes: [] }).unreadable("segment", "the token lacks PROJECT_AUDIENCE_READ");
    expect(rights(blind)[0]).toEqual([
      "shop/scope/PROJECT_AUDIENCE_READ",
      "fail",
      "error",
      "the token lacks PROJECT_AUDIENCE_READ",
    ]);
  });

  it("are unknown when the API does not list them and nothing else shows them", () => {
    const untold = segments.told({ grantedScopes: undefined });
    expect(rights(untold)[2]).toEqual([
      "shop/scope/PROJECT_DATASOURCE_WRITE",
      "unknown",
      "warning",
      "not checked: the API did not list the token's scopes",
    ]);
  });

  it("to create are not asked for when nothing is created", () => {
    const addresses = plan(desired().datasource("crm"), live().datasource("d1", { name: "crm" })).checks.map(
      ({ address }) => address,
    );
    expect(addresses).toEqual(["shop/scope/PROJECT_DATASOURCE_READ"]);
  });
});

describe("a whole plan", () => {
  it("is sorted by address, whatever the order of the declarations", () => {
    const made = plan(desired().datasource("b").datasource("a").with("attribute", "z").with("attribute", "y"), live());
    expect(made.changes.map(({ address }) => address)).toEqual(["shop/datasource/a", "shop/datasource/b"]);
    expect(checksOf(made).map(({ address }) => address)).toEqual(["shop/attribute/y", "shop/attribute/z"]);
  });

  it("refuses a kind that no provider knows, as a bug of ours", () => {
    expect(() => plan(desired().with("webhook", "x"), live())).toThrow("no rules for kind webhook");
  });
});
