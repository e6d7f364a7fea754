import { createInterface } from "node:readline";
import { KnownError } from "../model/errors.ts";
import type { Session } from "./session.ts";

/** Asks on the terminal; only `yes` goes on. Without a terminal nobody can answer, so it refuses instead of waiting. */
export async function confirm(session: Session, question: string): Promise<boolean> {
  const { stdin, interrupt } = session.surroundings;
  if (stdin.isTTY !== true) {
    throw new KnownError("Nothing was written: there is no terminal to confirm on.", {
      exitCode: 6,
      help: "Read the plan, then run it again with --yes, or apply an approved plan: instaform apply plan.json",
    });
  }
  session.say(`${question}\n  Only "yes" goes on.\n\n  > `);
  const answer = await readLine(stdin, interrupt);
  if (answer === undefined) session.say("\n");
  return answer === "yes";
}

/** One line, or undefined when the input ends or the run is interrupted before there is one. */
function readLine(input: NodeJS.ReadableStream, signal: AbortSignal): Promise<string | undefined> {
  return new Promise((resolve) => {
    const lines = createInterface({ input });
    const finish = (answer: string | undefined) => {
      // Closing tells of the end of the input, so the answer has to be given before.
      resolve(answer);
      lines.close();
    };
    lines.once("line", (line) => finish(line.trim()));
    lines.once("close", () => resolve(undefined));
    if (signal.aborted) finish(undefined);
    signal.addEventListener("abort", () => finish(undefined), { once: true });
  });
}
