import { createHash } from "node:crypto";
import { KnownError } from "../../../src/model/errors.ts";
import { canonicalJson, type Json } from "../../../src/model/json.ts";
import { formatPlanFile, parsePlanFile, type PlanOrigin, type SavedPlan } from "../../../src/plan/plan-file.ts";
import { desired, live, plan } from "../../plan/scenario.ts";
import { must, unlessRefused, type FuzzTarget } from "../fuzz-target.ts";

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");
const origin: PlanOrigin = {
  toolVersion: "1.2.3",
  apiUrl: "https://api.example.com/v1",
  environment: "staging",
  targets: ["shop/datasource/*"],
  configPaths: ["a.yaml"],
  vars: { country: "ES" },
};
const declared = desired().datasource("crm", { token: [{ envFile: ".env", name: "T" }], tags: ["ecommerce"] });
const seeds = [
  formatPlanFile(plan(declared, live()), origin, digest),
  formatPlanFile(plan(desired(), live()), { ...origin, environment: null, vars: {} }, digest),
];
/** The order of keys says nothing. */
const reading = (saved: SavedPlan): string => canonicalJson(saved as unknown as Json); // built of JSON
const readings = new Set(seeds.map((seed) => reading(parsePlanFile(seed, "plan.json", digest))));

/** A saved plan: anything but what was saved is refused, or reads as exactly what was saved. */
export const planFile: FuzzTarget = {
  seeds,
  words: [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"',
    '"changes":',
    '"digest":',
    '"fingerprint":',
    '"apiUrl":',
    "\n",
    '{"a":',
    "1",
  ],
  judge: (input) => {
    const read = unlessRefused(
      () => parsePlanFile(input.toString("utf8"), "plan.json", digest),
      (error) =>
        error instanceof KnownError &&
        [3, 6].includes(error.exitCode) &&
        error.message.length < 1_000 &&
        error.help !== undefined,
    );
    if (read !== undefined) must(readings.has(reading(read)), "no edited plan is taken");
  },
};
