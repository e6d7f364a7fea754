import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { makeInput } from "./mutate.ts";

const script = fileURLToPath(new URL("run-fuzz.mjs", import.meta.url));

it("breaks nothing with 5,000 mutated inputs for each target, nor with those that once did", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [script, "--cases", "5000", "--seed", "1"]);
  const lines = stdout.trimEnd().split("\n");
  expect(lines.map((line) => line.replace(/\d+ kept inputs/, "K kept inputs"))).toEqual(
    ["yaml", "json", "ndjson", "plan", "lock", "http"].map(
      (target) => `fuzz ${target}: 5000 cases from seed 1, K kept inputs, 0 failures`,
    ),
  );
}, 300_000);

it("makes the same input of the same seed, and mostly another one of another", () => {
  const target = { seeds: ['{"a":[1,2]}', "a: 1\n"], words: ["{", "- "] };
  const inputs = Array.from({ length: 1_000 }, (_, seed) => makeInput(target, seed).toString("base64"));
  expect(Array.from({ length: 1_000 }, (_, seed) => makeInput(target, seed).toString("base64"))).toEqual(inputs);
  expect(new Set(inputs).size).toBeGreaterThan(700);
});
