import type { Clock } from "../model/clock.ts";
import type { Surroundings, Terminal } from "./surroundings.ts";

/** Work that is over sooner is not worth a line. */
const patience = 500;
const everyMilliseconds = 100;
const tickMilliseconds = 1_000;

/** One line on a terminal about work in progress; whatever is printed next takes its place. */
export class StatusLine {
  readonly #terminal: Terminal;
  readonly #clock: Clock;
  readonly #isWanted: boolean;
  readonly #started: number;
  /** When each wait that is going on will be over. */
  readonly #waits = new Set<{ readonly until: number }>();
  #last: number;
  #text: string | undefined;
  #isThere = false;
  #stopTicking: (() => void) | undefined;

  /** Silent where nobody would see it: in a pipe, on a terminal that cannot move its cursor, and when not wanted. */
  constructor(
    { stderr, clock, environment }: Pick<Surroundings, "stderr" | "clock" | "environment">,
    isWanted: boolean,
  ) {
    this.#terminal = stderr;
    this.#clock = clock;
    this.#isWanted = isWanted && environment["TERM"] !== "dumb";
    this.#started = this.#last = clock.now();
  }

  /** Looked up only when there is something to show, because it opens the stream. */
  get #isShown(): boolean {
    return this.#isWanted && this.#terminal.isTTY;
  }

  /** `text` gets the seconds since the start behind it, and from then on they go on by themselves. */
  show(text: string): void {
    if (!this.#isShown) return;
    this.#text = text;
    this.#stopTicking ??= this.#clock.every?.(tickMilliseconds, () => this.#draw());
    if (this.#clock.now() - this.#last >= everyMilliseconds) this.#draw();
  }

  /** The same clock, whose waits are told while they last. */
  watch(clock: Clock): Clock {
    if (!this.#isWanted) return clock;
    return {
      ...clock,
      now: () => clock.now(),
      sleep: async (milliseconds, signal) => {
        if (!this.#isShown) return clock.sleep(milliseconds, signal);
        const wait = { until: clock.now() + milliseconds };
        this.#waits.add(wait);
        this.show(this.#text ?? "Waiting");
        try {
          await clock.sleep(milliseconds, signal);
        } finally {
          this.#waits.delete(wait);
        }
      },
    };
  }

  /** Takes the line away; nothing comes back before there is something new to show. */
  clear(): void {
    this.#text = undefined;
    if (!this.#isThere) return;
    this.#isThere = false;
    this.#terminal.write("\r\u001b[K");
  }

  /** The end of the run: no line any more. */
  stop(): void {
    this.clear();
    this.#stopTicking?.();
    this.#stopTicking = undefined;
  }

  #draw(): void {
    const now = this.#clock.now();
    if (this.#text === undefined || now - this.#started < patience) return;
    this.#last = now;
    this.#isThere = true;
    const left = Math.ceil((Math.max(...Array.from(this.#waits, ({ until }) => until)) - now) / 1_000);
    const pause = left >= 1 ? `; goes on in ${left} s` : "";
    const line = `${this.#text}, ${Math.round((now - this.#started) / 1_000)} s${pause}`;
    // some terminals call themselves zero columns wide
    this.#terminal.write(`\r${line.slice(0, Math.max(20, (this.#terminal.columns || 80) - 1))}\u001b[K`);
  }
}
