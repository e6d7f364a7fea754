import { describe, expect, it } from "vitest";
import { openSpokiStage } from "./stage.ts";

const field = { label: "A", type: "text", example: "a" };
const hook = { event: "message.inbound", url: "https://example.com/hook" };

describe("custom fields", () => {
  it("change their label, and nothing else of them is sent", async () => {
    const stage = await openSpokiStage(
      { "custom-field": { A: field } },
      { customFields: [{ code: "A", label: "old", id: 5 }] },
    );
    expect((await stage.run()).statuses).toEqual(["update custom-field/A done"]);
    expect(stage.bodies("PATCH", "/custom-fields/5/")).toEqual([{ label: "A" }]);
  });

  it("of another type are a step for a person", async () => {
    const stage = await openSpokiStage(
      { "custom-field": { A: field } },
      { customFields: [{ code: "A", label: "A", type: 3 }] },
    );
    expect(await stage.plan()).toMatchObject({
      changes: [],
      manual: [{ field: "type", before: "datetime", after: "text" }],
    });
  });

  it("of a type that nobody documented are shown as they come", async () => {
    const stage = await openSpokiStage(
      { "custom-field": { A: field } },
      { customFields: [{ code: "A", label: "A", type: 4 }] },
    );
    expect((await stage.plan()).manual).toMatchObject([{ field: "type", before: "4" }]);
  });

  it("that somebody made meanwhile are not made again, whether a list or a refusal tells", async () => {
    const stage = await openSpokiStage({ "custom-field": { A: field } }, { uniqueNames: true });
    const theirs = { label: "theirs", code: "A", field_type: 1, example: "x" };
    expect((await stage.run(() => stage.meddle("POST", "/custom-fields/", theirs))).statuses).toEqual([
      "create custom-field/A already-exists",
    ]);

    const raced = await openSpokiStage({ "custom-field": { A: field } }, {});
    const taken = { code: ["Custom field with this code already exists."] };
    raced.simulator.control.addFault({ match: { method: "POST" }, do: { status: 400, body: taken } });
    const run = await raced.run();
    expect(run).toMatchObject({ statuses: ["create custom-field/A failed"], exitCode: 1 });
    expect(run.results[0]?.message).toMatch(/code: Custom field with this code already exists/);
    expect(raced.held().customFields).toEqual([]);
  });

  it("that a template uses stay, although they are pruned, and the plan says which uses them", async () => {
    const used = (code: string) => ({ en: { status: "approved", body: "Hi", footer: `%%${code}%%` } });
    const seed = {
      customFields: [{ code: "USED" }, { code: "IDLE" }, ...["A", "B", "C", "D"].map((code) => ({ code }))],
      templates: [{ name: "welcome", category: "UTILITY", languages: used("USED") }],
    };
    const stage = await openSpokiStage({ "custom-field": {}, template: {} }, seed, { prunes: true });
    const plan = await stage.plan();
    expect(plan.changes.map(({ address }) => address)).not.toContain("spoki:main/custom-field/USED");
    expect(plan.changes.map(({ address }) => address)).toContain("spoki:main/custom-field/IDLE");
    expect(plan.findings.filter(({ ruleId }) => ruleId === "kept-although-pruned")).toMatchObject([
      {
        address: "spoki:main/custom-field/USED",
        message: expect.stringContaining('template "welcome" uses it') as string,
      },
    ]);
  });

  it("that an automation uses are not deleted, and that is no reason to leave the others", async () => {
    const seed = { customFields: [{ code: "USED", usedBy: ["welcome"] }, { code: "IDLE" }, { code: "EMAIL" }] };
    const stage = await openSpokiStage({ "custom-field": {} }, seed, { prunes: true });
    const { statuses, results } = await stage.run();
    expect(statuses).toEqual(["delete custom-field/IDLE done", "delete custom-field/USED failed"]);
    expect(results[1]).toMatchObject({
      message: expect.stringMatching(/present in one or more automations/),
      help: expect.stringMatching(/nothing is deleted by force/),
    });
    expect(stage.held().customFields.map(({ shown }) => shown["code"])).toEqual(["USED", "EMAIL"]);
  });
});

