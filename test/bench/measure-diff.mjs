import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

/** Comparing `count` declared datasources with live ones, against JSON.parse of the answers that hold the live ones. */
export async function measureDiff(count) {
  const { diffAttributes, instasentKinds } = await loadPlanRoom();
  const kind = instasentKinds.find((each) => each.kind === "datasource");
  const place = { file: "instasent.yaml", line: 1, column: 1, endColumn: 2 };
  const answers = Array.from({ length: count }, (_each, index) => JSON.stringify(liveDatasource(index)));
  const desired = answers.map((_each, index) => ({ attributes: declared(index), fieldPlaces: {}, place }));
  const times = [];
  let differences = 0;
  for (let round = 0; round < 7; round += 1) {
    const started = performance.now();
    const live = answers.map((text) => ({ attributes: JSON.parse(text) }));
    const parsed = performance.now();
    for (const [index, each] of live.entries()) differences += diffAttributes(desired[index], each, kind).length;
    times.push({ parse: parsed - started, diff: performance.now() - parsed });
  }
  // One in a hundred differs, so that a comparison that looked at nothing would be seen.
  if (differences !== 7 * Math.ceil(count / 100)) throw new Error(`found ${differences} differences`);
  const median = (values) => values.toSorted((a, b) => a - b)[3];
  const [parse, diff] = [median(times.map((each) => each.parse)), median(times.map((each) => each.diff))];
  console.log(`\nJSON.parse of ${count} live datasources ${parse.toFixed(0)} ms, comparing them ${diff.toFixed(0)} ms`);
  return { ratio: diff / parse };
}

function declared(index) {
  return {
    name: `Source ${index}`,
    description: `Contacts of system ${index} of the shop, synchronised every night between two and four`,
    audienceTags: ["crm", `region-${index % 17}`],
    defaultCountry: "ES",
    locale: "es_ES",
    timezone: "Europe/Madrid",
  };
}

/** As the API answers one, its own token and counters included. */
function liveDatasource(index) {
  const id = index.toString(16).padStart(24, "0");
  const at = "2026-11-01T10:00:00+00:00";
  return {
    id,
    uid: `dsapi-${id}`,
    ...declared(index),
    ...(index % 100 === 0 ? { timezone: "UTC" } : {}),
    type: "dsapi",
    integration: null,
    deleted: false,
    priority: 0,
    uniqueDsfield: "_user_id",
    sequenceDate: null,
    projectAttributeMappings: { _email: "_email", _phone_mobile: "_phone_mobile", loyalty_tier: "loyalty_tier" },
    sequence: 1,
    receivedContacts: index,
    receivedEvents: index * 3,
    lastReceivedAt: at,
    lastProcessedAt: at,
    createdAt: at,
    updatedAt: at,
    token: { token: `${id}${id}`, title: `Source ${index}`, scopes: ["STREAM_WRITE"], createdAt: at, expiresAt: null },
  };
}

/** The sources are TypeScript, so they are bundled first. */
async function loadPlanRoom() {
  const folder = mkdtempSync(join(tmpdir(), "instaform-diff-"));
  const outfile = join(folder, "plan-room.mjs");
  const contents = `export { diffAttributes } from "./src/plan/diff-attributes.ts";
    export { instasentKinds } from "./src/providers/instasent/kinds.ts";`;
  try {
    const resolveDir = fileURLToPath(new URL("../..", import.meta.url));
    await build({ stdin: { contents, resolveDir }, outfile, bundle: true, platform: "node", format: "esm" });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
