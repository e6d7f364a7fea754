// `npm run fuzz -- --target yaml --cases N --seed S`: mutated input for everything that reads what strangers write.
// A target runs in a thread of its own with 256 MiB; a case that breaks a law, hangs or runs out of memory ends with its
// seed, which `--seed S --cases 1` repeats, and with its input in a file, to be kept below test/fixtures/fuzz.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { buildSync } from "esbuild";

const allTargets = ["yaml", "json", "ndjson", "plan", "lock", "http"];
/** A case takes milliseconds; this long, even on a busy machine, is a hang. */
const hangMs = 60_000;

const { values } = parseArgs({
  options: {
    target: { type: "string", default: "all" },
    cases: { type: "string", default: "5000" },
    seed: { type: "string", default: "1" },
  },
});
const cases = Number(values.cases);
const seed = Number(values.seed);
const chosen = values.target === "all" ? allTargets : values.target.split(",");
const unknown = chosen.find((name) => !allTargets.includes(name));
if (unknown !== undefined || !Number.isInteger(cases) || cases < 0 || !Number.isInteger(seed)) {
  console.error(`usage: npm run fuzz -- --target ${allTargets.join("|")}|all --cases N --seed S`);
  process.exit(3);
}

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), "instaform-fuzz-"));
const script = join(folder, "fuzz-loop.mjs");
buildSync({
  entryPoints: [fileURLToPath(new URL("fuzz-loop.ts", import.meta.url))],
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  outfile: script,
  logLevel: "warning",
  // Packages that are CommonJS ask for Node's modules by `require`.
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
});

let failed = 0;
for (const target of chosen) {
  const { failures, kept } = await runTarget(target);
  failed += failures.length;
  for (const { name, problem, input } of failures) {
    const path = join(tmpdir(), `instaform-fuzz-${target}-${name.replaceAll(/\W+/g, "-")}`);
    writeFileSync(path, Buffer.from(input, "base64"));
    console.log(`${target} ${name}: ${problem}\n  input: ${path}`);
  }
  console.log(`fuzz ${target}: ${cases} cases from seed ${seed}, ${kept} kept inputs, ${failures.length} failures`);
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = failed === 0 ? 0 : 1;

function runTarget(target) {
  const at = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(script, {
    workerData: { target, cases, seed, at, maxFailures: 5 },
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  return new Promise((resolve) => {
    let last = -1;
    const end = (result) => {
      clearInterval(watch);
      resolve(result);
    };
    const fail = (problem) => end({ failures: [{ name: `seed ${at[0]}`, problem, input: "" }], kept: 0 });
    const watch = setInterval(() => {
      const now = Atomics.load(at, 0);
      if (now === last) void worker.terminate().then(() => fail(`it does not end within ${hangMs / 1000} s`));
      last = now;
    }, hangMs);
    worker.on("message", end);
    worker.on("error", (error) => fail(String(error?.stack ?? error)));
  });
}