describe("lists", () => {
  it("of one name are two, and the plan asks which is meant", async () => {
    const stage = await openSpokiStage(
      { list: { News: {} } },
      {
        lists: [
          { name: "News", id: 1 },
          { name: "News", id: 2 },
        ],
      },
    );
    expect(await stage.plan()).toMatchObject({
      changes: [],
      isComplete: false,
      findings: [{ ruleId: "ambiguous-match" }],
    });
    const pinned = await openSpokiStage(
      { list: { News: { id: 2 } } },
      {
        lists: [
          { name: "News", id: 1 },
          { name: "News", id: 2 },
        ],
      },
    );
    expect(await pinned.plan()).toMatchObject({ changes: [], findings: [] });
  });

  it("are never renamed", async () => {
    const stage = await openSpokiStage({ list: { New: { id: 1 } } }, { lists: [{ name: "Old", id: 1 }] });
    expect(await stage.plan()).toMatchObject({ changes: [], manual: [{ field: "name", before: "Old", after: "New" }] });
  });

  it("that hold contacts stay, and so do those of which nobody knows", async () => {
    const seed = { lists: [{ name: "Empty" }, { name: "Full", contacts: 1 }] };
    const stage = await openSpokiStage({ list: {} }, seed, { prunes: true });
    const plan = await stage.plan();
    expect(plan.changes.map(({ address }) => address)).toEqual(["spoki:main/list/Empty"]);
    expect(plan.findings.filter(({ ruleId }) => ruleId === "kept-although-pruned")).toMatchObject([
      { message: expect.stringMatching(/it holds 1 contact$/) },
    ]);
    const silent = await openSpokiStage({ list: {} }, seed, { prunes: true });
    silent.simulator.control.addFault({
      match: { method: "GET" },
      do: { patch: { results: [{ id: 1, name: "Silent" }], count: 1 } },
    });
    expect(await silent.plan()).toMatchObject({
      changes: [],
      findings: [{ message: expect.stringMatching(/does not say how many/) }],
    });
  });

  it("that somebody was added to after the plan are not deleted", async () => {
    const stage = await openSpokiStage({ list: {} }, { lists: [{ name: "Empty", id: 9 }] }, { prunes: true });
    const filled = { id: 9, name: "Empty", contacts_count: 3 };
    const run = await stage.run(() =>
      stage.simulator.control.addFault({
        match: { path: "/spoki/api/1/lists/9/" },
        do: { status: 200, body: filled },
      }),
    );
    expect(run).toMatchObject({ statuses: ["delete list/Empty failed"], exitCode: 1 });
    expect(stage.writes()).toEqual([]);
  });
});

describe("webhooks", () => {
  it("are created with the newest version and their expands, which may wait for somebody", async () => {
    const stage = await openSpokiStage({ webhook: { h: { ...hook, expands: ["contact.tag_set", "contact"] } } }, {});
    expect((await stage.run()).statuses).toEqual(["create webhook/h done"]);
    expect(stage.held().webhooks).toMatchObject([{ version: 2, is_active: true, approved_expands: ["contact"] }]);
    expect((await stage.plan()).changes).toEqual([]);
  });

  it("tell when they were created and their expands were refused", async () => {
    const stage = await openSpokiStage({ webhook: { h: { ...hook, expands: ["nonsense"] } } }, {});
    const { results, exitCode } = await stage.run();
    expect([results[0]?.status, exitCode]).toEqual(["done", 1]);
    expect(results[0]?.message).toMatch(/created, but not all of it: .*"nonsense" is not allowed/);
  });

  it("are changed by what differs only; what is not declared stays", async () => {
    const seed = { webhooks: [{ ...hook, id: 3, active: false, expands: ["contact"] }] };
    const stage = await openSpokiStage({ webhook: { h: { ...hook, active: true } } }, seed);
    await stage.run();
    expect(stage.bodies("PATCH", "/external-webhooks/3/")).toEqual([{ is_active: true }]);
    expect(stage.held().webhooks).toMatchObject([{ is_active: true, requested_expands: ["contact"] }]);
  });

  it("move to another address when they are pinned, and are taken for a move when they are not", async () => {
    const seed = { webhooks: [{ ...hook, id: 3 }] };
    const moved = { ...hook, url: "https://example.com/new" };
    const stage = await openSpokiStage({ webhook: { h: { ...moved, id: 3 } } }, seed);
    expect((await stage.run()).statuses).toEqual(["update webhook/h done"]);
    const unpinned = await openSpokiStage({ webhook: { h: { ...moved, version: 2 } } }, seed);
    expect((await unpinned.plan()).findings).toMatchObject([{ ruleId: "possible-rename" }]);
  });

  it("are never raised to another version, which would replace the secret", async () => {
    const stage = await openSpokiStage(
      { webhook: { h: { ...hook, version: 2 } } },
      { webhooks: [{ ...hook, version: 1 }] },
    );
    expect(await stage.plan()).toMatchObject({
      changes: [],
      manual: [{ field: "version", note: expect.stringMatching(/secret is replaced/) }],
    });
  });

  it("hide the keys in an address, and tell one key from another all the same", async () => {
    const withKey = (key: string) => ({
      event: hook.event,
      url: `https://example.com/T0123ABCDEFGHIJKLMNOP/x?key=${key}`,
      id: 3,
    });
    const [old, next] = ["0123456789abcdef", "fedcba9876543210"].map(withKey);
    if (old === undefined || next === undefined) throw new Error("two");
    const stage = await openSpokiStage({ webhook: { h: next } }, { webhooks: [old] });
    const plan = await stage.plan();
    expect(JSON.stringify(plan)).not.toMatch(/0123456789abcdef|fedcba9876543210|T0123ABC/);
    expect((await stage.run()).statuses).toEqual(["update webhook/h done"]);
    expect(stage.bodies("PATCH", "/external-webhooks/3/")).toEqual([{ url: next.url }]);
    expect((await stage.plan()).changes).toEqual([]);
  });

  it("that are the same twice are ambiguous", async () => {
    const stage = await openSpokiStage({ webhook: { h: hook } }, { webhooks: [hook, hook] });
    expect((await stage.plan()).findings).toMatchObject([{ ruleId: "ambiguous-match" }]);
  });
});

