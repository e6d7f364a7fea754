import type { Severity } from "../model/diagnostic.ts";
import type { Report } from "../model/report.ts";
import { displayLine, escapeJson } from "./escape-text.ts";
import { fingerprintAll } from "./fingerprint-text.ts";
import { listFindings } from "./list-findings.ts";
import type { RenderOptions } from "./render-options.ts";
import { identityOf } from "./finding-identity.ts";
import { rootPath } from "./root-path.ts";

const severities = { error: "major", warning: "minor", info: "info" } satisfies Record<Severity, string>;

/** GitLab's code quality report: every finding, at a path from the root of the repository. */
export function renderGitlab(report: Report, options: RenderOptions): string {
  const folder = options.folder ?? "";
  const elsewhere = rootPath(folder, options.fallbackFile ?? "instasent.yaml") ?? "instasent.yaml";
  const entries = fingerprintAll(listFindings(report), (finding) => identityOf(finding, folder)).map(
    ({ item, fingerprint, occurrence }) => {
      const { ruleId, severity, message, help, place } = item;
      const path = place === undefined ? undefined : rootPath(folder, place.file);
      const where = place !== undefined && path === undefined ? [`In ${place.file}.`] : [];
      const text = [message, ...where, ...(help === undefined ? [] : [`Help: ${help}`])];
      return {
        description: displayLine(text.join(" ").replaceAll("\n", " ")),
        check_name: ruleId,
        fingerprint: occurrence === 1 ? fingerprint : `${fingerprint}-${occurrence}`,
        severity: severities[severity],
        location: { path: path ?? elsewhere, lines: { begin: path === undefined ? 1 : (place?.line ?? 1) } },
      };
    },
  );
  return `${escapeJson(JSON.stringify(entries, undefined, 2))}\n`;
}
