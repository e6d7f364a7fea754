import { describe, expect, it } from "vitest";
import { openScene, type Scene, type SceneSettings } from "./open-scene.ts";
import type { Run } from "./run-instaform.ts";
import { settledConfig, shopConfig, twoDatasources } from "./shop-config.ts";

interface Case extends SceneSettings {
  readonly exitCode: number;
  readonly title: string;
  readonly command: string;
  readonly config?: string;
  /** Sent SIGINT when the platform sees a request of this method. */
  readonly interruptAt?: "GET" | "POST";
}

const datasources = "/project/my-shop-123/datasource";
const project = "/project/my-shop-123";
const post = { method: "POST", path: datasources };

const cases: readonly Case[] = [
  { exitCode: 0, title: "changes are pending", command: "plan" },
  { exitCode: 0, title: "everything was applied", command: "apply --yes" },
  {
    exitCode: 1,
    title: "the platform fails",
    command: "plan",
    seed: { faults: [{ match: { path: project }, do: { status: 418 } }] },
  },
  { exitCode: 2, title: "changes are pending and that was asked for", command: "plan --detailed-exitcode" },
  { exitCode: 3, title: "the configuration is wrong", command: "plan", config: "version: 1\nprojects: 3\n" },
  { exitCode: 3, title: "a flag is unknown", command: "plan --nonsense" },
  { exitCode: 4, title: "the token is refused", command: "plan", seed: { tokens: [{ token: "another-token" }] } },
  {
    exitCode: 5,
    title: "there are no funds",
    command: "plan",
    seed: { faults: [{ match: { path: datasources }, do: { status: 402 } }] },
  },
  { exitCode: 6, title: "nobody can confirm", command: "apply" },
  {
    exitCode: 7,
    title: "a check failed",
    command: "plan",
    config: settledConfig.replace("status: active", "status: pending"),
  },
  {
    exitCode: 9,
    title: "only a part was applied",
    command: "apply --yes",
    config: twoDatasources,
    seed: { faults: [{ match: { ...post, nth: 2 }, do: { status: 422 } }] },
  },
  {
    exitCode: 10,
    title: "the outcome of a write is unknown",
    command: "apply --yes --settle 0s",
    seed: { faults: [{ match: post, do: { status: 502 } }] },
  },
  {
    exitCode: 130,
    title: "it is interrupted while it reads",
    command: "plan",
    seed: { faults: [{ match: { path: project }, do: { hang: "beforeCommit" } }] },
    interruptAt: "GET",
  },
  {
    exitCode: 130,
    title: "it is interrupted while it writes",
    command: "apply --yes",
    seed: { faults: [{ match: post, do: { latency: 300 } }] },
    interruptAt: "POST",
  },
];

describe.concurrent.each(cases)("exit code $exitCode when $title", (theCase) => {
  it("with text", async () => {
    const { result } = await play(theCase, "");
    expect(result.exitCode).toBe(theCase.exitCode);
    expect(result.stdout + result.stderr).not.toMatch(/\n {4}at |undefined|\[object/);
    if (![0, 2].includes(theCase.exitCode)) expect(result.stdout + result.stderr).toMatch(/\S/);
  });

  it("with one JSON document on stdout", async () => {
    const { result, scene } = await play(theCase, " --format json");
    const document = scene.checkJson(result.stdout);
    expect(result.exitCode).toBe(theCase.exitCode);
    expect(document["exitCode"]).toBe(theCase.exitCode);
    expect(document["outcomes"][0]).toBe(theCase.exitCode);
  });
});

async function play(theCase: Case, more: string): Promise<{ readonly result: Run; readonly scene: Scene }> {
  const { command, config = shopConfig, interruptAt, seed } = theCase;
  const scene = await openScene({ files: { "instasent.yaml": config }, ...(seed === undefined ? {} : { seed }) });
  const running = scene.start(command + more);
  if (interruptAt !== undefined) {
    await scene.simulator.sees(({ method }) => method === interruptAt);
    running.kill("SIGINT");
  }
  return { result: await running.ended, scene };
}
