/** What happens to one POST, in the simulator's words. */
export const postFaults = [
  "none",
  "not-sent",
  "refused",
  "refused-after-commit",
  "status-before-commit",
  "status-after-commit",
  "reset-before-commit",
  "reset-after-commit",
  "truncated",
  "wrong-shape",
  "late-commit",
  "twice",
  "twice-then-reset",
] as const;

export type PostFault = (typeof postFaults)[number];

/** What happens to one reading of the list. */
export const listFaults = ["none", "error", "ends-early", "wrong-shape"] as const;

export type ListFault = (typeof listFaults)[number];

/** One history: what goes wrong where, and where the process dies. All of it follows from the seed. */
export interface Schedule {
  readonly seed: number;
  readonly datasources: number;
  /** By the number of the POST, counted over all runs. */
  readonly posts: readonly PostFault[];
  /** By the number of the list, counted over all runs. */
  readonly lists: readonly ListFault[];
  /** How long a created datasource stays hidden from lists. */
  readonly lagMs: number;
  /** When a late commit comes, after the POST. */
  readonly lateMs: number;
  /** Whether lists and views show tokens, only views, or neither. */
  readonly tokens: "readable" | "by-id" | "hidden";
  /** Deliveries that fail, by their number over all runs. */
  readonly failedDeliveries: readonly boolean[];
  /** Somebody else creates the first datasource between the first plan and its application. */
  readonly isForestalled: boolean;
  /** The process dies right before its n-th effect, counted over all runs; 0 for never. */
  readonly crashAt: number;
}

export const settleMs = 90_000;

export function buildSchedule(seed: number): Schedule {
  const random = createRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T; // the list is not empty
  const chance = (probability: number) => random() < probability;
  const lateMs = pick([500, 5_000, 30_000, 60_000]);
  const posts = Array.from({ length: 4 }, () => (chance(0.6) ? pick(postFaults) : "none"));
  // A refusal is believed after one look, so a list that lags may hide what was created all the same.
  const mayLag = !posts.includes("refused-after-commit");
  return {
    seed,
    datasources: pick([1, 1, 2, 3]),
    posts,
    lists: Array.from({ length: 12 }, () => (chance(0.12) ? pick(listFaults) : "none")),
    // A late commit that is also hidden long has both to fit into the settle window.
    lagMs: mayLag && chance(0.4) ? pick([500, 5_000, 20_000]) : 0,
    lateMs,
    tokens: chance(0.7) ? "readable" : pick(["by-id", "hidden"] as const),
    failedDeliveries: Array.from({ length: 4 }, () => chance(0.15)),
    isForestalled: chance(0.15),
    crashAt: chance(0.5) ? 1 + Math.floor(random() * 30) : 0,
  };
}

/** Mulberry32: small, fast, the same everywhere. */
function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
