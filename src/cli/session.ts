import type { Clock } from "../model/clock.ts";
import { Redactor } from "../model/redactor.ts";
import type { FormatOptions } from "./format-options.ts";
import type { OutputChoice } from "./choose-outputs.ts";
import type { GlobalOptions } from "./global-options.ts";
import { StatusLine } from "./status-line.ts";
import type { Surroundings } from "./surroundings.ts";
import type { RenderOptions } from "../render/render-options.ts";

/** One run: what the user asked for and what it may touch. Whatever it prints passes the redactor first. */
export class Session {
  readonly surroundings: Surroundings;
  readonly options: GlobalOptions;
  outputs: OutputChoice;
  /** Beside the report, for the formats that were chosen. */
  formatOptions: FormatOptions = {};
  readonly redactor = new Redactor();
  /** What is going on, for who waits at a terminal. */
  readonly status: StatusLine;
  /** The surroundings' clock; its waits show on the status line. */
  readonly clock: Clock;
  readonly #endings: (() => Promise<void>)[] = [];

  constructor(surroundings: Surroundings, options: GlobalOptions, outputs: OutputChoice) {
    this.surroundings = surroundings;
    this.options = options;
    this.outputs = outputs;
    // With --verbose the log of requests tells the same.
    this.status = new StatusLine(surroundings, !options.quiet && !options.verbose);
    this.clock = this.status.watch(surroundings.clock);
  }

  /** Part of the answer, to stdout. */
  answer(text: string): void {
    this.status.clear();
    this.surroundings.stdout.write(this.redactor.redact(text));
  }

  /** Part of the conversation, to stderr. */
  say(text: string): void {
    this.status.clear();
    this.surroundings.stderr.write(this.redactor.redact(text));
  }

  /** How to lay out text on stdout. */
  get renderOptions(): RenderOptions {
    const { stdout, environment } = this.surroundings;
    const isColourful = stdout.isTTY && this.options.color && (environment["NO_COLOR"] ?? "") === "";
    return {
      ...this.formatOptions,
      colour: isColourful && environment["TERM"] !== "dumb",
      width: stdout.isTTY ? Math.min(120, Math.max(40, stdout.columns || 80)) : 80,
      isVerbose: this.options.verbose,
      isQuiet: this.options.quiet,
    };
  }

  /** `--report`: one more JSON document, beside whatever else was asked for. */
  addReportFile(path: string): void {
    this.outputs = { ...this.outputs, files: [...this.outputs.files, { format: "json", path }] };
  }

  /** Registers what must be closed when the run ends, in reverse order. */
  onEnd(close: () => Promise<void>): void {
    this.#endings.push(close);
  }

  /** Closes everything that was opened. */
  async end(): Promise<void> {
    this.status.stop();
    for (const close of this.#endings.reverse()) await close();
  }
}
