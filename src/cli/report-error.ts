import { KnownError } from "../model/errors.ts";
import type { ExitCode } from "../model/exit-code.ts";
import type { ReportedError } from "../model/report.ts";

/** What a thrown error becomes for the reader, and the exit code that goes with it. */
export interface ErrorOutcome {
  readonly error: ReportedError;
  readonly exitCode: ExitCode;
}

/** A foreseen failure tells its story; anything else is our bug and says so, without a stack. */
export function reportError(thrown: unknown, isInterrupted: boolean): ErrorOutcome {
  if (isInterrupted) {
    return { error: { message: "Interrupted; nothing more was started.", isBug: false }, exitCode: 130 };
  }
  if (thrown instanceof KnownError) {
    const { message, help, place, exitCode } = thrown;
    return {
      error: {
        message: cut(message),
        isBug: false,
        ...(help === undefined ? {} : { help }),
        ...(place === undefined ? {} : { place }),
      },
      exitCode,
    };
  }
  const message = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return { error: { message: cut(message), isBug: true }, exitCode: 1 };
}

/** Names that stand in a message may come from a file that somebody made to be a nuisance. */
const maxMessage = 16_000;

function cut(message: string): string {
  const more = message.length - maxMessage;
  return more > 0 ? `${message.slice(0, maxMessage)}… (${more} more characters)` : message;
}
