import { MissingScopeError } from "../model/errors.ts";
import { mostUrgent, orderOutcomes } from "../model/exit-code.ts";
import { redactDeep } from "../model/redact-deep.ts";
import type { Report } from "../model/report.ts";
import type { CommandAnswer } from "./command-answer.ts";
import { InvalidConfig } from "./invalid-config.ts";
import { reportError } from "./report-error.ts";
import type { Session } from "./session.ts";
import { toolVersion } from "./tool-version.ts";

/** What a command answers, with what every report has and without a secret. */
export function buildReport(session: Session, command: string, answer: CommandAnswer): Report {
  const { exitCodes, environment = session.options.environment ?? null, findings = [], ...rest } = answer;
  const outcomes = exitCodes.length === 0 ? [0 as const] : orderOutcomes(exitCodes);
  const report = { command, toolVersion, environment, findings, ...rest, outcomes, exitCode: mostUrgent(exitCodes) };
  return redactDeep<Report>(report, (text) => session.redactor.redact(text));
}

/** What an action answers; whatever it throws becomes an answer too. */
export async function answerOf(session: Session, action: () => Promise<CommandAnswer>): Promise<CommandAnswer> {
  try {
    return await action();
  } catch (thrown) {
    if (thrown instanceof InvalidConfig) return { findings: thrown.findings, exitCodes: [3] };
    const { error, exitCode } = reportError(thrown, session.surroundings.interrupt.aborted);
    const tasks = thrown instanceof MissingScopeError ? thrown.tasks : [];
    return { error, ...(tasks.length === 0 ? {} : { checklist: tasks }), exitCodes: [exitCode] };
  }
}
