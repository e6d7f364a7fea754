import type { Report } from "../model/report.ts";
import { displayLine, escapeJson } from "./escape-text.ts";
import { fingerprintAll } from "./fingerprint-text.ts";
import { identityOf } from "./finding-identity.ts";
import { listFindings, type ListedFinding } from "./list-findings.ts";
import type { RenderOptions } from "./render-options.ts";
import { rootPath } from "./root-path.ts";
import { relatedLocation, sarifLocation, sourceRoot } from "./sarif/sarif-location.ts";
import { sarifLevels, sarifRule } from "./sarif/sarif-rule.ts";

/** What GitHub's code scanning shows of one run; it keeps the worst, and so do we. */
const resultLimit = 5_000;

/** The findings of a report as SARIF 2.1.0, with the rule book's help, for code scanning. */
export function renderSarif(report: Report, options: RenderOptions): string {
  const folder = options.folder ?? "";
  const elsewhere = rootPath(folder, options.fallbackFile ?? "instasent.yaml") ?? "instasent.yaml";
  const all = listFindings(report);
  const findings = all.slice(0, resultLimit);
  const rules = new Map<string, ListedFinding>();
  for (const finding of findings) if (!rules.has(finding.ruleId)) rules.set(finding.ruleId, finding);
  const ruleIds = [...rules.keys()].toSorted();
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Instaform",
            version: displayLine(report.toolVersion),
            rules: ruleIds.map((id) =>
              sarifRule(id, rules.get(id)?.severity ?? "error", options.explain ?? (() => undefined)),
            ),
          },
        },
        automationDetails: { id: runId(report) },
        originalUriBaseIds: { [sourceRoot]: { description: { text: "The root of the repository." } } },
        columnKind: "utf16CodeUnits",
        invocations: [invocation(report, all.length - findings.length)],
        results: fingerprintAll(findings, (finding) => identityOf(finding, folder)).map(
          ({ item, fingerprint, occurrence }) => ({
            ruleId: item.ruleId,
            ruleIndex: ruleIds.indexOf(item.ruleId),
            level: sarifLevels[item.severity],
            message: { text: messageText(item, folder) },
            locations: [sarifLocation(item, folder, elsewhere)],
            ...related(item, folder),
            partialFingerprints: {
              "instaformFinding/v1": `${fingerprint}:${occurrence}`,
              primaryLocationLineHash: `${fingerprint.slice(0, 16)}:${occurrence}`,
            },
          }),
        ),
      },
    ],
  };
  return `${escapeJson(JSON.stringify(log, undefined, 2))}\n`;
}

/** Keeps the uploads of several commands and environments of one commit apart; ends in a slash, as a category does. */
function runId({ command, environment }: Report): string {
  return `instaform/${displayLine(command).replaceAll(" ", "-")}/${displayLine(environment ?? "default")}/`;
}

function invocation({ error, exitCode }: Report, left: number) {
  const notices = [
    ...(error === undefined ? [] : [{ level: "error", message: { text: plainMessage(error.message) } }]),
    ...(left > 0 ? [{ level: "warning", message: { text: `${left} more findings were left out.` } }] : []),
  ];
  return {
    executionSuccessful: error === undefined,
    exitCode,
    ...(notices.length === 0 ? {} : { toolExecutionNotifications: notices }),
  };
}

function messageText({ message, help, place }: ListedFinding, folder: string): string {
  const where = place !== undefined && rootPath(folder, place.file) === undefined ? [`In ${place.file}.`] : [];
  return plainMessage([message, ...where, ...(help === undefined ? [] : [`Help: ${help}`])].join("\n"));
}

/** A reader of SARIF makes a link of `[text](target)` in a message; foreign text may not. */
function plainMessage(message: string): string {
  const text = message.split("\n").map(displayLine).join("\n").replaceAll("](", "] (");
  return text.trim() === "" ? "(no message)" : text;
}

function related({ related: others }: ListedFinding, folder: string) {
  const locations = (others ?? []).flatMap(({ message, place }) => relatedLocation(place, message, folder) ?? []);
  if (locations.length === 0) return {};
  return { relatedLocations: locations.map((location, id) => ({ id, ...location })) };
}
