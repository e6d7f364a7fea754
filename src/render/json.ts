import type { Report } from "../model/report.ts";
import { escapeJson } from "./escape-text.ts";
import { reportDocument } from "./json/report-document.ts";

/** Exactly one JSON document for every report, errors included; keys always come in the same order. */
export function renderJson(report: Report): string {
  return `${escapeJson(JSON.stringify(reportDocument(report), undefined, 2))}\n`;
}
