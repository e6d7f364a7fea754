import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { matchGolden } from "./match-golden.ts";
import { run } from "./run-in-process.ts";

const folder = fileURLToPath(new URL("../../examples/contracts", import.meta.url));
const outbox = ["contract", "check", "outbox/contacts.ndjson", "--stream", "contacts"];

describe("examples/contracts", () => {
  it.each([
    ["check.txt", ["contract", "check"], 0],
    ["check-verbose.txt", ["contract", "check", "--verbose"], 0],
    ["coverage.txt", ["contract", "coverage"], 0],
    ["coverage.md", ["contract", "coverage", "--format", "markdown"], 0],
    ["coverage-too-low.json", ["contract", "coverage", "--min-coverage", "99", "--format", "json"], 8],
    ["outbox.txt", outbox, 8],
    ["outbox-quiet.txt", [...outbox, "--quiet"], 8],
    ["outbox-two.txt", [...outbox, "--max-findings", "2", "--show-values"], 8],
    ["outbox.json", [...outbox, "--format", "json"], 8],
    ["outbox.md", [...outbox, "--format", "markdown"], 8],
  ] as const)("%s", async (name, argv, exitCode) => {
    const result = await run(folder, argv);
    expect(result).toMatchObject({ exitCode, stderr: "" });
    matchGolden(name, result.stdout);
  });
});
