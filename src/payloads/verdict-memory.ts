import type { RuleCount } from "./payload-source.ts";

/** What counts of a judged line once its findings are not shown. */
export interface Verdict {
  readonly counts: readonly RuleCount[];
  readonly isRejected: boolean;
}

/** Signatures remembered at most, each of at most half a kilobyte. */
const mostVerdicts = 512;
/** After so many questions, one in four must have been answered. */
const trial = 2_000;

/**
 * Verdicts by what they follow from. A producer's mistake is mostly one mistake in many lines, and judging each of them
 * anew takes longer than everything else together.
 */
export class VerdictMemory {
  readonly #verdicts = new Map<string, Verdict>();
  #asked = 0;
  #known = 0;

  /** False when asking does not pay: the lines have little in common. */
  get isUseful(): boolean {
    return this.#asked < trial || this.#known * 4 > this.#asked;
  }

  /** For a line that has no signature, nothing is known; that it was asked for in vain counts like any other question. */
  find(signature: string | undefined): Verdict | undefined {
    this.#asked += 1;
    const verdict = signature === undefined ? undefined : this.#verdicts.get(signature);
    if (verdict !== undefined) this.#known += 1;
    return verdict;
  }

  keep(signature: string, verdict: Verdict): void {
    // what was of use is soon there again
    if (this.#verdicts.size === mostVerdicts) this.#verdicts.clear();
    this.#verdicts.set(signature, verdict);
  }
}
