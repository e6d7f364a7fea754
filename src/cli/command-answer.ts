import type { ExitCode } from "../model/exit-code.ts";
import type { Report } from "../model/report.ts";

/** What a command has to say; the runner adds what every report has and decides the exit code. */
export type CommandAnswer = Omit<
  Report,
  "command" | "toolVersion" | "outcomes" | "exitCode" | "environment" | "findings"
> & {
  readonly environment?: string | null;
  readonly findings?: Report["findings"];
  readonly exitCodes: readonly ExitCode[];
};
