import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const program = fileURLToPath(new URL("../../dist/instaform.cjs", import.meta.url));

it.each([
  ["12.22.12", 1],
  ["18.20.8", 1],
  ["20.18.3", 1],
  ["20.19.0", 0],
  ["22.1.0", 0],
])(
  "a Node that says it is %s ends with %i, and with what is needed before anything else happens",
  (version, status) => {
    const folder = mkdtempSync(join(tmpdir(), "instaform-node-"));
    const pretend = join(folder, "pretend.cjs");
    writeFileSync(pretend, `Object.defineProperty(process.versions, "node", { value: "${version}" });`);
    const run = spawnSync(process.execPath, ["--require", pretend, program, "--version"], { encoding: "utf8" });
    rmSync(folder, { recursive: true });
    const refusal = [
      `error: Instaform needs Node 20.19 or newer; this is Node ${version}`,
      "   = help: install a newer one: https://nodejs.org",
      "",
    ].join("\n");
    expect(run).toMatchObject({ status, stderr: status === 0 ? "" : refusal });
  },
);
