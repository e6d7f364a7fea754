// `npm run bench -- --suite contract`: whole processes over the same generated files, side by side in one run.
// Machines differ, so what counts are the ratios. --size small (60 MB, default), medium (1 GB) or large (3 GB); the files
// are made in the temporary folder, or in --folder, and deleted at the end.
import { spawn } from "node:child_process";
import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { benchConfig, benchSchema } from "./bench-contract.mjs";
import { writeEvents } from "./generate-events.mjs";
import { installPeers } from "./install-peers.mjs";
import { median, showGoals, showTimes } from "./show-results.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const program = here("../../dist/instaform.cjs");
const sizes = { small: 100_000, medium: 1_700_000, large: 5_000_000 };

/** Payload checking against JSON.parse alone, readline with ajv, and ajv-cli; `folder` is the suite's own. */
export async function runContractSuite(values) {
  const { folder } = values;
  const rounds = Number(values.rounds ?? 5);
  const lines = sizes[values.size];
  if (lines === undefined) throw new Error(`--size takes ${Object.keys(sizes).join(", ")}`);
  const path = (name) => join(folder, name);
  // ajv-cli cannot read more text than one string holds.
  const peerLines = Math.min(lines, 500_000);

  console.log(`Generating ${lines} order events…`);
  console.log(
    `The peers read ${peerLines} of them. In two odd files each line is written as no serializer does: an escape in an id`,
  );
  console.log("leaves one value to look at closely; an escape in a key is looked through.");
  writeEvents(path("events.ndjson"), lines);
  writeEvents(path("tenth.ndjson"), lines / 10);
  writeEvents(path("faulty.ndjson"), lines, { faulty: 1 });
  writeEvents(path("faulty-tenth.ndjson"), lines / 10, { faulty: 1 });
  writeEvents(path("odd.ndjson"), peerLines, { odd: "value" });
  writeEvents(path("odd-keys.ndjson"), peerLines, { odd: "key" });
  writeEvents(path("peer.ndjson"), peerLines);
  writeEvents(path("peer.json"), peerLines, { asArray: true });
  writeFileSync(path("schema.json"), JSON.stringify(benchSchema()));
  writeFileSync(path("array-schema.json"), JSON.stringify({ type: "array", items: benchSchema() }));
  writeFileSync(path("shop.yaml"), benchConfig());
  const peers = await installPeers(path("peers"), ["ajv-cli@5.0.0", "ajv-formats@2.1.1", "ajv@8"]);

  const contenders = listContenders({ path, peers });
  const results = new Map([...contenders.keys()].map((name) => [name, []]));
  // Interleaved, so that a slow minute of the machine meets all of them.
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, args] of contenders) {
      const run = () => measure(args, folder, peers);
      results.get(name).push(name === names.atOnce ? togetherOf(await Promise.all([run(), run()])) : await run());
    }
  }

  const megabytes = (statSync(path("events.ndjson")).size / 1e6).toFixed(0);
  console.log(`\n${lines} events, ${megabytes} MB; median of ${rounds} rounds, and the range\n`);
  showTimes(results);
  showGoals(listGoals(results, values.size));
  if (peers === undefined)
    console.log("The peers could not be installed (no registry?), so they are not in the tables.");
}

/** The command line of every process by its name. */
function listContenders({ path, peers }) {
  const parse = (file) => [here("parse-only.mjs"), path(file)];
  const check = (file, ...more) =>
    [program, "contract", "check", path(file), "--stream", "events", "--config", path("shop.yaml")].concat(
      ["--max-findings", "20"],
      more,
    );
  const alone = ["--workers", "1"];
  const own = [
    [names.parse, parse("events.ndjson")],
    [names.one, check("events.ndjson", ...alone)],
    [names.two, check("events.ndjson", "--workers", "2")],
    [names.atOnce, check("events.ndjson", ...alone)],
    [names.tenth, check("tenth.ndjson", "--workers", "2")],
    [names.faulty, check("faulty.ndjson", "--workers", "2")],
    [names.faultyTenth, check("faulty-tenth.ndjson", "--workers", "2")],
    [names.parseOdd, parse("odd.ndjson")],
    [names.odd, check("odd.ndjson", ...alone)],
    [names.oddKeys, check("odd-keys.ndjson", ...alone)],
    [names.peerOne, check("peer.ndjson", ...alone)],
    [names.peerTwo, check("peer.ndjson", "--workers", "2")],
  ];
  if (peers === undefined) return new Map(own);
  const array = ["-s", path("array-schema.json"), "-d", path("peer.json"), "-c", "ajv-formats"];
  return new Map([
    ...own,
    [names.readline, [here("naive-ajv.mjs"), path("peer.ndjson"), path("schema.json"), peers]],
    [
      names.ajv,
      [join(peers, "node_modules/ajv-cli/dist/index.js"), "validate", ...array, "--all-errors", "--errors=no"],
    ],
  ]);
}

