import type { Report } from "../model/report.ts";
import { guardOutput } from "./escape-text.ts";
import { xmlAttribute, xmlText } from "./junit/escape-xml.ts";
import { testCases, type TestCase } from "./junit/test-cases.ts";

/** The report as JUnit XML: one suite for a command, one for each part of a review. */
export function renderJunit(report: Report): string {
  const suites = report.review === undefined ? [report] : [{ ...report, review: [] }, ...partsOf(report)];
  const all = suites.map((each) => ({ name: suiteName(each), cases: testCases(each) }));
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="instaform" ${sums(all.flatMap(({ cases }) => cases))}>`,
    ...all.map(({ name, cases }) => suite(name, cases)),
    "</testsuites>",
  ];
  return guardOutput(`${xml.join("\n")}\n`);
}

function partsOf({ review }: Report): readonly Report[] {
  return (review ?? []).flatMap(({ report }) => (report === undefined ? [] : [report]));
}

function suiteName({ command, environment }: Report): string {
  return environment === null ? `instaform ${command}` : `instaform ${command} -e ${environment}`;
}

function suite(name: string, cases: readonly TestCase[]): string {
  const lines = cases.map(testCase);
  return [`  <testsuite name="${xmlAttribute(name)}" ${counts(cases)}>`, ...lines, "  </testsuite>"].join("\n");
}

/** Only what every schema of the format knows: the sum of the skipped is on the suites. */
function sums(cases: readonly TestCase[]): string {
  return counts(cases).replace(/ skipped="\d+"/, "");
}

function counts(cases: readonly TestCase[]): string {
  const count = (outcome: TestCase["outcome"]): number => cases.filter((each) => each.outcome === outcome).length;
  return `tests="${cases.length}" failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}" time="0"`;
}

function testCase({ className, name, outcome, message, detail }: TestCase): string {
  const head = `    <testcase classname="instaform.${xmlAttribute(className.replaceAll(" ", "."))}" name="${xmlAttribute(name)}" time="0"`;
  if (outcome === "passed") return `${head}/>`;
  const text = xmlText(detail ?? message ?? "");
  // as text, since older schemas know no attribute of a skipped test
  if (outcome === "skipped") return `${head}><skipped>${text}</skipped></testcase>`;
  const why = xmlAttribute((message ?? "").replaceAll("\n", " "));
  return `${head}><${outcome} message="${why}">${text}</${outcome}></testcase>`;
}
