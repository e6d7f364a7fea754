import { describe, expect, it } from "vitest";
import { KnownError } from "../../src/model/errors.ts";
import type { Plan } from "../../src/model/plan.ts";
import { checkFreshness, formatPlanFile, parsePlanFile, type PlanOrigin } from "../../src/plan/plan-file.ts";
import { desired, digest, live, plan } from "./scenario.ts";

const origin: PlanOrigin = {
  toolVersion: "1.2.3",
  apiUrl: "https://api.example.com/v1",
  environment: "staging",
  targets: ["shop/datasource/*"],
  configPaths: ["a.yaml"],
  vars: { country: "ES" },
};

const declared = desired().datasource("crm", { token: [{ envFile: ".env", name: "T" }], tags: ["ecommerce"] });
const made = plan(declared, live());
const text = formatPlanFile(made, origin, digest);

/** The file with one thing changed and, as a forger would, without a matching digest. */
function edited(change: (content: Record<string, unknown>) => void): string {
  const content = JSON.parse(text) as Record<string, unknown>;
  change(content);
  return JSON.stringify(content);
}

function refusal(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    if (error instanceof KnownError) return { message: error.message, exitCode: error.exitCode, help: error.help };
    throw error;
  }
}

describe("a plan file", () => {
  it("is read back as what was approved", () => {
    expect(parsePlanFile(text, "plan.json", digest)).toEqual({
      ...origin,
      fingerprint: made.fingerprint,
      changes: [
        {
          address: "shop/datasource/crm",
          action: "create",
          before: null,
          after: { name: "crm", tags: ["ecommerce"] },
          sensitive: ["token"],
          reason: "no live resource has this name",
          location: { file: "instasent.yaml", line: 10, column: 5, endColumn: 8 },
          deliveries: [{ sink: ".env (T)", state: "absent" }],
        },
      ],
    });
  });

  it("has the same bytes for the same plan", () => {
    expect(formatPlanFile(plan(declared, live()), origin, digest)).toBe(text);
  });

  it("can be read back after a secret was struck out of it", () => {
    const struck = formatPlanFile(made, origin, digest, (whole) => whole.replaceAll("CRM", "[secret]"));
    expect(struck).not.toContain("CRM");
    expect(parsePlanFile(struck, "plan.json", digest).fingerprint).toBe(made.fingerprint);
  });

  it("holds no token, of the resources that are live neither", () => {
    const existing = live().datasource("d1", { name: "crm", token: "canary-token-value" });
    const states = { "shop/datasource/crm": [{ status: "stale" }] } as const;
    expect(formatPlanFile(plan(declared, existing, { sinkStates: states }), origin, digest)).not.toContain("canary");
  });

  const help = "Make a new plan and have it approved: instaform plan --out plan.json";
  const hard = { exitCode: 3, help };

  it.each<{ name: string; content: string; refused: unknown }>([
    { name: "is empty", content: "", refused: { ...hard, message: expect.stringContaining("not JSON") } },
    {
      name: "was cut off",
      content: text.slice(0, -20),
      refused: { ...hard, message: expect.stringContaining("cut off") },
    },
    {
      name: "is something else",
      content: "[]",
      refused: { ...hard, message: expect.stringContaining("it is not a plan") },
    },
    {
      name: "is another document of ours",
      content: edited((content) => (content["type"] = "instaform-lock")),
      refused: { ...hard, message: expect.stringContaining("it is not a plan") },
    },
    {
      name: "is of a format to come",
      content: edited((content) => (content["formatVersion"] = 2)),
      refused: { ...hard, message: expect.stringContaining("2") },
    },
    {
      name: "was edited in its changes",
      content: edited((content) => (content["changes"] = [])),
      refused: { exitCode: 6, help, message: expect.stringContaining("edited") },
    },
    {
      name: "was edited in its origin",
      content: edited((content) => (content["apiUrl"] = "https://evil.example")),
      refused: { exitCode: 6, help, message: expect.stringContaining("edited") },
    },
    {
      name: "got a key more",
      content: edited((content) => (content["extra"] = 1)),
      refused: { exitCode: 6, help, message: expect.stringContaining("edited") },
    },
    {
      name: "lost its digest",
      content: edited((content) => delete content["digest"]),
      refused: { exitCode: 6, help, message: expect.stringContaining("edited") },
    },
  ])("is refused when it $name", ({ content, refused }) => {
    expect(refusal(() => parsePlanFile(content, "plan.json", digest))).toEqual(refused);
  });

  it("does not echo a file that is no JSON", () => {
    expect(JSON.stringify(refusal(() => parsePlanFile("TOKEN=canary", "plan.json", digest)))).not.toContain("canary");
  });

  it.each(["toolVersion", "apiUrl", "targets", "configPaths", "vars", "fingerprint", "changes"])(
    "is refused without %s, even when its digest fits",
    (key) => {
      const { digest: _, [key]: __, ...content } = JSON.parse(text) as Record<string, never>;
      const sorted = (value: unknown): string => JSON.stringify(value, replacer);
      const forged = JSON.stringify({ ...content, digest: digest(sorted(content)) });
      expect(refusal(() => parsePlanFile(forged, "plan.json", digest))).toMatchObject(hard);
    },
  );
});

