import type { Clock } from "../model/clock.ts";
import type { Surroundings, Terminal } from "./surroundings.ts";

/** Work that is over sooner is not worth a line. */
const patience = 500;
const everyMilliseconds = 100;

/** One line on a terminal about work in progress; whatever is printed next takes its place. */
export class StatusLine {
  readonly #terminal: Terminal;
  readonly #clock: Pick<Clock, "now">;
  readonly #isShown: boolean;
  readonly #started: number;
  #last: number;
  #isThere = false;

  /** Silent where nobody would see it: in a pipe, on a terminal that cannot move its cursor, and when not wanted. */
  constructor(
    { stderr, clock, environment }: Pick<Surroundings, "stderr" | "clock" | "environment">,
    isWanted: boolean,
  ) {
    this.#terminal = stderr;
    this.#clock = clock;
    this.#isShown = isWanted && stderr.isTTY && environment["TERM"] !== "dumb";
    this.#started = this.#last = this.#isShown ? clock.now() : 0;
  }

  /** `text` gets the seconds since the start behind it. */
  show(text: string): void {
    if (!this.#isShown) return;
    const now = this.#clock.now();
    if (now - this.#started < patience || now - this.#last < everyMilliseconds) return;
    this.#last = now;
    this.#isThere = true;
    const line = `${text}, ${Math.round((now - this.#started) / 1000)} s`;
    this.#terminal.write(`\r${line.slice(0, Math.max(20, (this.#terminal.columns ?? 80) - 1))}\u001b[K`);
  }

  clear(): void {
    if (!this.#isThere) return;
    this.#isThere = false;
    this.#terminal.write("\r\u001b[K");
  }
}
