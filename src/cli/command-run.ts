import type { CommandAnswer } from "./command-answer.ts";
import type { GlobalOptions } from "./global-options.ts";
import type { LiveOutput } from "./live-output.ts";
import type { Session } from "./session.ts";

/** Runs the action of a command and reports what it answers. */
export type CommandRun = (
  command: string,
  options: GlobalOptions,
  action: (session: Session, output: LiveOutput) => Promise<CommandAnswer>,
) => Promise<void>;
