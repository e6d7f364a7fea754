import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runInstaform } from "../cli/run-instaform.ts";

const examples = fileURLToPath(new URL("../../examples", import.meta.url));

/** What a reader of each example is told to try, and the exit code it ends with. */
const stories: Readonly<Record<string, readonly (readonly [command: string, exitCode: number])[]>> = {
  contracts: [
    ["contract check", 0],
    ["contract check --stream contacts outbox/contacts.ndjson", 8],
    ["contract coverage", 0],
    ["report --offline --format mermaid", 0],
    ["contract probe -e sandbox --simulate=sandbox.yaml --yes", 0],
  ],
  // Its program is run by test/e2e, where the package is installed.
  library: [["validate", 0]],
  shop: [
    ["validate", 0],
    ["plan --simulate=simulator.yaml --verbose", 0],
    ["apply --yes --simulate=simulator.yaml", 0],
  ],
  svix: [
    ["contract check", 0],
    ["contract coverage", 0],
    ["plan --simulate=simulator.yaml", 0],
    ["apply --yes --simulate=simulator.yaml", 0],
    ["contract check --live --simulate=simulator.yaml", 8],
    ["contract export --to validator --output out", 0],
    ["lock --simulate=simulator.yaml", 0],
  ],
  attentive: [
    ["plan --simulate=simulator.yaml", 0],
    ["doctor --simulate=simulator.yaml", 0],
    ["contract check", 0],
    ["contract check --stream user-attributes outbox/users.ndjson", 8],
    ["contract coverage", 0],
  ],
  spoki: [
    ["contract check", 0],
    ["contract check --stream contact-sync outbox/contacts.ndjson", 8],
    ["contract coverage", 0],
    ["plan --simulate=simulator.yaml", 7],
    ["apply --yes --simulate=simulator.yaml", 7],
  ],
  "one-catalogue": [
    ["plan --simulate=simulator.yaml", 0],
    ["apply --yes --simulate=simulator.yaml", 0],
    ["plan --simulate=simulator.yaml --target svix:main", 0],
    ["contract check", 0],
    ["report --simulate=simulator.yaml --verbose", 0],
    ["contract export --to validator --output out", 0],
  ],
  "multi-environment": [
    ["validate", 0],
    ["plan --simulate=simulator.yaml", 7],
    ["plan -e staging --simulate=simulator.yaml", 0],
  ],
  "many-files": [
    ["validate -c config", 0],
    ["plan -c config --simulate=simulator.yaml", 7],
    ["plan -c config --simulate=simulator.yaml --target support --format markdown", 7],
  ],
};

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "instaform-examples-"));
  cpSync(examples, folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("has a story for every example", () => {
  // Pipelines run on other machines; test/action plays them.
  const pipelines = ["github", "gitlab"];
  expect(
    readdirSync(examples)
      .filter((name) => !pipelines.includes(name))
      .toSorted(),
  ).toEqual(Object.keys(stories).toSorted());
});

describe.each(Object.entries(stories))("examples/%s", (name, commands) => {
  it.each(commands)("%s", async (command, exitCode) => {
    const run = await runInstaform(command.split(" "), { cwd: join(folder, name), env: { HOME: folder } });
    const shown = `$ instaform ${command}\n${run.stdout}`
      .replaceAll(/\b[0-9a-f]{24}\b/g, "<id>")
      .replaceAll(/\b[0-9a-f]{64}\b/g, "<digest>")
      // What is left of a second's budget depends on how many requests fell into that second.
      .replaceAll(/\b\d+ of (\d+) requests left/g, "<some> of $1 requests left");
    matchGolden(`${name}-${command.replaceAll(/[^a-z]+/g, "-")}.txt`, shown);
    expect(run.exitCode).toBe(exitCode);
  });
});

function matchGolden(file: string, text: string): void {
  const path = fileURLToPath(new URL(`golden/${file}`, import.meta.url));
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path, text);
  expect(existsSync(path), `${file} is missing; run again with UPDATE_GOLDEN=1`).toBe(true);
  expect(text).toBe(readFileSync(path, "utf8"));
}
