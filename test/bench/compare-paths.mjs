// Lets the fast and the slow path judge the same damaged lines: node test/bench/compare-paths.mjs --lines 1000000
import { build } from "esbuild";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: { lines: { type: "string", default: "100000" }, seed: { type: "string", default: "1" } },
});
const folder = mkdtempSync(join(tmpdir(), "instaform-paths-"));
try {
  const outfile = join(folder, "compare-paths.mjs");
  await build({
    absWorkingDir: fileURLToPath(new URL("../..", import.meta.url)),
    entryPoints: ["test/payloads/compare-paths.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
  const { comparePaths } = await import(pathToFileURL(outfile).href);
  const perStream = Math.ceil(Number(values.lines) / 2);
  for (const stream of ["contacts", "events"]) {
    const { lines, fine, accepted, wronglyAccepted, extracted, wronglyExtracted, signed, wronglySigned } = comparePaths(
      stream,
      perStream,
      Number(values.seed),
    );
    console.log(
      `${stream}: ${lines} lines, ${fine} fine, ${accepted} of them by the fast path, ${wronglyAccepted.length} wrongly; ` +
        `${extracted} judged by their extract, ${wronglyExtracted.length} wrongly; ` +
        `${signed} like an earlier line, ${wronglySigned.length} wrongly`,
    );
    const wrong = [...wronglyAccepted, ...wronglyExtracted, ...wronglySigned];
    for (const line of wrong.slice(0, 5)) console.log(`  ${JSON.stringify(line)}`);
    if (wrong.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
