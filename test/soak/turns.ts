import type { Clock } from "../../src/model/clock.ts";
import type { VirtualClock } from "../providers/virtual-clock.ts";

/** What one runner asks before and after everything it does. */
export interface Turn {
  /** A boundary between two effects: others may go on here, and the process may die or be interrupted. */
  pass(): Promise<void>;
  readonly clock: Clock;
}

export interface TurnSettings {
  readonly clock: VirtualClock;
  /** A whole number below the given one. */
  readonly below: (limit: number) => number;
  /** Boundaries, counted over all runs, at which the process dies: nothing after it happens, no handler runs. */
  readonly crashes: readonly number[];
  /** Boundaries at which the runner is interrupted. */
  readonly interrupts: readonly number[];
}

interface Parked {
  readonly wakeAt: number;
  readonly go: () => void;
}

/**
 * Lets runners go on one at a time, in an order that follows from the seed alone: one goes on only when all others wait.
 * Time passes only when everybody sleeps.
 */
export class Turns {
  /** Boundaries passed so far. */
  passed = 0;
  crashed = 0;
  interrupted = 0;
  readonly #settings: TurnSettings;
  readonly #parked: Parked[] = [];
  #alive = 0;

  constructor(settings: TurnSettings) {
    this.#settings = settings;
  }

  /** Runs all bodies to their ends, or to their deaths. */
  async run<T>(
    bodies: readonly ((turn: Turn, signal: AbortSignal) => Promise<T>)[],
  ): Promise<readonly (T | "crashed")[]> {
    this.#alive = bodies.length;
    return Promise.all(
      bodies.map(async (body) => {
        let die: () => void = () => undefined;
        const died = new Promise<"crashed">((resolve) => {
          die = () => resolve("crashed");
        });
        const interrupt = new AbortController();
        const turn = this.#turnOf(die, interrupt);
        // Everybody stands at the line before the first one goes.
        const result = await Promise.race([Promise.resolve().then(() => body(turn, interrupt.signal)), died]);
        if (result !== "crashed") this.#leave();
        return result;
      }),
    );
  }

  #turnOf(die: () => void, interrupt: AbortController): Turn {
    const { clock, crashes, interrupts } = this.#settings;
    return {
      pass: async () => {
        this.passed += 1;
        if (crashes.includes(this.passed)) {
          this.crashed += 1;
          this.#leave();
          die();
          return new Promise<never>(() => undefined);
        }
        if (interrupts.includes(this.passed)) {
          this.interrupted += 1;
          interrupt.abort(new Error("interrupted"));
        }
        return this.#park(clock.now());
      },
      clock: {
        now: () => clock.now(),
        sleep: async (milliseconds, signal) => {
          signal?.throwIfAborted();
          await this.#park(clock.now() + milliseconds);
          signal?.throwIfAborted();
        },
      },
    };
  }

  #park(wakeAt: number): Promise<void> {
    return new Promise((go) => {
      this.#parked.push({ wakeAt, go });
      this.#wakeOne();
    });
  }

  #leave(): void {
    this.#alive -= 1;
    this.#wakeOne();
  }

  #wakeOne(): void {
    if (this.#parked.length === 0 || this.#parked.length < this.#alive) return;
    const { clock, below } = this.#settings;
    const earliest = Math.min(...this.#parked.map(({ wakeAt }) => wakeAt));
    if (earliest > clock.now()) clock.advance(earliest - clock.now());
    const ready = this.#parked.filter(({ wakeAt }) => wakeAt <= clock.now());
    const chosen = ready[ready.length === 1 ? 0 : below(ready.length)];
    if (chosen === undefined) return;
    this.#parked.splice(this.#parked.indexOf(chosen), 1);
    chosen.go();
  }
}