/** Keys sorted, as the canonical form has them; written apart from the code under test. */
function replacer(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

describe("an approved plan", () => {
  const saved = parsePlanFile(text, "plan.json", digest);
  const refused = (current: Plan) => refusal(() => checkFreshness(saved, current, "plan.json"));

  it("is fresh while the writes are the same", () => {
    expect(refused(plan(declared, live()))).toBeUndefined();
  });

  it("stays fresh when checks, places and unrelated things differ", () => {
    const moved = desired()
      .with("attribute", "x")
      .datasource("crm", { token: [{ envFile: ".env", name: "T" }], tags: ["ecommerce"] });
    expect(refused(plan(moved, live().datasource("d9", { name: "new" }).attribute("x")))).toBeUndefined();
  });

  it.each([
    [
      "was created meanwhile",
      plan(declared, live().datasource("d1", { name: "crm" })),
      "approved, no longer needed: create shop/datasource/crm",
    ],
    [
      "is no longer all there is to write",
      plan(declared.datasource("pos"), live()),
      "needed now, not approved: create shop/datasource/pos",
    ],
    [
      "would send other values",
      plan(desired().datasource("crm", { token: [{ envFile: ".env", name: "T" }], tags: [] }), live()),
      "the same resources, with other values",
    ],
    [
      "would hand the token to another sink",
      plan(desired().datasource("crm", { token: [{ file: "x" }], tags: ["ecommerce"] }), live()),
      "the same resources, with other values",
    ],
    [
      "would go to another project",
      plan(declared, live().told({ remoteName: "other" })),
      "the same resources, with other values",
    ],
  ])("is stale when it %s", (_, current, said) => {
    expect(refused(current)).toEqual({
      exitCode: 6,
      help: "Nothing was written. Make a new plan and have it approved: instaform plan --out plan.json",
      message: expect.stringContaining(said),
    });
  });
});

describe("the fingerprint", () => {
  it("is the same for a plan that writes nothing, whatever was checked", () => {
    const a = plan(desired().with("attribute", "x"), live());
    const b = plan(
      desired().datasource("crm", { timezone: "a" }),
      live().datasource("d", { name: "crm", timezone: "b" }),
    );
    expect(a.fingerprint).toBe(b.fingerprint);
  });

  it("tells a delivery to one datasource from a delivery to another", () => {
    const scene = desired().datasource("crm", { token: [{ file: "x" }] });
    const states = { sinkStates: { "shop/datasource/crm": [{ status: "absent" }] } } as const;
    const one = plan(scene, live().datasource("d1", { name: "crm" }), states).fingerprint;
    const other = plan(scene, live().datasource("d2", { name: "crm" }), states).fingerprint;
    expect(one).not.toBe(other);
  });
});
