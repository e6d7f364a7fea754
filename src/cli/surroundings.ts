import type { Clock } from "../model/clock.ts";

/** A stream of text that may be a terminal. */
export interface Terminal {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  write(text: string): void;
}

/** Everything a run takes from the process, so that tests can hand in their own. */
export interface Surroundings {
  /** Without the interpreter and the script. */
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  readonly clock: Clock;
  readonly random: () => number;
  /** Aborted by the first interrupt: start nothing new. */
  readonly interrupt: AbortSignal;
  /** Aborted by the second interrupt: stop now. */
  readonly kill: AbortSignal;
}

/** The process itself. */
export function realSurroundings(): Surroundings {
  const { interrupt, kill } = listenForInterrupts();
  return {
    argv: process.argv.slice(2),
    environment: process.env,
    cwd: process.cwd(),
    // Opening it costs as much as reading a small configuration, and few commands read it.
    get stdin() {
      return process.stdin;
    },
    stdout: terminalOf(() => process.stdout),
    stderr: terminalOf(() => process.stderr),
    clock: systemClock,
    random: Math.random,
    interrupt,
    kill,
  };
}

/** Opened when it is first needed: a run that says nothing there need not pay for it. */
function terminalOf(open: () => NodeJS.WriteStream): Terminal {
  let opened: NodeJS.WriteStream | undefined;
  const stream = () => (opened ??= guarded(open()));
  return {
    get isTTY() {
      return stream().isTTY === true;
    },
    get columns() {
      return stream().columns;
    },
    write: (text) => {
      stream().write(text);
    },
  };
}

/** A reader that went away (`| head`) is no failure of ours. */
function guarded(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  return stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

/** The first SIGINT or SIGTERM asks to end well, the second ends at once. */
function listenForInterrupts(): { readonly interrupt: AbortSignal; readonly kill: AbortSignal } {
  const soft = new AbortController();
  const hard = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(name, () => {
      if (!soft.signal.aborted) {
        soft.abort(new Error("interrupted"));
        return;
      }
      hard.abort(new Error("interrupted"));
      process.exit(130);
    });
  }
  return { interrupt: soft.signal, kill: hard.signal };
}

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  every: (milliseconds, action) => {
    const timer = setInterval(action, milliseconds).unref();
    return () => clearInterval(timer);
  },
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(signal.reason as Error);
        return;
      }
      const onAbort = () => {
        clearTimeout(timer);
        reject(signal?.reason as Error);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener("abort", onAbort);
        resolve();
      }, milliseconds);
      signal?.addEventListener("abort", onAbort, { once: true });
    }),
};
