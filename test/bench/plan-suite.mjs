// `npm run bench -- --suite plan`: plan and apply against the simulator, beside a bare client, the limits of the network,
// and OpenTofu with as many resources.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  benchToken as token,
  manyDatasources,
  manyEvents,
  seedOf,
  seedOfEvents,
  tofuConfig,
} from "./bench-resources.mjs";
import { countRounds, requestsOf, roundsOf, startSimulator } from "./bench-simulator.mjs";
import { installTofu, prepareTofu, tofu } from "./install-tofu.mjs";
import { measureDiff } from "./measure-diff.mjs";
import { interleave, printRatios, printTimes, program, ratioOf, timeProcess } from "./measure.mjs";

const count = 1_000;
const events = 300;
/** Milliseconds before each answer: a round trip to another continent's edge. */
const roundTrip = 50;
/** Requests per second where there is a limit. */
const limit = 100;
const bareClient = fileURLToPath(new URL("bare-client.mjs", import.meta.url));

export async function runPlanSuite({ folder, rounds = 3 }) {
  const many = place(folder, "datasources", manyDatasources(count), { full: seedOf(count), empty: seedOf(0) });
  const deep = place(folder, "events", manyEvents(events), {
    full: seedOfEvents(events),
    limited: seedOfEvents(events, { s: limit, windowMs: 1_000 }),
  });
  const latency = [{ do: { latency: roundTrip } }];
  const near = await startSimulator(many, "full.json");
  const far = await startSimulator(many, "full.json", latency);
  const farDeep = await startSimulator(deep, "full.json", latency);
  const limited = await startSimulator(deep, "limited.json");
  try {
    const plan = (cwd, { url }) =>
      timeProcess({ args: [program, "plan", "--api-url", url], cwd, env: { BENCH_TOKEN: token } });
    const bare = async (cwd, simulator) => {
      const requests = await requestsOf(simulator, () => plan(cwd, simulator));
      writeFileSync(join(cwd, "rounds.json"), JSON.stringify(roundsOf(requests, roundTrip)));
      return () => timeProcess({ args: [bareClient, simulator.url, token, join(cwd, "rounds.json")] });
    };
    const [bareMany, bareDeep] = [await bare(many, far), await bare(deep, farDeep)];
    const contenders = [
      ["validate of 1,000 datasources", () => timeProcess({ args: [program, "validate"], cwd: many })],
      ["plan of 1,000, no latency", () => plan(many, near)],
      ["plan of 1,000, 50 ms each", () => plan(many, far)],
      ["bare client, the same GETs", bareMany],
      [`plan of ${events} events, 50 ms each`, () => plan(deep, farDeep)],
      ["bare client, the same GETs of events", bareDeep],
      ["apply of 1,000", () => applyToNothing(many)],
      ...(await tofuContenders(folder)),
    ];
    const results = await interleave(contenders, Number(rounds));
    printTimes(results);
    const wallOf = (name) => results.get(name).wall.median;
    const [requests, deepRequests] = [
      await requestsOf(far, () => plan(many, far)),
      await requestsOf(farDeep, () => plan(deep, farDeep)),
    ];
    const deepRounds = countRounds(deepRequests, roundTrip);
    console.log(`plan of 1,000 datasources: ${requests.length} reads in ${countRounds(requests, roundTrip)} rounds`);
    console.log(`plan of ${events} events: ${deepRequests.length} reads in ${deepRounds} rounds`);
    const pace = await measurePace(limited, () => plan(deep, limited), Number(rounds));
    const diff = await measureDiff(100_000);
    const hasTofu = results.has("tofu plan, no changes");
    printRatios([
      [
        `plan of ${deepRounds} rounds to rounds x ${roundTrip} ms`,
        wallOf(`plan of ${events} events, 50 ms each`) / (deepRounds * roundTrip),
        1.15,
      ],
      [
        "the same to a bare client",
        wallOf(`plan of ${events} events, 50 ms each`) / wallOf("bare client, the same GETs of events"),
        1.1,
      ],
      [
        "plan of 1,000 datasources to a bare client",
        wallOf("plan of 1,000, 50 ms each") / wallOf("bare client, the same GETs"),
        1.1,
      ],
      [`first to last request under ${limit} a second to the bound`, pace.ratio, 1.05],
      ["share of 429 in %", pace.refused, 1],
      ["diff of 100,000 resources to JSON.parse of them", diff.ratio, 0.5],
      ...(hasTofu
        ? [
            [
              "tofu plan to ours, 1,000",
              ratioOf(results, "tofu plan, no changes", "plan of 1,000, no latency"),
              20,
              "more",
            ],
            ["tofu apply to ours, 1,000", ratioOf(results, "tofu apply of everything", "apply of 1,000"), 30, "more"],
          ]
        : []),
    ]);
  } finally {
    for (const simulator of [near, far, farDeep, limited]) simulator.stop();
  }
}

/** A folder with a configuration and seeds for its simulators. */
function place(folder, name, config, seeds) {
  const cwd = join(folder, name);
  mkdirSync(cwd);
  writeFileSync(join(cwd, "instasent.yaml"), config);
  for (const [seed, text] of Object.entries(seeds)) writeFileSync(join(cwd, `${seed}.json`), text);
  return cwd;
}

/**
 * How a plan fares under the limit, from its first request to its last one, against the seconds that so many requests
 * need: as many are answered in the first instant of each second as it allows.
 */
async function measurePace(simulator, plan, rounds) {
  const figures = [];
  for (let round = 0; round < rounds; round += 1) {
    // So that every plan begins with a full second.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const requests = await requestsOf(simulator, plan);
    const ofClass = requests.filter(({ path }) => path.includes("/specs/"));
    const needed = new Set(ofClass.map(({ path }) => path)).size;
    const took = Math.max(...ofClass.map(({ atMs }) => atMs)) - Math.min(...ofClass.map(({ atMs }) => atMs));
    figures.push({
      ratio: took / (Math.ceil(needed / limit - 1) * 1_000),
      refused: (100 * (ofClass.length - needed)) / ofClass.length,
    });
  }
  const middle = (key) =>
    figures.map((figure) => figure[key]).toSorted((a, b) => a - b)[Math.floor(figures.length / 2)];
  return { ratio: middle("ratio"), refused: middle("refused") };
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

async function tofuContenders(folder) {
  const binary = installTofu(join(folder, "tofu"));
  if (binary === undefined) return [];
  const cwd = await prepareTofu(binary, join(folder, "tofu-1000"), tofuConfig(count));
  const fresh = await prepareTofu(binary, join(folder, "tofu-fresh"), tofuConfig(count));
  const state = join(cwd, "terraform.tfstate");
  const apply = (where) => tofu(binary, where, ["apply", "-auto-approve"]);
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
