import type { Fault, FaultAction, FaultMatch } from "./fault-format.ts";
import type { SimulatorRequest } from "./read-request.ts";
import type { MetFaults } from "./respond.ts";

interface Entry {
  readonly fault: Fault;
  readonly path: RegExp | undefined;
  matched: number;
  applied: number;
}

/** The faults in force, with their counters. */
export class FaultBook {
  #entries: Entry[] = [];

  add(fault: Fault): void {
    const pattern = fault.match?.path;
    const path = pattern === undefined ? undefined : compileGlob(pattern);
    this.#entries.push({ fault, path, matched: 0, applied: 0 });
  }

  clear(): void {
    this.#entries = [];
  }

  /** What this request meets; counts it. */
  meet(request: Pick<SimulatorRequest, "method" | "path">): MetFaults {
    const met = this.#entries.filter((entry) => isMet(entry, request));
    const action: FaultAction = Object.assign({}, ...met.map((entry) => entry.fault.do));
    return { action, turn: Math.max(0, ...met.map((entry) => entry.applied)) };
  }
}

function isMet(entry: Entry, request: Pick<SimulatorRequest, "method" | "path">): boolean {
  const match: FaultMatch = entry.fault.match ?? {};
  if (match.method !== undefined && match.method.toUpperCase() !== request.method) return false;
  if (entry.path?.test(request.path.replace(/^\/v1(?=\/|$)/u, "") || "/") === false) return false;
  entry.matched += 1;
  const isTurn =
    (match.nth === undefined || entry.matched === match.nth) &&
    (match.every === undefined || entry.matched % match.every === 0) &&
    (match.times === undefined || entry.applied < match.times);
  if (isTurn) entry.applied += 1;
  return isTurn;
}

/** `*` within a segment, `**` across segments; a leading `/v1` may be written or not. */
function compileGlob(glob: string): RegExp {
  const parts = glob.replace(/^\/v1(?=\/|$)/u, "").split(/(\*\*|\*)/u);
  const source = parts.map((part) =>
    part === "**" ? ".*" : part === "*" ? "[^/]*" : part.replace(/[.+?^${}()|[\]\\]/gu, "\\$&"),
  );
  return new RegExp(`^${source.join("") || "/"}$`, "u");
}
