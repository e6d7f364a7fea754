import type { Diagnostic, Severity } from "../../model/diagnostic.ts";
import { displayLine } from "../escape-text.ts";
import { rootPath } from "../root-path.ts";

export type AnnotationLevel = "error" | "warning" | "notice";

/** GitHub's words for our severities, worst first. */
export const annotationLevels = [
  { level: "error", severity: "error" },
  { level: "warning", severity: "warning" },
  { level: "notice", severity: "info" },
] as const satisfies readonly { readonly level: AnnotationLevel; readonly severity: Severity }[];

/** A finding as one workflow command, which nothing in the finding can end or add to. */
export function annotation(level: AnnotationLevel, finding: Diagnostic, folder: string): string {
  const { ruleId, message, help, place } = finding;
  const file = place === undefined ? undefined : rootPath(folder, place.file);
  const properties = [
    ...(place === undefined || file === undefined
      ? []
      : [
          `file=${escapeProperty(file)}`,
          `line=${place.line}`,
          `col=${place.column}`,
          `endColumn=${Math.max(place.column, place.endColumn)}`,
        ]),
    `title=${escapeProperty(ruleId)}`,
  ];
  const where = place !== undefined && file === undefined ? [`In ${place.file}.`] : [];
  const text = [message, ...where, ...(help === undefined ? [] : [`Help: ${help}`])]
    .flatMap((part) => part.split("\n"))
    .map(displayLine)
    .join("\n");
  return `::${level} ${properties.join(",")}::${escapeData(text)}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(displayLine(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
