// `npm run bench -- --suite plan`: plan and apply against the simulator, beside a bare client, the limits of the network,
// and OpenTofu with as many resources.
import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { benchToken as token, manyDatasources, seedOf, tofuConfig } from "./bench-resources.mjs";
import { measureDiff } from "./measure-diff.mjs";
import { installTofu, prepareTofu, tofu } from "./install-tofu.mjs";
import { interleave, printRatios, printTimes, program, timeProcess } from "./measure.mjs";

const count = 1000;
/** Milliseconds before each answer: a round trip to another continent's edge. */
const roundTrip = 50;

export async function runPlanSuite({ folder, rounds = 3 }) {
  writeFileSync(join(folder, "instasent.yaml"), manyDatasources(count));
  writeFileSync(join(folder, "full.json"), seedOf(count));
  writeFileSync(join(folder, "empty.json"), seedOf(0));
  const near = await startSimulator(folder, "full.json");
  const far = await startSimulator(folder, "full.json", [{ do: { latency: roundTrip } }]);
  try {
    const instaform =
      (url, ...args) =>
      () =>
        timeProcess({ args: [program, ...args, "--api-url", url], cwd: folder, env: { BENCH_TOKEN: token } });
    const bare = fileURLToPath(new URL("bare-client.mjs", import.meta.url));
    const reads = await readsOfPlan(far);
    const contenders = [
      ["bare client, the same GETs, 50 ms each", () => timeProcess({ args: [bare, far.url, token] })],
      ["instaform plan, 50 ms each", instaform(far.url, "plan")],
      ["instaform validate, the same configuration", () => timeProcess({ args: [program, "validate"], cwd: folder })],
      ["instaform plan, no latency", instaform(near.url, "plan")],
      ["instaform apply of everything", () => applyToNothing(folder)],
      ...(await tofuContenders(folder)),
    ];
    const results = await interleave(contenders, Number(rounds));
    printTimes(results);
    const median = (name) => results.get(name)?.median;
    const work = median("instaform validate, the same configuration");
    const planFar = median("instaform plan, 50 ms each");
    // The project beside the pages of the list, which follow each other: the last one is empty and proves the end.
    const sequential = reads - 1;
    console.log(`\n${reads} reads, ${sequential} of them one after the other if pages follow pages`);
    const diff = await measureDiff(100_000);
    printRatios([
      ["plan to reads x round trip", planFar / (sequential * roundTrip), 1.15],
      ["plan to bare client", planFar / median("bare client, the same GETs, 50 ms each"), 1.1],
      [
        "the same without reading the configuration",
        (planFar - work) / median("bare client, the same GETs, 50 ms each"),
        1.1,
      ],
      ["diff of 100,000 resources to JSON.parse of them", diff.ratio, 0.5],
      ...(median("tofu plan, no changes") === undefined
        ? []
        : [
            ["tofu plan to ours", median("tofu plan, no changes") / median("instaform plan, no latency"), 20, "more"],
            [
              "tofu apply to ours",
              median("tofu apply of everything") / median("instaform apply of everything"),
              30,
              "more",
            ],
          ]),
    ]);
  } finally {
    near.stop();
    far.stop();
  }

  async function readsOfPlan({ url }) {
    const before = await recorded(url);
    await timeProcess({ args: [program, "plan", "--api-url", url], cwd: folder, env: { BENCH_TOKEN: token } });
    return (await recorded(url)) - before;
  }
}

/** How many requests a simulator has answered. */
async function recorded(url) {
  const answer = await fetch(new URL("/_simulator/requests", url));
  const { requests = [] } = await answer.json();
  return requests.length;
}

async function applyToNothing(folder) {
  const simulator = await startSimulator(folder, "empty.json");
  try {
    const args = [program, "apply", "--yes", "--api-url", simulator.url];
    return await timeProcess({ args, cwd: folder, env: { BENCH_TOKEN: token, XDG_STATE_HOME: join(folder, "state") } });
  } finally {
    simulator.stop();
  }
}

/** A simulator in a process of its own, so that it costs the measured one nothing but the wait. */
async function startSimulator(folder, seed, faults = []) {
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

async function tofuContenders(folder) {
  const binary = installTofu(join(folder, "tofu"));
  if (binary === undefined) return [];
  const cwd = await prepareTofu(binary, join(folder, "tofu-1000"), tofuConfig(count));
  const fresh = await prepareTofu(binary, join(folder, "tofu-fresh"), tofuConfig(count));
  const state = join(cwd, "terraform.tfstate");
  const apply = (place) => tofu(binary, place, ["apply", "-auto-approve"]);
  // Applied once here, so that the plan finds nothing to do.
  await apply(cwd);
  mkdirSync(join(folder, "state-copy"));
  copyFileSync(state, join(folder, "state-copy/terraform.tfstate"));
  return [
    ["tofu plan, no changes", () => tofu(binary, cwd, ["plan"])],
    [
      "tofu apply of everything",
      async () => {
        rmSync(join(fresh, "terraform.tfstate"), { force: true });
        return apply(fresh);
      },
    ],
  ];
}
