import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { run } from "../contracts/run-in-process.ts";
import { matchGolden } from "./match-golden.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "instaform-svix-lock-"));
  write("live.yaml", live);
  write("instasent.yaml", config);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What the environment has before anything is declared: an order of two versions, and what others made. */
const live = `svix:
  eventTypes:
    order.created:
      description: An order was placed
      featureFlags: [beta]
      schemas:
        "1": { type: object }
        "2":
          type: object
          required: [total, orderId]
          properties:
            orderId: { type: string, description: The order's number, maxLength: 36 }
            total: { type: number, minimum: 0 }
            lines: { type: array, items: { type: object, properties: { sku: { type: string }, "a/b": true } } }
            state: { enum: [paid, open] }
    order.paid: { description: An order was paid }
    order.lost: { description: Nobody knows, archived: true }
`;

const config = `version: 1
svix:
  main:
    token: \${env.SVIX_TOKEN}
    eventTypes:
      order.paid: { description: An order was paid }
`;

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

function read(name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

/** A command line against the environment as `live.yaml` has it. */
const against = (commandLine: string) => run(folder, [...commandLine.split(" "), "--simulate=live.yaml", "--no-color"]);

it("locks the schemas of live event types, and tells what moved since, property by property", async () => {
  const { stdout, exitCode } = await against("lock");
  expect([stdout, exitCode]).toEqual(["Wrote instasent.lock.json: 3 event types of 1 environment, 13 facts.\n", 0]);
  matchGolden("svix.lock.json", read("instasent.lock.json"));
  write("live.yaml", live.replace("[total, orderId]", "[orderId, total]").replace("[paid, open]", "[open, paid]"));
  expect((await against("lock --check")).exitCode).toBe(0);
  write("live.yaml", live.replace("maxLength: 36", "maxLength: 40").replace("archived: true", "archived: false"));
  const moved = await against("lock --check");
  expect(moved.exitCode).toBe(7);
  matchGolden("svix-lock-check.txt", moved.stdout);
});
