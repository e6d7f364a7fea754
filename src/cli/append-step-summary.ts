import { appendFile, stat } from "node:fs/promises";
import type { Report } from "../model/report.ts";
import { renderMarkdownWithin } from "../render/markdown.ts";
import type { Session } from "./session.ts";

/** GitHub refuses a step's summary above 1 MiB as a whole; what other commands of the step wrote counts too. */
const summaryLimit = 900 * 1024;
/** Less than this is not worth a summary. */
const leastRoom = 2_000;

/**
 * In a GitHub workflow, with `--format github`: appends the report to the summary of the step. A summary that cannot be
 * written is said and fails nothing.
 */
export async function appendStepSummary(session: Session, report: Report): Promise<void> {
  const { outputs, surroundings, redactor } = session;
  const path = surroundings.environment["GITHUB_STEP_SUMMARY"] ?? "";
  const isAsked = outputs.stdout === "github" || outputs.files.some(({ format }) => format === "github");
  if (path === "" || !isAsked) return;
  try {
    const room = summaryLimit - (await sizeOf(path)) - 1;
    if (room < leastRoom) {
      session.say("note: the step's summary is full; the report is in the log only\n");
      return;
    }
    await appendFile(path, `${redactor.redact(renderMarkdownWithin(report, room))}\n`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    session.say(`warning: the step's summary could not be written: ${reason}\n`);
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0; // the runner makes it before the step; elsewhere it is made now
  }
}
