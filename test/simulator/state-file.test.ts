import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { startSimulator } from "../../src/simulator/start-simulator.ts";
import { shop, startForTest } from "./start-for-test.ts";

function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "simulator-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return directory;
}

describe("a state file", () => {
  it("carries everything over to the next simulator, seed or not", async () => {
    const stateFile = join(temporaryDirectory(), "state.json");
    const first = await startForTest({ stateFile });
    const created = await first.call(`POST ${shop}/datasource`, {
      body: { name: "kept", audienceTags: [], tags: ["ecommerce"] },
    });
    const stream = `${shop}/datasource/${created.body.entity.id}/stream`;
    await first.call(`POST ${stream}/contacts`, { text: '[{"_user_id":"u1","__proto__":"x","colour":"red"}]' });
    await first.call(`POST ${stream}/contacts`, { body: [{ _user_id: "u1", colour: "red" }] });
    const appointment = { "appointment-id": "1", "appointment-date": "2026-01-01" };
    const event = { _user_id: "u1", _event_id: "e1", _event_type: "appointment", _event_parameters: appointment };
    expect((await first.call(`POST ${stream}/events`, { body: [event] })).status).toBe(200);
    const before = first.state.toJson();
    await first.stop();

    const second = await startForTest({ stateFile, seed: { projects: {}, tokens: [] } });
    expect(second.state.toJson()).toEqual(before);
    const view = await second.call(`GET ${shop}/datasource/${created.body.entity.id}`);
    expect(view.body.entity.token).toEqual(created.body.entity.token);
    const next = await second.call(`POST ${shop}/datasource`, { body: { name: "next", audienceTags: [] } });
    expect(next.body.entity.id).not.toBe(created.body.entity.id);
  });

  it("is written before the answer, with nothing left beside it, readable by its owner only", async () => {
    const directory = temporaryDirectory();
    const stateFile = join(directory, "state.json");
    const { call, control } = await startForTest({ stateFile });
    expect(existsSync(stateFile)).toBe(true);
    control.addFault({ do: { hang: "afterCommit" } });
    void call(`POST ${shop}/datasource`, { body: { name: "kept", audienceTags: [] } }).catch(() => undefined);
    await expect.poll(() => readFileSync(stateFile, "utf8")).toContain('"kept"');
    expect(readdirSync(directory)).toEqual(["state.json"]);
    expect(statSync(stateFile).mode & 0o777).toBe(0o600);
  });

  it.each(["not json", "{}", '{"formatVersion":99,"state":{}}'])("that holds %s is refused", async (content) => {
    const stateFile = join(temporaryDirectory(), "state.json");
    writeFileSync(stateFile, content);
    await expect(startSimulator({ stateFile })).rejects.toThrow(`${stateFile}: not a simulator state file`);
  });
});
