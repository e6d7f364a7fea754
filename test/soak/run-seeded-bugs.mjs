// `npm run seeded-bugs`: plants one bug at a time in a copy of the project and runs the tests that must catch it. Prints a
// table; exits with 1 when a bug survives. `-- --only redirect` takes those whose name holds the word.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { buildSync } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { values } = parseArgs({ options: { only: { type: "string", default: "" } } });
const base = mkdtempSync(join(tmpdir(), "instaform-bugs-"));
process.on("exit", () => rmSync(base, { recursive: true, force: true }));

const table = join(base, "seeded-bugs.mjs");
buildSync({ entryPoints: [join(root, "test/soak/seeded-bugs.ts")], bundle: true, format: "esm", outfile: table });
const { seededBugs, plant } = await import(pathToFileURL(table).href);
const bugs = seededBugs.filter(({ name }) => name.includes(values.only));
if (bugs.length === 0) throw new Error(`no bug has "${values.only}" in its name`);

const copy = join(base, "copy");
const left = new Set(["node_modules", ".git", "dist"].map((name) => join(root, name)));
cpSync(root, copy, { recursive: true, filter: (path) => !left.has(path) });
symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));

/** Titles of the tests that failed; undefined when the tests could not be run at all. */
function failuresOf(tests) {
  const report = join(base, "report.json");
  rmSync(report, { force: true });
  const config = join(copy, "test/tooling/vitest.config.ts");
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, "node_modules/vitest/vitest.mjs"),
      "run",
      "--bail",
      "1",
      "--testTimeout",
      "180000",
      "--config",
      config,
      ...tests,
    ],
    {
      cwd: copy,
      encoding: "utf8",
      env: { ...process.env, INSTAFORM_TEST_REPORT: report, INSTAFORM_SCHEDULES: "5000" },
    },
  );
  try {
    const { testResults } = JSON.parse(readFileSync(report, "utf8"));
    const asserted = testResults.flatMap(({ assertionResults }) => assertionResults);
    if (asserted.length === 0) throw new Error("no test was run");
    return asserted.filter(({ status }) => status === "failed").map(({ fullName }) => fullName.trim());
  } catch (error) {
    process.stderr.write(`${error.message}\n${stdout}${stderr}\n`);
    return undefined;
  }
}

const sound = failuresOf([...new Set(bugs.flatMap(({ caughtBy }) => caughtBy))]);
if (sound === undefined || sound.length > 0) throw new Error(`without any bug these fail: ${sound?.join("; ")}`);

let survivors = 0;
for (const { name, edits, caughtBy } of bugs) {
  const originals = new Map(edits.map(({ file }) => [file, readFileSync(join(copy, file), "utf8")]));
  for (const edit of edits) {
    const path = join(copy, edit.file);
    writeFileSync(path, plant(readFileSync(path, "utf8"), edit));
  }
  // Each of them must notice by itself.
  for (const tests of caughtBy) {
    const failures = failuresOf([tests]);
    const isCaught = failures !== undefined && failures.length > 0;
    if (!isCaught) survivors += 1;
    console.log(
      `${isCaught ? "caught  " : "SURVIVED"}  ${name}\n          ${tests}: ${failures?.[0] ?? "nothing failed"}`,
    );
  }
  for (const [file, text] of originals) writeFileSync(join(copy, file), text);
}
console.log(`seeded bugs: ${bugs.length}, survivors: ${survivors}`);
process.exitCode = survivors === 0 ? 0 : 1;