describe("what can only be read", () => {
  const seed = {
    account: { name: "Acme", timezone: "Europe/Rome" },
    tags: [{ name: "vip" }],
    automations: [{ name: "cart", active: false }],
    channels: [{ identifier: "+39", status: 9, quality: 3, phoneStatus: 5 }],
    roles: [
      { email: "ada@example.com", role: "Owner" },
      { firstname: "robot", service: true, role: "Administrator" },
    ],
  };

  it("passes, fails, or shows a status that nobody documented", async () => {
    const declared = {
      account: { account: { name: "Acme", timezone: "Europe/Madrid" } },
      tag: { vip: {}, gone: {} },
      automation: { cart: { active: true, hasWebhook: false } },
      channel: { "+39": { status: "active", quality: "red", phoneStatus: "rate-limited" } },
      role: { "ada@example.com": { role: "Owner" }, robot: { role: "Administrator" } },
    };
    const stage = await openSpokiStage(declared, seed);
    const { checks, changes } = await stage.plan();
    expect(changes).toEqual([]);
    expect(
      checks.map(({ address, status, problems }) => [
        address.slice(11),
        status,
        ...problems.map(({ message }) => message),
      ]),
    ).toEqual([
      ["account", "fail", "expected Europe/Madrid, live Europe/Rome"],
      ["automation/cart", "fail", "expected true, live false"],
      ["channel/+39", "fail", "expected active, live 9"],
      ["role/ada@example.com", "pass"],
      ["role/robot", "pass"],
      ["tag/gone", "fail", "does not exist live"],
      ["tag/vip", "pass"],
    ]);
  });

  it("stops every write when the key belongs to another account", async () => {
    const stage = await openSpokiStage({ account: { account: { name: "Other" } }, list: { New: {} } }, seed);
    expect((await stage.plan()).findings).toMatchObject([{ ruleId: "wrong-account" }]);
  });

  it("is unknown, with the reason, where the key may not see it or its list does not end; the rest is planned", async () => {
    const stage = await openSpokiStage({ role: { "ada@example.com": {} }, tag: { vip: {} }, list: { New: {} } }, seed);
    stage.simulator.control.addFault({ match: { path: "/spoki/api/1/roles/" }, do: { status: 403 } });
    stage.simulator.control.addFault({ match: { path: "/spoki/api/1/tags/" }, do: { patch: { count: 9 } } });
    const plan = await stage.plan();
    expect(plan.checks.map(({ status, problems }) => [status, problems[0]?.message])).toEqual([
      ["unknown", expect.stringMatching(/roles\/ answered 403/)],
      ["unknown", expect.stringMatching(/says that it has 9 entries and gave 1/)],
    ]);
    expect(plan.changes).toHaveLength(1);
  });
});
