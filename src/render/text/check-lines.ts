import type { Check, CheckProblem, CheckStatus } from "../../model/check.ts";
import { formatPlace } from "../../model/place.ts";
import { displayLine } from "../escape-text.ts";
import type { Role } from "../paint.ts";
import { splitAddress } from "../split-address.ts";
import { padColumns, textWidth } from "../text-width.ts";
import { wrapHanging } from "../wrap-text.ts";
import { columnWidth } from "./field-rows.ts";
import { withPlace, type Layout, type Lines } from "./lines.ts";

/** What each outcome looks like; `satisfies` keeps the table complete. */
const checkSigns = { pass: "✓", fail: "✗", unknown: "?" } satisfies Record<CheckStatus, string>;

/**
 * Checks of one outcome. A check with one problem that fits takes one line: address, field, what is wrong, place, in
 * columns. Any other has its problems below it.
 */
export function renderChecks(checks: readonly Check[], layout: Layout): Lines {
  const addresses = columnWidth(checks.filter((check) => check.problems.length === 1).map(shortAddress));
  return checks.flatMap((check) => renderOnOneLine(check, addresses, layout) ?? renderStacked(check, layout));
}

function renderOnOneLine(check: Check, addressWidth: number, layout: Layout): Lines | undefined {
  const [problem, ...others] = check.problems;
  if (others.length > 0) return undefined;
  const name = shortAddress(check);
  const lead = `  ${sign(check, layout)} ${problem === undefined ? name : padColumns(name, addressWidth)}`;
  const text = problem === undefined ? [] : [...fieldText(problem), messageText(problem, check)];
  const lines = withPlace([[lead, ...text].join("  ")], placeText(problem, check), 6, layout);
  return lines.length === 1 ? lines : undefined;
}

function renderStacked(check: Check, layout: Layout): Lines {
  const fieldWidth = columnWidth(check.problems.flatMap(fieldText));
  const headline = [`  ${sign(check, layout)} ${shortAddress(check)}`];
  const hasOwnPlaces = check.problems.every(({ place }) => place !== undefined);
  return [
    ...(hasOwnPlaces ? headline : withPlace(headline, placeText(undefined, check), 6, layout)),
    ...check.problems.flatMap((problem) => renderProblem(problem, check, fieldWidth, layout)),
  ];
}

function renderProblem(problem: CheckProblem, check: Check, fieldWidth: number, layout: Layout): Lines {
  const field = fieldText(problem).map((text) => `${padColumns(text, fieldWidth)}  `);
  const lead = `      ${field.join("")}`;
  const message = messageText(problem, check);
  // a long message under a far column would be a thin ribbon
  const isRoomy = textWidth(lead) <= 36 || textWidth(lead) + textWidth(message) <= layout.width;
  const lines = isRoomy
    ? wrapHanging(lead, message, layout.width)
    : [lead.trimEnd(), ...wrapHanging("        ", message, layout.width)];
  return problem.place === undefined ? lines : withPlace(lines, placeText(problem, check), 8, layout);
}

function sign(check: Check, layout: Layout): string {
  return layout.paint(check.status satisfies Role, checkSigns[check.status]);
}

function shortAddress(check: Check): string {
  return displayLine(splitAddress(check.address).rest);
}

function fieldText({ field }: CheckProblem): readonly string[] {
  return field === undefined ? [] : [displayLine(field)];
}

function messageText({ message }: CheckProblem, { status, severity }: Check): string {
  return (status === "fail" && severity === "warning" ? "warning: " : "") + displayLine(message);
}

function placeText(problem: CheckProblem | undefined, check: Check): string {
  return displayLine(formatPlace(problem?.place ?? check.place));
}
