import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Tally } from "../support/tally.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Builds the program when it is missing or older than its sources: what tests run is what the sources say. Says at the
 * end what was watched in all test files together.
 */
export function setup(): (() => void) | undefined {
  // Each group of test files asks for it.
  if (process.env["INSTAFORM_TEST_TALLY"] !== undefined) return undefined;
  build();
  const folder = mkdtempSync(join(tmpdir(), "instaform-tally-"));
  const path = join(folder, "tally");
  writeFileSync(path, "");
  process.env["INSTAFORM_TEST_TALLY"] = path;
  return () => {
    const text = readFileSync(path, "utf8");
    rmSync(folder, { recursive: true, force: true });
    const tallies = text.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as Tally])); // our own
    const sum = (key: keyof Tally): string =>
      tallies.reduce((total, each) => total + each[key], 0).toLocaleString("en");
    console.log(
      `   Watched  ${sum("artefacts")} outputs for secrets (${sum("bytes")} characters); ${sum("requests")} requests and ` +
        `${sum("answers")} answers for what the API's description says (${sum("altered")} more broken on purpose)\n`,
    );
  };
}

function build(): void {
  if (isFresh()) return;
  const { status, stderr } = spawnSync(process.execPath, [join(root, "test/tooling/build.mjs")], { encoding: "utf8" });
  if (status !== 0) throw new Error(`the build failed: ${stderr}`);
}

function isFresh(): boolean {
  const built = statSync(join(root, "dist/instaform.cjs"), { throwIfNoEntry: false });
  if (built === undefined) return false;
  const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
  const others = ["package.json", "test/tooling/build.mjs"];
  return [...sources.map((path) => join("src", path)), ...others].every(
    (path) => statSync(join(root, path)).mtimeMs < built.mtimeMs,
  );
}
