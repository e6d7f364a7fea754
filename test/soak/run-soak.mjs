// `npm run soak -- --schedules N` or `npm run soak -- --kills N`, each with `--seed S`: the experiments of
// docs/guarantees.md at any length. Ends with one line of figures; a violation prints how to repeat it and exits with 1.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildSync } from "esbuild";

const folder = mkdtempSync(join(tmpdir(), "instaform-soak-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const outfile = join(folder, "soak.mjs");
buildSync({
  entryPoints: [fileURLToPath(new URL("soak.ts", import.meta.url))],
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  outfile,
  logLevel: "warning",
});
const { runSoak } = await import(pathToFileURL(outfile).href);
process.exitCode = await runSoak(process.argv.slice(2), fileURLToPath(new URL("../..", import.meta.url)));
