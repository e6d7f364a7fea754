// The main job on examples/shop against the embedded simulator, each command shown as a user sees it.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const program = join(root, "dist/instaform.cjs");
// A copy, so that the tokens that apply delivers do not stay in the checkout.
const folder = mkdtempSync(join(tmpdir(), "instaform-demo-"));
cpSync(join(root, "examples/shop"), folder, { recursive: true });

const simulator = spawn(process.execPath, [program, "simulate", "--seed", "simulator.yaml"], {
  cwd: folder,
  stdio: ["ignore", "pipe", "inherit"],
});
let status = 1;
try {
  const url = await firstLine(simulator.stdout);
  console.log(`The simulator stands in for the API at ${url}; what follows is examples/shop.\n`);
  status = [["validate"], ["plan"], ["apply", "--yes"], ["plan"]].reduce((worst, args) => worst || show(args, url), 0);
} finally {
  simulator.kill("SIGINT");
  rmSync(folder, { recursive: true, force: true });
}
process.exit(status);

/** Runs one command in the folder and shows it with its prompt and its exit code. */
function show(args, url) {
  console.log(`$ instaform ${args.join(" ")}`);
  const { status: code } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    stdio: "inherit",
    env: { ...process.env, INSTASENT_API_URL: url, INSTASENT_TOKEN: "simulator-token" },
  });
  console.log(`(exit code ${code})\n`);
  return code ?? 1;
}

function firstLine(stream) {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: stream });
    lines.once("line", resolve);
    lines.once("close", () => reject(new Error("the simulator did not start")));
  });
}
