// What the suites share: whole processes, run in turns so that a slow minute of the machine meets all of them.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const program = fileURLToPath(new URL("../../dist/instaform.cjs", import.meta.url));

/** One process from its start to its end, in milliseconds; rejects when it ends with another code than `codes`. */
export function timeProcess({ command = process.execPath, args, cwd, env = {}, codes = [0] }) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text) => (said += text));
    child.on("error", reject);
    child.on("close", (code) => {
      if (codes.includes(code)) resolve(performance.now() - started);
      else reject(new Error(`${command} ${args.join(" ")} ended with ${code}: ${said.slice(-500)}`));
    });
  });
}

/** Runs every contender `rounds` times, one round after the other; a contender is a name and what gives milliseconds. */
export async function interleave(contenders, rounds) {
  const results = new Map(contenders.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of contenders) results.get(name).push(await run());
  }
  return new Map([...results].map(([name, values]) => [name, summarise(values)]));
}

function summarise(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { median: at(0.5), low: at(0.25), high: at(0.75), rounds: values.length };
}

/** Median and middle half in milliseconds. */
export function printTimes(results) {
  console.log("| what | median ms | middle half | rounds |\n| --- | --- | --- | --- |");
  for (const [name, { median, low, high, rounds }] of results) {
    console.log(`| ${name} | ${median.toFixed(1)} | ${low.toFixed(1)}-${high.toFixed(1)} | ${rounds} |`);
  }
}

/** Ratios with their goals; a row is its name, the value, the goal and whether less or more is better. */
export function printRatios(rows) {
  console.log("\n| ratio | measured | goal | |\n| --- | --- | --- | --- |");
  for (const [name, value, goal, better = "less"] of rows) {
    const isMet = better === "less" ? value <= goal : value >= goal;
    const sign = better === "less" ? "<=" : ">=";
    console.log(`| ${name} | ${value.toFixed(2)} | ${sign} ${goal} | ${isMet ? "met" : "missed"} |`);
  }
}
