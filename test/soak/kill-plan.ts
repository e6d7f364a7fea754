import { throwDice } from "./random.ts";
import { phases, type Phase } from "./gated-platform.ts";

/** Where one run is stopped. */
export type StopPoint =
  | { readonly at: "request"; readonly number: number; readonly phase: Phase; readonly isLost: boolean }
  /** Odd effects are "right before", even ones "right after" what touches the disk. */
  | { readonly at: "file"; readonly number: number };

/** What is declared, and how the platform behaves. */
export interface KillShape {
  readonly datasources: number;
  readonly sinks: "own-file" | "shared-file" | "value-file";
  readonly listLagMs: number;
  readonly areTokensReadable: boolean;
}

/** One experiment: runs that are stopped, one after the other, and then one that is left alone. */
export interface KillPlan {
  readonly seed: number;
  readonly shape: KillShape;
  readonly signal: "SIGKILL" | "SIGINT";
  readonly stops: readonly StopPoint[];
}

export const killShapes: readonly [KillShape, ...KillShape[]] = [
  { datasources: 5, sinks: "own-file", listLagMs: 0, areTokensReadable: true },
  { datasources: 4, sinks: "value-file", listLagMs: 300, areTokensReadable: true },
  { datasources: 6, sinks: "shared-file", listLagMs: 0, areTokensReadable: true },
  { datasources: 4, sinks: "shared-file", listLagMs: 300, areTokensReadable: true },
  { datasources: 4, sinks: "own-file", listLagMs: 0, areTokensReadable: false },
];

/** Stops of one experiment at most: by then every datasource has been created under way. */
const mostStops = 6;

/** A prime: seeds in a row meet boundaries far apart, and all of them in the end. */
const stride = 7919;

/** How many boundaries a run of one shape has when nobody stops it. */
export interface Boundaries {
  readonly requests: number;
  readonly fileEffects: number;
}

/** Every boundary of a run, in order. */
export function listStopPoints({ requests, fileEffects }: Boundaries): readonly StopPoint[] {
  const ofRequests = Array.from({ length: requests }, (_, index) =>
    phases.flatMap((phase): readonly StopPoint[] =>
      // What has arrived may be carried out after its sender is dead, or be lost with it.
      (phase === "arrived" ? [false, true] : [false]).map((isLost) => ({
        at: "request",
        number: index + 1,
        phase,
        isLost,
      })),
    ),
  ).flat();
  const ofFiles = Array.from({ length: fileEffects }, (_, index): StopPoint => ({ at: "file", number: index + 1 }));
  return [...ofRequests, ...ofFiles];
}

/** The experiment of a seed: seeds in a row meet all boundaries of all shapes, with both signals. */
export function buildKillPlan(seed: number, boundaries: readonly Boundaries[]): KillPlan {
  const dice = throwDice(seed);
  const shapeIndex = seed % killShapes.length;
  const shape = killShapes[shapeIndex] ?? killShapes[0];
  const points = listStopPoints(boundaries[shapeIndex] ?? { requests: 1, fileEffects: 1 });
  const round = Math.floor(seed / killShapes.length);
  const point = points[(round * stride) % points.length];
  // What follows the first stop starts near where a run begins to write, so that every run has something left to do.
  const early = (["request", "file"] as const).map((at) => {
    const those = points.filter((each) => each.at === at);
    return those.slice(0, Math.ceil((those.length * 2) / 3));
  });
  const more = Array.from({ length: mostStops - 1 }, () => {
    const those = early[dice.below(2)] ?? [];
    return those[dice.below(those.length)];
  });
  return {
    seed,
    shape,
    signal: dice.chance(0.75) ? "SIGKILL" : "SIGINT",
    stops: [point, ...more].filter((stop) => stop !== undefined),
  };
}
