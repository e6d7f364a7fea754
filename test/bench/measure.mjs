// What the suites share: whole processes, run in turns so that a slow minute of the machine meets all of them.
import { spawn } from "node:child_process";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";

export const program = fileURLToPath(new URL("../../dist/instaform.cjs", import.meta.url));

// bash, because nothing in Node tells what one child used; both say milliseconds.
const script = 'TIMEFORMAT="%3R %3U %3S"; { time "$@" 2>&4; } 4>&2 2>&3';

/**
 * One process from its start to its end: wall time and CPU time (user and system), in milliseconds. Rejects when it ends
 * with another code than `codes`.
 */
export function timeProcess({ command = process.execPath, args, cwd, env = {}, codes = [0] }) {
  return new Promise((resolve, reject) => {
    const child = spawn("bash", ["-c", script, "bash", command, ...args], {
      cwd,
      env: { ...process.env, LC_ALL: "C", ...env },
      stdio: ["ignore", "ignore", "pipe", "pipe"],
    });
    const said = ["", "", "", ""];
    for (const at of [2, 3]) child.stdio[at].setEncoding("utf8").on("data", (text) => (said[at] += text));
    child.on("error", reject);
    child.on("close", (code) => {
      if (!codes.includes(code)) {
        return reject(new Error(`${command} ${args.join(" ")} ended with ${code}: ${said[2].slice(-500)}`));
      }
      const [wall, user, system] = said[3]
        .trim()
        .split(" ")
        .map((seconds) => Number(seconds) * 1_000);
      resolve({ wall, cpu: user + system });
    });
  });
}

/** Runs every contender `rounds` times, one round after the other; a contender is a name and what gives its times. */
export async function interleave(contenders, rounds) {
  const results = new Map(contenders.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of contenders) results.get(name).push(await run());
  }
  return new Map(
    [...results].map(([name, values]) => {
      const of = (key) => summarise(values.map((value) => value[key]));
      return [name, { wall: of("wall"), cpu: of("cpu"), rounds: values.length }];
    }),
  );
}

function summarise(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

/** How many times as long `name` took as `to`, by the medians. */
export function ratioOf(results, name, to) {
  const [one, other] = [results.get(name), results.get(to)];
  return { wall: one.wall.median / other.wall.median, cpu: one.cpu.median / other.cpu.median };
}

/** Medians and middle halves in milliseconds. */
export function printTimes(results) {
  console.log("| what | wall ms | CPU ms | rounds |\n| --- | --- | --- | --- |");
  const show = ({ median, low, high }) => `${median.toFixed(1)} (${low.toFixed(1)}-${high.toFixed(1)})`;
  for (const [name, { wall, cpu, rounds }] of results) {
    console.log(`| ${name} | ${show(wall)} | ${show(cpu)} | ${rounds} |`);
  }
  console.log(`\nload of the last minute: ${loadavg()[0].toFixed(1)}`);
}

/**
 * Ratios with their goals; a row is its name, the value (by wall time, and by CPU time where that means anything), the
 * goal, and whether less or more is better. Wall time decides, which only a quiet machine tells truly.
 */
export function printRatios(rows) {
  console.log("\n| ratio | wall | CPU | goal | |\n| --- | --- | --- | --- | --- |");
  for (const [name, value, goal, better = "less"] of rows) {
    const { wall, cpu } = typeof value === "number" ? { wall: value } : value;
    const isMet = better === "less" ? wall <= goal : wall >= goal;
    const sign = better === "less" ? "<=" : ">=";
    const shownCpu = cpu === undefined ? "" : cpu.toFixed(2);
    console.log(
      `| ${name} | ${wall.toFixed(2)} | ${shownCpu} | ${sign} ${goal} | ${isMet ? "met" : `missed${cpu !== undefined && (better === "less" ? cpu <= goal : cpu >= goal) ? ", met by CPU" : ""}`} |`,
    );
  }
}
