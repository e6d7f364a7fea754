import { describe, expect, it } from "vitest";
import { matchAll } from "../../src/plan/match-live.ts";
import { buildPlan } from "../../src/plan/build-plan.ts";
import { instasentKinds } from "../../src/providers/instasent/kinds.ts";
import { planRules } from "../../src/plan/plan-rules.ts";
import { desired, live, placeAt, plan, planInput } from "./scenario.ts";

describe("a finding of the plan", () => {
  it("names the candidates of an ambiguity and the lines to paste, and keeps the resource out of the changes", () => {
    const existing = live().datasource("d1", { name: "CRM" }).datasource("d2", { name: "CRM", createdAt: null });
    const { findings, changes, isComplete } = plan(desired().datasource("crm", { name: "CRM" }), existing);
    expect({ findings, changes, isComplete }).toEqual({
      findings: [
        {
          ruleId: "ambiguous-match",
          severity: "error",
          address: "shop/datasource/crm",
          place: placeAt(10),
          message: "2 live datasources fit shop/datasource/crm; refusing to choose between them",
          help:
            "pin the right one by its id:\n" +
            'd1  "CRM"  created 2025-02-26T10:00:00+01:00\n' +
            'd2  "CRM"  created at an unknown time\n\ncrm:\n  id: d1',
        },
      ],
      changes: [],
      isComplete: false,
    });
  });

  it.each([
    { name: "deleted", existing: live().datasource("d1", { deleted: true }), said: "which is deleted" },
    { name: "foreign", existing: live(), said: "which is not among the project's datasources" },
  ])("stops at a pin to something $name, and never creates in its place", ({ existing, said }) => {
    const { findings, changes } = plan(desired().datasource("crm", { id: "d1", name: "CRM" }), existing);
    expect(findings.map(({ ruleId, severity, message, place }) => [ruleId, severity, message, place])).toEqual([
      ["bad-pin", "error", `shop/datasource/crm is pinned to d1, ${said}`, placeAt(12, 7)],
    ]);
    expect(changes).toEqual([]);
  });

  it("stops when two declarations mean one live datasource", () => {
    const declared = desired().datasource("a", { name: "CRM" }).datasource("b", { id: "d1", name: "other" });
    const { findings, isComplete } = plan(declared, live().datasource("d1", { name: "CRM" }));
    expect(findings.map(({ ruleId, message, related }) => [ruleId, message, related])).toEqual([
      [
        "shared-match",
        'shop/datasource/b and shop/datasource/a both mean the live "CRM" (d1)',
        [{ message: "shop/datasource/a is declared here", place: placeAt(10) }],
      ],
    ]);
    expect(isComplete).toBe(false);
  });

  it("lets two expectations mean one read-only thing", () => {
    const declared = desired().with("segment", "vip").with("segment", "best", { uid: "vip" });
    expect(plan(declared, live().open("segment", { uid: "vip" })).findings).toEqual([]);
  });

  it("warns of a possible rename when two telling fields are equal", () => {
    const declared = desired().datasource("crm", { name: "new", audienceTags: ["b", "a"], defaultCountry: "ES" });
    const existing = live().datasource("d1", { name: "old", audienceTags: ["a", "b"], defaultCountry: "ES" });
    const { findings, changes } = plan(declared, existing);
    expect(findings.map(({ ruleId, severity, help }) => [ruleId, severity, help])).toEqual([
      ["possible-rename", "warning", "if it was renamed, pin it and no second one is created: id: d1"],
    ]);
    expect(changes.map(({ action }) => action)).toEqual(["create"]);
  });

  it.each([
    ["one telling field is equal", { audienceTags: ["a"] }, { audienceTags: ["a"] }],
    ["the equal fields are empty", { audienceTags: [], locale: "x" }, { audienceTags: [], locale: "x" }],
    ["one of two differs", { audienceTags: ["a"], locale: "x" }, { audienceTags: ["a"], locale: "y" }],
    ["it is deleted", { audienceTags: ["a"], locale: "x" }, { audienceTags: ["a"], locale: "x", deleted: true }],
  ])("does not cry rename when %s", (_, declared, entity) => {
    const existing = live().datasource("d1", { name: "old", ...entity });
    expect(plan(desired().datasource("crm", { name: "new", ...declared }), existing).findings).toEqual([]);
  });

  it("does not take a datasource for renamed that is declared outside the target", () => {
    const fields = { audienceTags: ["a"], locale: "x" };
    const whole = desired()
      .datasource("other", { name: "other", ...fields })
      .datasource("crm", { name: "new", ...fields });
    const existing = live().datasource("d1", { name: "other", ...fields });
    const input = planInput(whole, existing, { targets: ["shop/datasource/crm"] });
    const targeted = whole.resources().filter(({ key }) => key === "crm");
    const { findings } = buildPlan({ ...input, desired: targeted, matches: matchAll(whole.resources(), input.live) });
    expect(findings).toEqual([]);
  });

  it.each([
    ["error", "CRM  sync", "spaces or the form of its characters"],
    ["error", " CRM sync", "spaces or the form of its characters"],
    ["error", "CRM\u00a0sync", "spaces or the form of its characters"],
    ["warning", "crm SYNC", "upper and lower case"],
  ])("stops or warns (%s) beside a name that differs a little: %j", (severity, name, what) => {
    const { findings } = plan(desired().datasource("crm", { name }), live().datasource("d1", { name: "CRM sync" }));
    expect(findings.map((found) => [found.ruleId, found.severity, found.message])).toEqual([
      [
        "similar-name",
        severity,
        `shop/datasource/crm will be created, but the undeclared "CRM sync" differs from its name only in ${what}`,
      ],
    ]);
  });

  it("stops beside a name whose accents are composed otherwise", () => {
    const { findings } = plan(
      desired().datasource("crm", { name: "Caf\u00e9" }),
      live().datasource("d1", { name: "Cafe\u0301" }),
    );
    expect(findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([["similar-name", "error"]]);
  });

  it("asks for a sink when a token is about to be born and nobody said where it goes", () => {
    const { findings, changes } = plan(desired().datasource("crm", { token: null }), live());
    expect(findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([["no-sink", "warning"]]);
    expect(changes.map((change) => change.action === "create" && change.deliveries)).toEqual([[]]);
  });

  it("asks for no sink when the token is declared to go nowhere, or the datasource exists", () => {
    expect(plan(desired().datasource("crm"), live()).findings).toEqual([]);
    expect(
      plan(desired().datasource("crm", { token: null }), live().datasource("d", { name: "crm" })).findings,
    ).toEqual([]);
  });

  it.each([
    ["another one", "Other", 'the token of "shop" belongs to organization "Other", not to "Acme"'],
    [
      "one that the API did not name",
      undefined,
      'the API did not say which organization the token of "shop" belongs to; expected "Acme"',
    ],
  ])("stops when the token belongs to %s", (_, organization, message) => {
    const { findings, isComplete } = plan(desired(), live().told({ organization }), { organization: "Acme" });
    expect(findings.map((found) => [found.ruleId, found.severity, found.message])).toEqual([
      ["wrong-organization", "error", message],
    ]);
    expect(isComplete).toBe(false);
  });

  it("does not ask for the organization when it is the right one, or none is declared", () => {
    expect(plan(desired(), live(), { organization: "Acme" }).findings).toEqual([]);
    expect(plan(desired(), live().told({ organization: "Other" })).findings).toEqual([]);
  });
});

describe("the severities of `rules:`", () => {
  const fields = { audienceTags: ["a"], locale: "x" };
  const declared = desired().datasource("crm", { name: "new", ...fields });
  const existing = live().datasource("d1", { name: "old", ...fields });

  it.each([
    ["off", []],
    ["warn", [["possible-rename", "warning"]]],
    ["error", [["possible-rename", "error"]]],
  ] as const)("turn a hint to %s", (severity, expected) => {
    const { findings } = plan(declared, existing, { severities: { "possible-rename": severity } });
    expect(findings.map(({ ruleId, severity: found }) => [ruleId, found])).toEqual(expected);
  });

  it.each(Object.entries(planRules).filter(([id, { isFixed }]) => isFixed && id !== "platform-unreadable"))(
    "cannot turn down %s, which keeps a write safe",
    (ruleId, rule) => {
      const scene = desired()
        .project({ timezone: "UTC" })
        .datasource("a", { name: "two" })
        .datasource("b", { id: "gone", name: "b" })
        .datasource("c", { name: "one" })
        .datasource("d", { id: "d3", name: "one" })
        .datasource("e", { name: "new", token: null });
      const twice = live()
        .datasource("d1", { name: "two" })
        .datasource("d2", { name: "two" })
        .datasource("d3", { name: "one" })
        .datasource("d4", { name: "nobody's" })
        .datasource("d5", { name: "nobody's either" });
      const { findings } = plan(scene, twice, {
        severities: { [ruleId]: "off" },
        organization: "Other",
        kinds: instasentKinds.map((kind) => ({ ...kind, canDelete: true, guardField: "timezone" })),
        prunedKinds: ["datasource"],
      });
      expect(findings.filter((found) => found.ruleId === ruleId).map(({ severity }) => severity)).toEqual([
        rule.severity,
      ]);
    },
  );

  it("mean nothing for a name that every object inherits", () => {
    expect(plan(declared, existing, { severities: {} }).findings).toHaveLength(1);
  });
});
