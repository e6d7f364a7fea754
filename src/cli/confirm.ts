import { createInterface, type Interface } from "node:readline";
import { KnownError } from "../model/errors.ts";
import type { Session } from "./session.ts";

/** A question, and the only answer that goes on. */
export interface Confirmation {
  readonly question: string;
  readonly answer: string;
}

/** Asks on the terminal, one after the other. Without a terminal nobody can answer, so it refuses instead of waiting. */
export async function confirm(session: Session, confirmations: readonly Confirmation[]): Promise<boolean> {
  const { stdin, interrupt } = session.surroundings;
  if (stdin.isTTY !== true) {
    throw new KnownError("Nothing was written: there is no terminal to confirm on.", {
      exitCode: 6,
      help: "Read the plan, then run it again with --yes, or apply an approved plan: instaform apply plan.json",
    });
  }
  const lines = openLines(stdin, interrupt);
  try {
    for (const { question, answer } of confirmations) {
      const only = answer === "yes" ? `Only "yes" goes on.` : "Only the right number goes on.";
      session.say(`${question}\n  ${only}\n\n  > `);
      const typed = await lines.next();
      if (typed === undefined) session.say("\n");
      if (typed !== answer) return false;
    }
    return true;
  } finally {
    lines.close();
  }
}

interface Lines {
  /** The next line, or undefined when the input ends or the run is interrupted before there is one. */
  next(): Promise<string | undefined>;
  close(): void;
}

/** One reader for all questions: what was typed ahead belongs to the next one. */
function openLines(input: NodeJS.ReadableStream, signal: AbortSignal): Lines {
  const reader: Interface = createInterface({ input });
  const typed: string[] = [];
  let isOver = signal.aborted;
  let wake = (): void => undefined;
  const end = (): void => {
    isOver = true;
    wake();
  };
  reader.on("line", (line) => {
    typed.push(line.trim());
    wake();
  });
  reader.once("close", end);
  signal.addEventListener("abort", end, { once: true });
  return {
    async next() {
      while (typed.length === 0 && !isOver) await new Promise<void>((resolve) => (wake = resolve));
      return typed.shift();
    },
    close() {
      signal.removeEventListener("abort", end);
      reader.close();
    },
  };
}
