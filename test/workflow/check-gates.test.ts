import { describe, expect, it } from "vitest";
import { KnownError } from "../../src/model/errors.ts";
import type { Plan } from "../../src/model/plan.ts";
import { checkGates, testSinks } from "../../src/workflow/check-gates.ts";
import { SinkFake } from "../apply/sink-fake.ts";
import { desired, live, plan } from "../plan/scenario.ts";

async function refusal(act: () => void | Promise<void>): Promise<unknown> {
  try {
    await act();
    return undefined;
  } catch (error) {
    if (error instanceof KnownError) return { message: error.message, exitCode: error.exitCode, help: error.help };
    throw error;
  }
}

const twice = live().datasource("d1", { name: "CRM" }).datasource("d2", { name: "CRM" });

describe("the gates before a write", () => {
  it.each<{ name: string; made: Plan; refused: unknown }>([
    {
      name: "let a plan through that has a place for every token",
      made: plan(desired().datasource("crm", { token: [{ file: "x" }] }), live()),
      refused: undefined,
    },
    {
      name: "let a failed check through",
      made: plan(desired().with("attribute", "x"), live()),
      refused: undefined,
    },
    {
      name: "let a hint through",
      made: plan(desired().datasource("crm", { name: "crm" }), live().datasource("d1", { name: "CRM" })),
      refused: undefined,
    },
    {
      name: "stop at an ambiguity, although other changes would be safe",
      made: plan(desired().datasource("crm", { name: "CRM" }).datasource("new"), twice),
      refused: {
        exitCode: 6,
        message: "Nothing was written: 2 live datasources fit shop/datasource/crm; refusing to choose between them.",
        help: expect.stringContaining("id: d1"),
      },
    },
    {
      name: "stop at another organization, and count what else stands in the way",
      made: plan(desired().datasource("crm", { name: "CRM" }), twice, { organization: "Other" }),
      refused: { exitCode: 6, message: expect.stringContaining("(and 1 more)"), help: expect.anything() },
    },
    {
      name: "stop where a token would have no place",
      made: plan(desired().datasource("crm", { token: null }), live()),
      refused: {
        exitCode: 6,
        message: "Nothing was written: no sink takes the token of shop/datasource/crm.",
        help: expect.stringContaining("token: []"),
      },
    },
    {
      name: "stop where the token lacks the right to create",
      made: plan(desired().datasource("crm"), live().told({ grantedScopes: [] })),
      refused: {
        exitCode: 4,
        message: 'Nothing was written: the token of "shop" lacks PROJECT_DATASOURCE_WRITE.',
        help: expect.stringContaining("PROJECT_DATASOURCE_WRITE"),
      },
    },
    {
      name: "let a plan through whose token's rights nobody told",
      made: plan(desired().datasource("crm"), live().told({ grantedScopes: undefined })),
      refused: undefined,
    },
  ])("$name", async ({ made, refused }) => {
    expect(await refusal(() => checkGates(made))).toEqual(refused);
  });
});

describe("the sinks before a write", () => {
  const scene = desired()
    .datasource("a", { token: [{ file: "one" }, { file: "two" }] })
    .datasource("b", { token: [{ file: "three" }] });
  const resources = new Map(scene.resources().map((resource) => [resource.address as string, resource]));
  const desiredOf = (address: string) => {
    const resource = resources.get(address);
    if (resource === undefined) throw new Error(address);
    return resource;
  };

  it("are all tried, in order, and let the plan through", async () => {
    const sinks = new SinkFake();
    expect(await refusal(() => testSinks(plan(scene, live()), desiredOf, sinks))).toBeUndefined();
    expect(sinks.calls).toEqual(["test one", "test two", "test three"]);
  });

  it("stop everything when some would not take a token: all of them are named", async () => {
    const sinks = new SinkFake();
    sinks.failures.set("test two", "known").set("test three", "known");
    expect(await refusal(() => testSinks(plan(scene, live()), desiredOf, sinks))).toEqual({
      exitCode: 6,
      message:
        "Nothing was written: a sink cannot take its token.\n" +
        "shop/datasource/a: two: it takes nothing (instasent.yaml:12:7)\n" +
        "shop/datasource/b: three: it takes nothing (instasent.yaml:22:7)",
      help: "mend it",
    });
  });

  it("of what is not written are left alone", async () => {
    const sinks = new SinkFake();
    const existing = live().datasource("d1", { name: "a" }).datasource("d2", { name: "b" });
    await testSinks(plan(scene, existing), desiredOf, sinks);
    expect(sinks.calls).toEqual([]);
  });
});