const names = {
  parse: "JSON.parse of every line, nothing else",
  one: "instaform, 1 thread",
  two: "instaform, 2 threads",
  atOnce: "instaform, 1 thread, two processes at once",
  tenth: "instaform, 2 threads, a tenth of the events",
  faulty: "instaform, 2 threads, every event invalid",
  faultyTenth: "instaform, 2 threads, a tenth, every event invalid",
  parseOdd: "JSON.parse of the file with odd ids",
  odd: "instaform, 1 thread, an escape in each id",
  oddKeys: "instaform, 1 thread, an escape in a key of each",
  peerOne: "instaform, 1 thread, the peers' file",
  peerTwo: "instaform, 2 threads, the peers' file",
  readline: "readline + JSON.parse + ajv, the peers' file",
  ajv: "ajv-cli, the peers' file as a JSON array",
};

/** Each promised figure beside what was measured, round by round. */
function listGoals(results, size) {
  const ratio = (above, below, read) =>
    (results.get(above) ?? []).map((one, round) => read(one) / read(results.get(below)[round]));
  const wall = ({ wall: seconds }) => seconds;
  const cpu = ({ cpu: seconds }) => seconds;
  const peak = ({ peak: megabytes }) => megabytes;
  const each = (name, read) => results.get(name).map(read);
  // Of one thread, CPU time says how fast it is, whatever else the machine does; wall times are shown beside it. What two
  // threads gain shows in wall time alone, and in a second of it nothing shows.
  const atLeast = (goal) => (size === "small" ? {} : { least: goal });
  return [
    {
      what: "1 thread, times faster than JSON.parse alone, CPU",
      least: 4,
      measured: ratio(names.parse, names.one, cpu),
    },
    { what: "the same in wall time", measured: ratio(names.parse, names.one, wall) },
    {
      what: "2 threads, times faster than JSON.parse alone",
      ...atLeast(6),
      measured: ratio(names.parse, names.two, wall),
    },
    { what: "JSON.parse alone to 2 threads, CPU", measured: ratio(names.parse, names.two, cpu) },
    { what: "from 1 thread to 2", ...atLeast(1.55), measured: ratio(names.one, names.two, wall) },
    {
      what: "from 1 process to 2 at once: what two cores give here",
      measured: ratio(names.one, names.atOnce, wall).map((each) => 2 * each),
    },
    {
      what: "an odd value in each line, CPU of JSON.parse",
      most: 1.5,
      measured: ratio(names.odd, names.parseOdd, cpu),
    },
    { what: "the same in wall time", measured: ratio(names.odd, names.parseOdd, wall) },
    { what: "an odd key in each line, CPU", most: 1.5, measured: ratio(names.oddKeys, names.parseOdd, cpu) },
    { what: "the same in wall time", measured: ratio(names.oddKeys, names.parseOdd, wall) },
    { what: "1 thread, times faster than ajv-cli, CPU", least: 15, measured: ratio(names.ajv, names.peerOne, cpu) },
    { what: "the same in wall time", measured: ratio(names.ajv, names.peerOne, wall) },
    { what: "2 threads, times faster than ajv-cli", ...atLeast(15), measured: ratio(names.ajv, names.peerTwo, wall) },
    { what: "ajv-cli's peak memory, times 1 thread", least: 10, measured: ratio(names.ajv, names.peerOne, peak) },
    { what: "ajv-cli's peak memory, times 2 threads", least: 10, measured: ratio(names.ajv, names.peerTwo, peak) },
    { what: "readline + ajv, times slower than 1 thread", measured: ratio(names.readline, names.peerOne, wall) },
    { what: "peak memory, whole over a tenth", most: 1.1, measured: ratio(names.two, names.tenth, peak) },
    { what: "the same, all invalid", most: 1.1, measured: ratio(names.faulty, names.faultyTenth, peak) },
    { what: "peak MB, 1 thread", most: 150, measured: each(names.one, peak) },
    { what: "peak MB, 2 threads", most: 150, measured: each(names.two, peak) },
    { what: "peak MB, 2 threads, all invalid", most: 150, measured: each(names.faulty, peak) },
  ].filter(({ measured }) => Number.isFinite(median(measured)));
}

/** What processes that ran at once took together. */
function togetherOf(processes) {
  const most = (key) => Math.max(...processes.map((each) => each[key]));
  return { wall: most("wall"), cpu: processes.reduce((sum, { cpu }) => sum + cpu, 0), peak: most("peak") };
}

/** Runs one process to its end; CPU time and peak memory are the child's own account of itself. */
function measure(args, folder, peers) {
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
      // 8: findings, which the files have; 1: what ajv-cli says to them, and we to what keeps us from running.
      const codes = args[0] === program ? [0, 8] : [0, 1];
      if (told === "" || !codes.includes(code)) reject(new Error(`${args.join(" ")} ended with ${code}`));
      else resolve({ wall, ...JSON.parse(told) });
    });
  });
}
