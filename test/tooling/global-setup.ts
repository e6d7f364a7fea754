import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Builds the program when it is missing or older than its sources: what tests run is what the sources say. */
export function setup(): void {
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
