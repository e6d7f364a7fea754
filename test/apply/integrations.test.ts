import { describe, expect, it } from "vitest";
import { giveIntegrationId } from "../../src/simulator/svix/give-svix-id.ts";
import { heldIntegrations } from "../providers/svix/held-things.ts";
import { openSvixStage, type SvixStage } from "./svix-stage.ts";

const list = "/svix/api/v1/app/acme/integration";
const live = { acme: { integrations: [{ name: "Zapier", featureFlags: ["beta"] }, { name: "Hub" }, { name: "Old" }] } };
const zap = { application: "acme", name: "Zapier" };
const hub = { application: "acme", name: "Hub" };

const namesOf = ({ simulator }: SvixStage): readonly string[] =>
  heldIntegrations(simulator, "acme")
    .map(({ name }) => name)
    .toSorted();

describe("a create of what belongs to an application", () => {
  const hint = /its key is only shown when it is rotated: POST \/api\/v1\/app\/acme\/integration\/\S+\/key\/rotate/;

  it("says how to get its key also when every answer was lost", async () => {
    const stage = await openSvixStage({}, {}, { applications: live, integrations: { new: { ...zap, name: "New" } } });
    stage.simulator.control.addFault({ match: { method: "POST" }, do: { resetAfterCommit: true } });
    const run = await stage.run();
    expect(run).toMatchObject({ statuses: ["create new recovered"], exitCode: 0 });
    expect(run.results[0]?.message).toMatch(/It was found afterwards; its key/);
    expect(run.results[0]?.message).toMatch(hint);
  });
});

describe("an update of what belongs to an application", () => {
  it("sends back what is not declared, as the endpoint replaces everything", async () => {
    // The application has the first id, its first integration the second.
    const id = giveIntegrationId(2);
    const renamed = await openSvixStage(
      {},
      {},
      { applications: live, integrations: { zap: { ...zap, name: "Zap", id } } },
    );
    expect(await renamed.run()).toMatchObject({ statuses: ["update zap done"], exitCode: 0 });
    expect(heldIntegrations(renamed.simulator, "acme").find(({ name }) => name === "Zap")?.featureFlags).toEqual([
      "beta",
    ]);
    expect(renamed.writes()).toEqual(["PUT"]);
  });

  it("is not made where its application went since the plan", async () => {
    const stage = await openSvixStage(
      {},
      {},
      { applications: live, integrations: { hub: { ...hub, featureFlags: ["x"] } } },
    );
    const run = await stage.run(() =>
      stage.simulator.control.addFault({ match: { path: "/svix/api/v1/app/**" }, do: { status: 404 } }),
    );
    expect(run).toMatchObject({ statuses: ["update hub failed"], exitCode: 6 });
    expect(run.results[0]?.message).toBe("it does not exist any more");
    expect(stage.writes()).toEqual([]);
  });
});

describe("a removal of what belongs to an application", () => {
  const four = { acme: { integrations: [...live.acme.integrations, { name: "Two" }] } };
  const declared = { zap, hub, two: { application: "acme", name: "Two" } };

  it("is only planned where the configuration says so, and then takes what is not declared", async () => {
    const kept = await openSvixStage({}, {}, { applications: four, integrations: declared });
    expect(await kept.run()).toMatchObject({ statuses: [] });
    const pruned = await openSvixStage({}, {}, { applications: four, integrations: declared, prunes: true });
    expect(await pruned.run()).toMatchObject({ statuses: ["delete Old done"], exitCode: 0 });
    expect(namesOf(pruned)).toEqual(["Hub", "Two", "Zapier"]);
  });

  it("has failed when it is refused because something still uses it", async () => {
    const stage = await openSvixStage({}, {}, { applications: four, integrations: declared, prunes: true });
    const body = { code: "conflict", detail: "The integration is in use" };
    stage.simulator.control.addFault({ match: { method: "DELETE" }, do: { status: 409, body } });
    const run = await stage.run();
    expect(run).toMatchObject({ statuses: ["delete Old failed"], exitCode: 1 });
    expect(run.results[0]?.message).toContain("in use");
    expect(namesOf(stage)).toContain("Old");
  });

  it("never touches an application that could not be read", async () => {
    const stage = await openSvixStage({}, {}, { applications: four, integrations: declared, prunes: true });
    stage.simulator.control.addFault({ match: { path: list }, do: { status: 404 } });
    const { changes, checks } = await stage.plan();
    expect(changes).toEqual([]);
    expect(checks.map(({ status }) => status)).toEqual(["fail", "fail", "fail"]);
  });
});

describe("a create", () => {
  it("takes what the platform says is taken for somebody else's, and leaves it alone", async () => {
    const stage = await openSvixStage({ a: { description: "A" } }, {});
    // It comes to exist between the look and the create.
    stage.simulator.control.addFault({ match: { method: "POST", times: 1 }, do: { statusAfterCommit: 409 } });
    const run = await stage.run();
    expect(run).toMatchObject({ statuses: ["create a already-exists"] });
    expect(stage.writes()).toEqual(["POST"]);
  });

  it("does not bring back a name that was archived since the plan", async () => {
    const stage = await openSvixStage({ a: { description: "A" } }, {});
    const post = async (method: string, path: string, body?: object): Promise<void> => {
      await fetch(new URL(path, stage.simulator.url), {
        method,
        headers: { authorization: "Bearer token-of-the-test", "content-type": "application/json" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    };
    const run = await stage.run(async () => {
      await post("POST", "/svix/api/v1/event-type", { name: "a", description: "theirs" });
      await post("DELETE", "/svix/api/v1/event-type/a");
    });
    expect(run.statuses).toEqual(["create a already-exists"]);
    expect(stage.held("a")).toMatchObject({ description: "theirs", archived: true });
  });

  it("tolerates what the platform shows and nobody knows", async () => {
    const stage = await openSvixStage({ a: { description: "A" } }, { a: { description: "A" } });
    stage.simulator.control.addFault({
      match: { method: "GET" },
      do: {
        patch: {
          tier: "gold",
          data: [{ name: "a", description: "A", kind: "newer", archived: false, deprecated: false }],
        },
      },
    });
    expect((await stage.plan()).changes).toEqual([]);
  });
});
