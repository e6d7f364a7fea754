import type { ApplyEvent } from "../model/apply-result.ts";
import type { Report } from "../model/report.ts";
import { escapeJson } from "./escape-text.ts";
import { eventMessage } from "./ndjson/apply-messages.ts";
import type { Message } from "./ndjson/message.ts";
import { closingMessages, openingMessages, reportMessages } from "./ndjson/report-messages.ts";
import type { RenderOptions } from "./render-options.ts";

/** The whole report as one JSON object a line, with the type names of Terraform's machine-readable UI. */
export function renderNdjson(report: Report, options: RenderOptions): string {
  return renderMessages(reportMessages(report), options.timestamp);
}

/** What comes before the events of an apply: the version and the plan. */
export function renderNdjsonStart(report: Report, time: string): string {
  return renderMessages(openingMessages(report), time);
}

/** One event of an apply as soon as it happens. */
export function renderNdjsonEvent(event: ApplyEvent, time: string): string {
  return renderMessages([eventMessage(event)], time);
}

/** What comes after the events of an apply: findings, the summary, the outcome. */
export function renderNdjsonEnd(report: Report, time: string): string {
  return renderMessages(closingMessages(report), time);
}

function renderMessages(messages: readonly Message[], time: string | undefined): string {
  return messages
    .map(({ level, text, type, ...body }) => {
      const head = { "@level": level, "@message": text, "@module": "instaform.ui" };
      return JSON.stringify({ ...head, ...(time === undefined ? {} : { "@timestamp": time }), type, ...body.body });
    })
    .map((line) => `${escapeJson(line)}\n`)
    .join("");
}
