import { describe, expect, it } from "vitest";
import { matchAll, type Match } from "../../src/plan/match-live.ts";
import { desired, live, type DesiredScene, type LiveScene } from "./scenario.ts";

const place = { file: "instasent.yaml", line: 12, column: 7, endColumn: 10 };

describe("matching a declaration with what is live", () => {
  it.each<{ name: string; declared: DesiredScene; existing: LiveScene; match: unknown }>([
    {
      name: "a name that exists once",
      declared: desired().datasource("crm", { name: "CRM" }),
      existing: live().datasource("d1", { name: "CRM" }).datasource("d2", { name: "POS" }),
      match: { status: "found", id: "d1" },
    },
    {
      name: "a name that nothing carries",
      declared: desired().datasource("crm", { name: "CRM" }),
      existing: live().datasource("d2", { name: "POS" }),
      match: { status: "missing", deleted: [] },
    },
    {
      name: "a name that only a deleted one carries",
      declared: desired().datasource("crm", { name: "CRM" }),
      existing: live().datasource("d1", { name: "CRM", deleted: true }),
      match: { status: "missing", deleted: ["d1"] },
    },
    {
      name: "a living one beside its deleted twin",
      declared: desired().datasource("crm", { name: "CRM" }),
      existing: live().datasource("d1", { name: "CRM", deleted: true }).datasource("d2", { name: "CRM" }),
      match: { status: "found", id: "d2" },
    },
    {
      name: "two of a name",
      declared: desired().datasource("crm", { name: "CRM" }),
      existing: live().datasource("d1", { name: "CRM" }).datasource("d2", { name: "CRM" }),
      match: { status: "ambiguous", candidates: ["d1", "d2"] },
    },
    ...["crm", "CRM ", " CRM", "CRM\u00a0", "C RM"].map((name) => ({
      name: `a name that differs from "CRM" in case or space: ${JSON.stringify(name)}`,
      declared: desired().datasource("crm", { name }),
      existing: live().datasource("d1", { name: "CRM" }),
      match: { status: "missing", deleted: [] },
    })),
    {
      name: "a pin, whatever the name",
      declared: desired().datasource("crm", { id: "d2", name: "CRM" }),
      existing: live().datasource("d1", { name: "CRM" }).datasource("d2", { name: "other" }),
      match: { status: "found", id: "d2" },
    },
    {
      name: "a pin where two carry the name",
      declared: desired().datasource("crm", { id: "d2", name: "CRM" }),
      existing: live().datasource("d1", { name: "CRM" }).datasource("d2", { name: "CRM" }),
      match: { status: "found", id: "d2" },
    },
    {
      name: "a pin to nothing, although the name exists",
      declared: desired().datasource("crm", { id: "gone", name: "CRM" }),
      existing: live().datasource("d1", { name: "CRM" }),
      match: { status: "bad-pin", id: "gone", isDeleted: false },
    },
    {
      name: "a pin to a deleted one",
      declared: desired().datasource("crm", { id: "d1", name: "CRM" }),
      existing: live().datasource("d1", { name: "CRM", deleted: true }),
      match: { status: "bad-pin", id: "d1", isDeleted: true },
    },
    {
      name: "a pin to a thing of another kind",
      declared: desired().datasource("crm", { id: "s1", name: "CRM" }),
      existing: live().open("sender", { id: "s1", from: "CRM" }),
      match: { status: "bad-pin", id: "s1", isDeleted: false },
    },
    {
      name: "a pin written like a name",
      declared: desired().datasource("crm", { id: "CRM", name: "CRM" }),
      existing: live().datasource("d1", { name: "CRM" }),
      match: { status: "bad-pin", id: "CRM", isDeleted: false },
    },
    {
      name: "a segment by its key as uid before one of that name",
      declared: desired().with("segment", "vip"),
      existing: live().open("segment", { uid: "s1", name: "vip" }).open("segment", { uid: "vip", name: "VIP" }),
      match: { status: "found", id: "vip" },
    },
    {
      name: "a segment by its key as name",
      declared: desired().with("segment", "vip"),
      existing: live().open("segment", { uid: "s1", name: "vip" }),
      match: { status: "found", id: "s1" },
    },
    {
      name: "a segment by its declared name only",
      declared: desired().with("segment", "vip", { name: "VIP customers" }),
      existing: live().open("segment", { uid: "vip", name: "other" }),
      match: { status: "missing", deleted: [] },
    },
    {
      name: "a campaign whose title exists twice",
      declared: desired().with("campaign", "sale"),
      existing: live().open("campaign", { id: "c1", title: "sale" }).open("campaign", { id: "c2", title: "sale" }),
      match: { status: "ambiguous", candidates: ["c1", "c2"] },
    },
    {
      name: "a sender by its from, case kept",
      declared: desired().with("sender", "SHOP"),
      existing: live().open("sender", { id: "s1", from: "Shop" }).open("sender", { id: "s2", from: "SHOP" }),
      match: { status: "found", id: "s2" },
    },
    {
      name: "the project, which exists once",
      declared: desired().project({ locale: "es_ES" }),
      existing: live().project({ locale: "es_ES" }),
      match: { status: "found", id: "my-shop" },
    },
    ...["__proto__", "toString", "constructor", "only", "name\nx"].map((key) => ({
      name: `a key that code could trip over: ${JSON.stringify(key)}`,
      declared: desired().with("attribute", key),
      existing: live().attribute("x").attribute(key),
      match: { status: "found", id: key },
    })),
    ...["__proto__", "toString", "only"].map((key) => ({
      name: `nothing for a key that code could trip over: ${JSON.stringify(key)}`,
      declared: desired().with("attribute", key),
      existing: live().attribute("x"),
      match: { status: "missing", deleted: [] },
    })),
    {
      name: "a kind that could not be read",
      declared: desired().with("sender", "SHOP"),
      existing: live().unreadable("sender", "the token lacks PROJECT_READ"),
      match: { status: "unreadable", reason: "the token lacks PROJECT_READ" },
    },
    {
      name: "a kind that was not asked for",
      declared: desired().with("webhook", "x"),
      existing: live(),
      match: { status: "unreadable", reason: "it was not read" },
    },
  ])("$name", ({ declared, existing, match }) => {
    const resources = declared.resources();
    const found = matchAll(resources, { scopes: [existing.scope] }).get(resources[0]?.address ?? "");
    expect(brief(found)).toEqual(match);
  });

  it("keeps the place of a pin", () => {
    const [resource] = desired().datasource("crm", { id: "d1" }).resources();
    expect(resource?.identity).toEqual({ by: "id", id: "d1", place });
  });

  it("matches ten thousand declarations without comparing each with each", () => {
    let looks = 0;
    let existing = live();
    const many = Array.from({ length: 10_000 }, (_, index) => `a${index}`);
    existing = existing.kind("attribute", {
      status: "read",
      resources: many.map((uid) => ({
        kind: "attribute",
        remoteId: uid,
        label: uid,
        get identity() {
          looks += 1;
          return { uid };
        },
        attributes: {},
        isDeleted: false,
        isOwn: false,
      })),
    });
    const [first] = desired().with("attribute", "a0").resources();
    if (first === undefined) throw new Error("nothing declared");
    const resources = many.map((uid) => ({
      ...first,
      address: `shop/attribute/${uid}` as typeof first.address,
      identity: { by: "fields" as const, candidates: [{ field: "uid", value: uid }] },
    }));
    const matches = matchAll(resources, { scopes: [existing.scope] });
    expect([...matches.values()].every(({ status }) => status === "found")).toBe(true);
    // Each is looked at a few times, not once for every other one.
    expect(looks).toBeLessThan(10 * many.length);
  });
});

function brief(match: Match | undefined): unknown {
  switch (match?.status) {
    case "found":
      return { status: "found", id: match.live.remoteId };
    case "missing":
      return { status: "missing", deleted: match.deleted.map(({ remoteId }) => remoteId) };
    case "ambiguous":
      return { status: "ambiguous", candidates: match.candidates.map(({ remoteId }) => remoteId) };
    case "bad-pin":
    case "unreadable":
    case undefined:
      return match;
  }
}
