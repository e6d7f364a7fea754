import type { ApplyEvent, ChangeResult } from "../model/apply-result.ts";
import { redactDeep } from "../model/redact-deep.ts";
import type { Report } from "../model/report.ts";
import { loadRenderer } from "../render/registry.ts";
import type { CommandAnswer } from "./command-answer.ts";
import type { Session } from "./session.ts";

/** What is shown while a command is still working; formats that are one document show nothing before the end. */
export interface LiveOutput {
  /** The plan, before it is confirmed and carried out. */
  showPlan(answer: Omit<CommandAnswer, "exitCodes">): void;
  /** Before a confirmation: the plan for the person who is asked, where stdout has not shown it. */
  showQuestion(answer: Omit<CommandAnswer, "exitCodes">): Promise<void>;
  showEvent(event: ApplyEvent): void;
  /** The end of the answer: what was not shown before. */
  showEnd(report: Report): void;
}

/** The live output of the format that goes to stdout; no other format is loaded for it. */
export async function openLiveOutput(
  session: Session,
  toReport: (answer: CommandAnswer) => Report,
): Promise<LiveOutput> {
  const { stdout: format } = session.outputs;
  switch (format) {
    case "text":
      return textOutput(session, toReport);
    case "ndjson":
      return ndjsonOutput(session, toReport);
    case "json":
    case "markdown":
    case "github":
    case "gitlab":
    case "gitlab-terraform":
    case "junit":
    case "sarif":
    case "html":
    case "mermaid": {
      const render = await loadRenderer(format);
      return {
        showPlan: () => undefined,
        showQuestion: (answer) => sayPlan(session, toReport, answer),
        showEvent: () => undefined,
        showEnd: (report) => session.answer(render(report, session.renderOptions)),
      };
    }
  }
}

async function sayPlan(
  session: Session,
  toReport: (answer: CommandAnswer) => Report,
  answer: Omit<CommandAnswer, "exitCodes">,
): Promise<void> {
  const { renderText } = await import("../render/text.ts");
  session.say(renderText(toReport({ ...answer, exitCodes: [] }), session.renderOptions));
}

async function textOutput(session: Session, toReport: (answer: CommandAnswer) => Report): Promise<LiveOutput> {
  const { renderApplyEvent, renderText } = await import("../render/text.ts");
  let hasShownPlan = false;
  let hasShownEvents = false;
  return {
    showPlan: (answer) => {
      hasShownPlan = true;
      session.answer(renderText(toReport({ ...answer, exitCodes: [] }), session.renderOptions));
      session.answer("\n");
    },
    showQuestion: () => Promise.resolve(),
    showEvent: (event) => {
      const text = renderApplyEvent(withoutSecrets(session, event), session.renderOptions);
      hasShownEvents ||= text !== "";
      session.answer(text);
    },
    showEnd: (report) => {
      const { error, ...rest } = hasShownPlan ? onlyNew(report) : report;
      if (hasShownEvents) session.answer("\n");
      session.answer(renderText(rest, session.renderOptions));
      // Where it is seen even when the answer goes to a file or a pipe.
      if (error !== undefined) session.say(renderText(onlyError(report, error), session.renderOptions));
    },
  };
}

function withoutSecrets(session: Session, event: ApplyEvent): ApplyEvent {
  return redactDeep(event, (text) => session.redactor.redact(text));
}

/** What a reader who saw the plan and every event has not seen: trouble with its help, and the sums. */
function onlyNew(report: Report): Report {
  const { plan, apply, ...rest } = report;
  return {
    ...rest,
    findings: [],
    // Without a change the counts stand right above.
    ...(plan === undefined || !apply?.results.length ? {} : { plan: { ...plan, findings: [] } }),
    ...(apply === undefined ? {} : { apply: { ...apply, results: apply.results.filter(isTrouble) } }),
  };
}

function isTrouble({ status, help, emergencyFile }: ChangeResult): boolean {
  return status !== "done" || help !== undefined || emergencyFile !== undefined;
}

/** The failure that ended the run, by itself. */
function onlyError(
  { command, toolVersion, environment, outcomes, exitCode }: Report,
  error: NonNullable<Report["error"]>,
): Report {
  return { command, toolVersion, environment, findings: [], error, outcomes, exitCode };
}

async function ndjsonOutput(session: Session, toReport: (answer: CommandAnswer) => Report): Promise<LiveOutput> {
  const { renderNdjson, renderNdjsonEnd, renderNdjsonEvent, renderNdjsonStart } = await import("../render/ndjson.ts");
  const now = () => new Date(session.surroundings.clock.now()).toISOString();
  let hasStarted = false;
  return {
    showPlan: (answer) => {
      hasStarted = true;
      session.answer(renderNdjsonStart(toReport({ ...answer, exitCodes: [] }), now()));
    },
    showQuestion: (answer) => sayPlan(session, toReport, answer),
    showEvent: (event) => session.answer(renderNdjsonEvent(withoutSecrets(session, event), now())),
    showEnd: (report) =>
      session.answer(
        hasStarted
          ? renderNdjsonEnd(report, now())
          : renderNdjson(report, { ...session.renderOptions, timestamp: now() }),
      ),
  };
}
