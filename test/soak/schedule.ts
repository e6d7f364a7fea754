import { throwDice, type Dice } from "./random.ts";

/** What happens to one POST, from the moment before it is sent to the last byte of its answer. */
export const postFaults = [
  "none",
  "not-sent",
  "refused",
  "rate-limited",
  "refused-after-commit",
  "status-before-commit",
  "status-after-commit",
  "reset-before-commit",
  "reset-after-commit",
  "hang-before-commit",
  "hang-after-commit",
  "truncated",
  "web-page",
  "wrong-shape",
  "wrong-id",
  "late-commit",
  "slow",
  "twice",
  "twice-then-reset",
] as const;

export type PostFault = (typeof postFaults)[number];

/** What happens to one reading of the list; `stale` comes from a replica that has seen nothing young. */
export const listFaults = [
  "none",
  "error",
  "rate-limited",
  "denied",
  "ends-early",
  "web-page",
  "wrong-shape",
  "slow",
  "stale",
] as const;

export type ListFault = (typeof listFaults)[number];

/** What happens to one view of a single datasource. */
export const viewFaults = ["none", "error", "missing"] as const;

export type ViewFault = (typeof viewFaults)[number];

/** One history: what goes wrong where, who runs, and where processes die. All of it follows from the seed. */
export interface Schedule {
  readonly seed: number;
  /** Two apply at the same time once, each on a machine of its own; everything later is one after the other. */
  readonly runners: 1 | 2;
  readonly datasources: number;
  /** How many creates must go well before several may wait for one list. */
  readonly oneByOne: number;
  /** By the number of the POST, list or view, counted over all runs. */
  readonly posts: readonly PostFault[];
  readonly lists: readonly ListFault[];
  readonly views: readonly ViewFault[];
  /** How long a created datasource stays hidden from lists. */
  readonly lagMs: number;
  /** Every second list comes from the stale replica. */
  readonly alternates: boolean;
  /** How far the stale replica is behind. */
  readonly staleMs: number;
  /** When a late commit comes, after the POST; and how slow slow is. */
  readonly lateMs: number;
  readonly slowMs: number;
  /** Whether lists and views show tokens, only views, or neither. */
  readonly tokens: "readable" | "by-id" | "hidden";
  /** Deliveries that fail, by their number over all runs. */
  readonly failedDeliveries: readonly boolean[];
  /** Somebody else creates the first datasource between the first plan and its application. */
  readonly isForestalled: boolean;
  /** Boundaries between two effects, counted over all runs, at which a process dies, or is interrupted. */
  readonly crashes: readonly number[];
  readonly interrupts: readonly number[];
  /** Whether the machine's disk outlives a run; a machine that forgets is told to wait for the settle window. */
  readonly remembers: boolean;
  /** Until somebody runs it again. */
  readonly gapMs: number;
}

export const settleMs = 90_000;

/** Boundaries of one create without faults are about ten, of the longest history about 120. */
const boundaries = 90;

export function buildSchedule(seed: number): Schedule {
  const dice = throwDice(seed);
  const { pick, chance, below } = dice;
  const remembers = chance(0.6);
  const posts = Array.from({ length: 5 }, () => (chance(0.55) ? pick(postFaults) : "none"));
  // Where nothing is remembered, a refusal that is believed and a list that lags may hide what was created all the same.
  const mayLag = remembers || !posts.includes("refused-after-commit");
  const lagMs = mayLag && chance(0.4) ? pick([500, 5_000, 20_000]) : 0;
  const alternates = mayLag && lagMs === 0 && chance(0.12);
  const lists = alternates ? [] : drawLists(dice, mayLag);
  const isEverStale = alternates || lists.includes("stale");
  return {
    seed,
    runners: chance(0.25) ? 2 : 1,
    datasources: pick([1, 1, 2, 3, 5]),
    posts,
    lists,
    // A page that is missing beside a list that is stale leaves nothing that could tell the truth.
    views: Array.from({ length: 6 }, () =>
      chance(0.1) ? pick(isEverStale ? (["error"] as const) : viewFaults) : "none",
    ),
    lagMs,
    alternates,
    staleMs: pick([1_000, 10_000, 20_000]),
    // A late commit that is also hidden long has both to fit into the settle window.
    lateMs: pick([500, 5_000, 30_000, 60_000]),
    slowMs: pick([500, 9_000, 25_000]),
    tokens: chance(0.7) ? "readable" : pick(["by-id", "hidden"] as const),
    failedDeliveries: Array.from({ length: 4 }, () => chance(0.15)),
    isForestalled: chance(0.12),
    crashes: chance(0.5) ? [1 + below(boundaries), ...(chance(0.3) ? [1 + below(boundaries)] : [])] : [],
    interrupts: chance(0.15) ? [1 + below(boundaries)] : [],
    remembers,
    // A replica that answers every plan is waited out, not run against for ever.
    gapMs: alternates ? pick([6_000, 60_000]) : pick([0, 0, 1_000, 60_000]),
    oneByOne: pick([0, 0, 1, 8]),
  };
}

/** After a stale list comes one that tells the truth: a plan and all lists of its application cannot all be stale. */
function drawLists({ pick, chance }: Dice, mayBeStale: boolean): readonly ListFault[] {
  const lists: ListFault[] = [];
  for (let number = 0; number < 14; number += 1) {
    const fault = chance(0.14) ? pick(listFaults) : "none";
    const mustBeTrue = lists.at(-1) === "stale" || (fault === "stale" && !mayBeStale);
    lists.push(mustBeTrue ? "none" : fault);
  }
  return lists;
}
