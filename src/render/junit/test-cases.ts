import { exitCodes } from "../../model/exit-code.ts";
import type { Report } from "../../model/report.ts";
import { formatPlace } from "../../model/place.ts";
import { listFindings, type ListedFinding } from "../list-findings.ts";
import { plainOptions } from "../render-options.ts";
import { stepSentence } from "../review-steps.ts";
import { renderFinding } from "../text/finding-lines.ts";
import { createLayout } from "../text/lines.ts";

/** One test in the words of JUnit. A warning is skipped: JUnit has no word for what is wrong and does not fail. */
export interface TestCase {
  readonly className: string;
  readonly name: string;
  readonly outcome: "passed" | "failure" | "error" | "skipped";
  /** One line. */
  readonly message?: string;
  readonly detail?: string;
}

/**
 * A command as tests: each check of a plan, each finding, and the command itself, which passes exactly when its exit
 * code says so. The last keeps a report that found nothing from being an empty suite.
 */
export function testCases(report: Report): readonly TestCase[] {
  const isGood = report.exitCode === 0 || report.exitCode === 2;
  const help = report.error?.help ?? "";
  const verdict: TestCase = {
    className: report.command,
    name: `instaform ${report.command}`,
    outcome: isGood ? "passed" : report.error === undefined ? "failure" : "error",
    ...(isGood ? {} : { message: verdictOf(report), detail: [verdictOf(report), help].join("\n").trim() }),
  };
  const passed = (report.plan?.checks ?? [])
    .filter(({ status }) => status === "pass")
    .map(({ address }): TestCase => ({ className: report.command, name: address, outcome: "passed" }));
  const found = listFindings(report)
    .filter(({ ruleId }) => ruleId !== "run-failed") // the verdict has it
    .map((finding) => findingCase(report.command, finding));
  return [verdict, ...passed, ...found];
}

function verdictOf(report: Report): string {
  const sentence = stepSentence({ title: report.command, report });
  return `exit code ${report.exitCode} (${exitCodes[report.exitCode]})${sentence === "" ? "" : `: ${sentence}`}`;
}

const layout = createLayout({ ...plainOptions, width: 100 });

function findingCase(className: string, finding: ListedFinding): TestCase {
  const { ruleId, severity, message, address, place, identity = [] } = finding;
  const where = identity.length > 0 ? identity.join(" ") : place === undefined ? address : formatPlace(place);
  return {
    className,
    name: [ruleId, ...(where === undefined ? [] : [where])].join(" "),
    outcome: severity === "error" ? "failure" : "skipped",
    message,
    detail: renderFinding(finding, layout).join("\n"),
  };
}
