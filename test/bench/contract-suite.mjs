// `npm run bench -- --suite contract`: whole processes over the same generated files, side by side in one run.
// Machines differ, so what counts are the ratios. --size small (60 MB, default), medium (0.6 GB) or large (3 GB).
import { spawn } from "node:child_process";
import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { benchConfig, benchSchema } from "./bench-contract.mjs";
import { writeEvents } from "./generate-events.mjs";
import { installPeers } from "./install-peers.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const program = here("../../dist/instaform.cjs");
const sizes = { small: 100_000, medium: 1_000_000, large: 5_000_000 };

/** Payload checking against JSON.parse alone, readline with ajv, and ajv-cli; `folder` is the suite's own. */
export async function runContractSuite(values) {
  const { folder } = values;
  const rounds = Number(values.rounds ?? 3);
  const lines = sizes[values.size];
  if (lines === undefined) throw new Error(`--size takes ${Object.keys(sizes).join(", ")}`);
  const path = (name) => join(folder, name);

  console.log(`Generating ${lines} order events…`);
  writeEvents(path("events.ndjson"), lines);
  writeEvents(path("tenth.ndjson"), lines / 10);
  writeEvents(path("odd.ndjson"), lines, { isOdd: true });
  // ajv-cli cannot read more text than one string holds.
  const peerLines = Math.min(lines, 500_000);
  writeEvents(path("peer.ndjson"), peerLines);
  writeEvents(path("peer.json"), peerLines, { asArray: true });
  writeFileSync(path("schema.json"), JSON.stringify(benchSchema()));
  writeFileSync(path("array-schema.json"), JSON.stringify({ type: "array", items: benchSchema() }));
  writeFileSync(path("shop.yaml"), benchConfig());
  const peers = await installPeers(path("peers"), ["ajv-cli@5.0.0", "ajv-formats@2.1.1", "ajv@8"]);

  const check = (file, ...more) => [
    program,
    "contract",
    "check",
    path(file),
    "--stream",
    "events",
    "--config",
    path("shop.yaml"),
    "--max-findings",
    "20",
    ...more,
  ];
  const ajvCli = peers === undefined ? undefined : join(peers, "node_modules/ajv-cli/dist/index.js");
  const contenders = [
    ["JSON.parse on every line, nothing else", [here("parse-only.mjs"), path("events.ndjson")]],
    [
      "readline + JSON.parse + ajv",
      [here("naive-ajv.mjs"), path("events.ndjson"), path("schema.json"), peers ?? ""],
      peers,
    ],
    ["instaform, 1 thread", check("events.ndjson", "--workers", "1")],
    ["instaform, 2 workers", check("events.ndjson", "--workers", "2")],
    ["instaform, lines that the fast path does not know", check("odd.ndjson", "--workers", "1")],
    ["instaform, a tenth of the lines", check("tenth.ndjson", "--workers", "1")],
    [
      `ajv-cli, ${peerLines} in a JSON array`,
      [
        ajvCli,
        "validate",
        "-s",
        path("array-schema.json"),
        "-d",
        path("peer.json"),
        "-c",
        "ajv-formats",
        "--all-errors",
        "--errors=no",
      ],
      ajvCli,
    ],
    [`instaform, the same ${peerLines}`, check("peer.ndjson", "--workers", "1")],
  ].filter(([, , needs = "nothing"]) => needs !== "" && needs !== undefined);

  const results = new Map(contenders.map(([name]) => [name, []]));
  // Interleaved, so that a slow minute of the machine meets all of them.
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, args] of contenders) results.get(name).push(await measure(args));
  }

  const best = (name) => results.get(name)?.toSorted((a, b) => a.cpu - b.cpu)[0];
  const yardstick = best(contenders[0][0]);
  const bytes = statSync(path("events.ndjson")).size;
  console.log(`\n${(bytes / 1e6).toFixed(0)} MB, best of ${rounds} rounds\n`);
  console.log(
    "| process | wall s | CPU s | CPU of JSON.parse | wall of JSON.parse | peak MB |\n| --- | --- | --- | --- | --- | --- |",
  );
  for (const [name] of contenders) {
    const { cpu, peak } = best(name);
    const wall = Math.min(...results.get(name).map((each) => each.wall));
    const base = Math.min(...results.get(contenders[0][0]).map((each) => each.wall));
    console.log(
      `| ${name} | ${wall.toFixed(2)} | ${cpu.toFixed(2)} | ${(cpu / yardstick.cpu).toFixed(2)} | ${(wall / base).toFixed(2)} | ${peak.toFixed(0)} |`,
    );
  }
  if (peers === undefined)
    console.log("\nThe peers could not be installed (no registry?), so they are not in the table.");

  /** Runs one process to its end; CPU time and peak memory are the child's own account of itself. */
  function measure(args) {
    return new Promise((resolve, reject) => {
      const started = performance.now();
      const child = spawn(process.execPath, ["--require", here("report-usage.cjs"), ...args], {
        stdio: ["ignore", "ignore", "ignore", "pipe"],
        cwd: folder,
        env: { ...process.env, NODE_PATH: peers === undefined ? "" : join(peers, "node_modules") },
      });
      let told = "";
      child.stdio[3].on("data", (chunk) => (told += chunk));
      child.on("error", reject);
      child.on("close", (code) => {
        const wall = (performance.now() - started) / 1000;
        // 8: findings, which the files have; 1: what ajv-cli says to them.
        if (told === "" || ![0, 1, 8].includes(code)) reject(new Error(`${args.join(" ")} ended with ${code}`));
        else resolve({ wall, ...JSON.parse(told) });
      });
    });
  }
}
