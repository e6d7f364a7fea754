import type { Check } from "../model/check.ts";
import type { CompatibilityChange } from "../model/compatibility.ts";
import type { Diagnostic, Severity } from "../model/diagnostic.ts";
import type { ExitCode } from "../model/exit-code.ts";
import type { Place } from "../model/place.ts";
import type { Report, ReviewStep } from "../model/report.ts";
import { describeDelivery, describeOutcome, isGoodStatus } from "./apply-words.ts";
import type { ResultRuleId } from "./result-rules.ts";
import { shortValueText } from "./value-text.ts";

/** Columns of a value inside a sentence. */
const valueRoom = 80;

/** A finding that can stand alone, and what identifies it when its words change, such as a live value. */
export interface ListedFinding extends Diagnostic {
  readonly identity?: readonly string[];
}

/**
 * Everything in a report that somebody has to look at, for formats that only know findings: rules that were broken,
 * checks that failed or could not be made, manual steps, changes that were not carried out, breaking changes, and the
 * failure of the run itself. What makes the run fail is an error; worst first, otherwise in the report's order.
 */
export function listFindings(report: Report): readonly ListedFinding[] {
  return [...rawFindings(report)].toSorted((a, b) => order[a.severity] - order[b.severity]);
}

const order = { error: 0, warning: 1, info: 2 } satisfies Record<Severity, number>;

function rawFindings(report: Report): readonly ListedFinding[] {
  const { plan, apply, error, review } = report;
  const severityIf = (code: ExitCode): Severity => (report.outcomes.includes(code) ? "error" : "warning");
  return [
    ...(error === undefined ? [] : [failure(error)]),
    ...(apply?.results ?? []).flatMap(resultFindings),
    ...report.findings,
    ...(plan?.findings ?? []),
    ...(plan?.checks ?? []).flatMap((check) => checkFindings(check, severityIf(7))),
    ...(plan?.manual ?? []).map((step) =>
      found("manual-difference", severityIf(7), {
        message: `${step.address} ${step.field}: live ${shortValueText(step.before, valueRoom)}, declared ${shortValueText(step.after, valueRoom)}; ${step.isHeld === true ? "it is not changed by itself" : "no API call can change it"}`,
        help: `Dashboard: ${step.where}.${step.note === undefined ? "" : ` ${step.note}`}`,
        address: step.address,
        place: step.place,
        identity: [step.address, step.field],
      }),
    ),
    ...answerFindings(report, severityIf),
    ...(review ?? []).flatMap(stepFindings),
  ];
}

function stepFindings(step: ReviewStep): readonly ListedFinding[] {
  if (step.report !== undefined) return rawFindings(step.report);
  return [found("step-skipped", "info", { message: `${step.title} was skipped: ${step.skipped}` })];
}

function failure({ message, help, place, isBug }: NonNullable<Report["error"]>): ListedFinding {
  const [head = ""] = message.split("\n");
  return found("run-failed", "error", {
    message: isBug ? `This is a bug of instaform: ${head}` : message,
    ...(help === undefined ? {} : { help }),
    ...(place === undefined ? {} : { place }),
  });
}

function resultFindings(result: NonNullable<Report["apply"]>["results"][number]): readonly ListedFinding[] {
  const { address, status, message, help, deliveries, emergencyFile } = result;
  const failed = deliveries.filter((delivery) => delivery.status === "failed");
  if (isGoodStatus[status] && failed.length === 0 && emergencyFile === undefined) return [];
  const parts = [
    `${address}: ${describeOutcome(result)}`,
    ...(message === undefined ? [] : [message]),
    ...failed.map(describeDelivery),
    ...(emergencyFile === undefined ? [] : [`the token was saved to ${emergencyFile}`]),
  ];
  return [
    found("change-not-done", "error", {
      message: parts.join("; "),
      ...(help === undefined ? {} : { help }),
      address,
      identity: [address, status],
    }),
  ];
}

function checkFindings({ address, status, severity, problems, place }: Check, failing: Severity): ListedFinding[] {
  if (status === "pass") return [];
  const isLoud = status === "fail" && severity === "error";
  return problems.map((problem) =>
    found(status === "fail" ? "check-failed" : "check-unknown", isLoud ? failing : "warning", {
      message: `${[address, ...(problem.field === undefined ? [] : [problem.field])].join(" ")}: ${problem.message}`,
      address,
      place: problem.place ?? place,
      identity: [address, problem.field ?? ""],
    }),
  );
}

function answerFindings(report: Report, severityIf: (code: ExitCode) => Severity): readonly ListedFinding[] {
  const { contractDiff, lock, contractExport, coverage, contractProbe, doctor } = report;
  return [
    ...(contractDiff?.changes ?? []).flatMap((change) => changeFindings(change, severityIf(8))),
    ...(lock?.action !== "checked" ? [] : lock.differences).map(({ address, before, after }) =>
      found("lock-stale", severityIf(7), {
        message: `${address}: the lock says ${before ?? "nothing"}, live says ${after ?? "nothing"}`,
        address,
        ...(lock === undefined ? {} : { place: topOf(lock.file) }),
        identity: [address],
      }),
    ),
    ...(contractExport?.files ?? [])
      .filter(({ status }) => status === "stale" || status === "missing")
      .map(({ path, status }) =>
        found("export-stale", severityIf(7), {
          message: `${path} is ${status}`,
          place: topOf(`${contractExport?.folder ?? "."}/${path}`),
        }),
      ),
    ...(coverage === undefined || coverage.minimum === null || coverage.percent >= coverage.minimum
      ? []
      : [
          found("coverage-too-low", "error", {
            message: `the fixtures exercise ${coverage.percent} % of the contracts; at least ${coverage.minimum} % is asked for`,
            identity: [],
          }),
        ]),
    ...(contractProbe?.disagreements ?? []).map(({ datasource, file, item, ours, platform }) =>
      found("probe-disagreement", platform === "rejected" ? "error" : "warning", {
        message: `item ${item} of ${file}: we say ${ours}, the platform says ${platform}`,
        address: datasource,
        place: topOf(file),
      }),
    ),
    ...(doctor ?? [])
      .filter(({ status }) => status !== "ok")
      .map(({ title, status, detail, help }) =>
        found("doctor-problem", status === "problem" ? "error" : "warning", {
          message: `${title}: ${detail}`,
          ...(help === undefined ? {} : { help }),
        }),
      ),
  ];
}

/** A compatible change is no finding: nobody has to look at it. */
function changeFindings(change: CompatibilityChange, failing: Severity): readonly ListedFinding[] {
  const { ruleId, verdict, datasources, address, reason } = change;
  if (verdict === "compatible") return [];
  return [
    {
      ruleId,
      severity: verdict === "breaking" ? failing : "warning",
      message: `${verdict}: ${reason} (in ${datasources.join(", ")})`,
      address,
      identity: [address],
    },
  ];
}

function topOf(file: string): Place {
  return { file, line: 1, column: 1, endColumn: 1 };
}

function found(
  ruleId: ResultRuleId,
  severity: Severity,
  parts: Omit<ListedFinding, "ruleId" | "severity">,
): ListedFinding {
  return { ruleId, severity, ...parts };
}
