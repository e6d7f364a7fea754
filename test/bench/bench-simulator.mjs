import { spawn } from "node:child_process";
import { program } from "./measure.mjs";

/** A simulator in a process of its own, so that it costs the measured one nothing but the wait. */
export async function startSimulator(folder, seed, faults = []) {
  const child = spawn(process.execPath, [program, "simulate", "--seed", seed], {
    cwd: folder,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const url = await new Promise((resolve, reject) => {
    child.stdout.setEncoding("utf8").once("data", (text) => resolve(text.trim()));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the simulator ended with ${code}`)));
  });
  for (const fault of faults) {
    const answer = await fetch(new URL("/_simulator/faults", url), { method: "POST", body: JSON.stringify(fault) });
    if (!answer.ok) throw new Error(`the simulator refused a fault: ${answer.status}`);
  }
  return { url, stop: () => child.kill() };
}

/** The requests that `run` makes of a simulator, as it recorded them. */
export async function requestsOf({ url }, run) {
  const before = await recorded(url);
  await run();
  return (await recorded(url)).slice(before.length);
}

async function recorded(url) {
  const answer = await fetch(new URL("/_simulator/requests", url));
  const { requests = [] } = await answer.json();
  return requests;
}

/** The requests in rounds: what one of them holds, at so many milliseconds for an answer, waited for nothing of its own round. */
function inRounds(requests, roundTrip) {
  const rounds = [];
  let from = Number.NEGATIVE_INFINITY;
  for (const request of requests.toSorted((a, b) => a.atMs - b.atMs)) {
    if (request.atMs >= from + roundTrip * 0.9) {
      rounds.push([]);
      from = request.atMs;
    }
    rounds.at(-1).push(request);
  }
  return rounds;
}

/** How many answers a plan had to wait for, one after the other. */
export function countRounds(requests, roundTrip) {
  return inRounds(requests, roundTrip).length;
}

/** The same requests for the bare client. */
export function roundsOf(requests, roundTrip) {
  return inRounds(requests, roundTrip).map((round) => ({
    width: round.length,
    paths: round.map(({ path, query }) => [path, new URLSearchParams(query)].join("?")),
  }));
}
