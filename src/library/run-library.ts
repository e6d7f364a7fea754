import { answerOf, buildReport } from "../cli/build-report.ts";
import type { CommandAnswer } from "../cli/command-answer.ts";
import type { Session } from "../cli/session.ts";
import type { ReportHead } from "../generated/report-document.ts";
import { renderJson } from "../render/json.ts";

/**
 * Runs one command to its end and gives the document that its `--format json` prints, secrets struck out. Rejects only
 * when Instaform itself cannot report.
 */
export async function runLibrary<Document extends ReportHead>(
  session: Session,
  command: string,
  action: () => Promise<CommandAnswer>,
): Promise<Document> {
  const report = buildReport(session, command, await answerOf(session, action));
  await session.end();
  const text = session.redactor.redact(renderJson(report));
  return JSON.parse(text) as Document; // tests hold it against the schema that the type is generated from
}
