import { describe, expect, it } from "vitest";
import type { FaultAction } from "../../src/simulator/fault-format.ts";
import { matchGolden, transcript } from "./match-golden.ts";
import { openScene, type Scene, type SceneSettings } from "./open-scene.ts";
import { canary } from "../support/canary.ts";
import { shopConfig } from "./shop-config.ts";

const token = canary("attentive");
const company = `version: 1
attentive:
  us:
    token: \${env.ATTENTIVE_TOKEN}
    account: { companyId: MDc6Q29tcGFueTI, companyName: Hudson & Ivy }
    attributes:
      lucky number: { type: number }
`;

async function openCompany(action: FaultAction, more: SceneSettings = {}): Promise<Scene> {
  return openScene({
    files: { "instasent.yaml": company },
    ...more,
    seed: { attentive: { tokens: [token] }, faults: [{ match: { path: "/attentive/**" }, do: action }], ...more.seed },
  });
}

const envOf = ({ simulator }: Scene) => ({
  ATTENTIVE_TOKEN: token,
  ATTENTIVE_API_URL: new URL("/attentive", simulator.url).href,
});

interface Case {
  readonly title: string;
  readonly answers: FaultAction;
  readonly exitCode: number;
}

const cases: readonly Case[] = [
  { title: "as declared", answers: {}, exitCode: 0 },
  { title: "another company", answers: { patch: { companyId: "someone-else" } }, exitCode: 6 },
  { title: "another name", answers: { patch: { companyName: "Hudson" } }, exitCode: 7 },
  { title: "no company id", answers: { patch: { companyId: null } }, exitCode: 6 },
  { title: "a company id of another shape", answers: { patch: { companyId: 7 } }, exitCode: 1 },
  { title: "nothing of what is described", answers: { wrongShape: "{}" }, exitCode: 6 },
  { title: "more than is described", answers: { patch: { plan: "ENTERPRISE_V3" } }, exitCode: 0 },
  { title: "401", answers: { status: 401 }, exitCode: 4 },
  { title: "403", answers: { status: 403 }, exitCode: 4 },
  { title: "404", answers: { status: 404 }, exitCode: 1 },
  { title: "429 without end", answers: { status: 429 }, exitCode: 5 },
  { title: "a web page", answers: { html: true }, exitCode: 1 },
];

describe.concurrent("what Attentive tells of the account", () => {
  it.each(cases)("$title", async ({ title, answers, exitCode }) => {
    const scene = await openCompany(answers);
    const result = await scene.run("plan", { env: envOf(scene) });
    const shown = transcript(scene, "plan", result);
    matchGolden(`attentive-${title.replaceAll(/\W+/g, "-")}.txt`, shown);
    expect(result.exitCode).toBe(exitCode);
    expect(shown).not.toMatch(/\n {4}at |undefined|\[object/);
  });

  it("is not asked of another origin", async () => {
    const other = await openScene();
    const scene = await openCompany({ redirect: `${other.simulator.url}/v2/me` });
    const { exitCode, stderr } = await scene.run("plan", { env: envOf(scene) });
    expect(exitCode).toBe(1);
    expect(stderr).toContain("refusing redirect");
    expect(other.simulator.requests).toEqual([]);
  });
});

describe.concurrent("a wrong company", () => {
  const both = `${shopConfig}${company.replace("version: 1\n", "")}`;

  it("stops an apply before anything is written on any platform", async () => {
    const scene = await openCompany({ patch: { companyId: "x" } }, { files: { "instasent.yaml": both } });
    const { exitCode, document } = await scene.runJson("apply --yes", { env: envOf(scene) });
    expect(exitCode).toBe(6);
    expect(document["error"].message).toContain('the token of "attentive:us" belongs to another account');
    expect(scene.writes()).toEqual([]);
  });

  it("is told by doctor too", async () => {
    const scene = await openCompany({ patch: { companyId: "x" } });
    const { exitCode, stdout } = await scene.run("doctor", { env: envOf(scene) });
    expect(exitCode).toBe(6);
    expect(stdout).toMatch(/✗ attentive:us: account/);
  });

  it("is no obstacle when it is the right one", async () => {
    const scene = await openCompany({}, { files: { "instasent.yaml": both } });
    const { exitCode } = await scene.run("apply --yes", { env: envOf(scene) });
    expect(exitCode).toBe(0);
    expect(scene.datasourcesNamed("CRM sync")).toHaveLength(1);
  });
});

describe.concurrent("what is declared for payloads only", () => {
  const promises = company.replace(/ {4}token.*\n {4}account.*\n/, "");

  it("needs no token, is not read, and does not pass for a check", async () => {
    const scene = await openScene({ files: { "instasent.yaml": promises } });
    const { exitCode, document } = await scene.runJson("plan");
    expect(exitCode).toBe(0);
    expect(document["contractOnly"]).toEqual([{ scope: "attentive:us", kind: "attribute", count: 1 }]);
    expect(document["checks"]).toEqual([]);
    expect(scene.simulator.requests).toEqual([]);
  });

  it.each(["text", "markdown", "ndjson", "html"])("is told in %s", async (format) => {
    const scene = await openScene({ files: { "instasent.yaml": promises } });
    const { stdout } = await scene.run(`plan --format ${format}`);
    expect(stdout.toLowerCase()).toContain("contract only");
    expect(stdout).not.toContain("What is live matches");
  });

  it("is nothing that doctor would want a token for", async () => {
    const scene = await openScene({ files: { "instasent.yaml": promises } });
    const { exitCode, stdout } = await scene.run("doctor");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("only payload contracts are declared");
  });
});
