// `npm run bench`: Instaform beside its peers and beside the limits of the machine, in one run. Nothing here passes or
// fails; docs/performance.md keeps the figures. `--suite startup` runs one suite; without, one after the other.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, platform, release, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const suites = {
  startup: async (options) => (await import("./startup-suite.mjs")).runStartupSuite(options),
  config: async (options) => (await import("./config-suite.mjs")).runConfigSuite(options),
  plan: async (options) => (await import("./plan-suite.mjs")).runPlanSuite(options),
  contract: async (options) => (await import("./contract-suite.mjs")).runContractSuite(options),
};

const { values } = parseArgs({
  options: {
    suite: { type: "string", multiple: true, default: Object.keys(suites) },
    size: { type: "string", default: "small" },
    rounds: { type: "string" },
    folder: { type: "string", default: tmpdir() },
  },
});
if (!existsSync(fileURLToPath(new URL("../../dist/instaform.cjs", import.meta.url)))) {
  throw new Error("dist/ is missing: run npm run build first");
}
const unknown = values.suite.find((name) => !Object.hasOwn(suites, name));
if (unknown !== undefined) throw new Error(`--suite takes ${Object.keys(suites).join(", ")}, not ${unknown}`);
// It makes every start of Node 20 some 38 ms slower, and so every ratio of start-up look better than it is.
delete process.env.NODE_EXTRA_CA_CERTS;

console.log(
  `${cpus().length} x ${cpus()[0]?.model ?? "unknown processor"}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ` +
    `${platform()} ${release()}, Node ${process.version}`,
);
const folder = mkdtempSync(join(values.folder, "instaform-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
for (const name of values.suite) {
  console.log(`\n## ${name}\n`);
  await suites[name]({ ...values, folder: mkdtempSync(join(folder, `${name}-`)) });
}
