import type { Check, CheckProblem } from "../model/check.ts";
import { assertNever } from "../model/errors.ts";
import type { Json } from "../model/json.ts";
import type { KindRules } from "../model/kind.ts";
import type { DesiredResource } from "../model/resource.ts";
import { diffAttributes, type FieldDifference } from "./diff-attributes.ts";
import type { Match } from "./match-live.ts";

/** Holds a read-only resource against its declaration: pass, fail with every problem, or unknown with the reason. */
export function checkResource(desired: DesiredResource, match: Match, kind: KindRules): Check {
  const problem = (message: string): CheckProblem => ({ message });
  switch (match.status) {
    case "found":
      return checkFields(desired, diffAttributes(desired, match.live, kind));
    case "missing":
      return toCheck(desired, "fail", [problem(missingMessage(match.deleted.length > 0, kind))]);
    case "bad-pin":
      return toCheck(desired, "fail", [problem(`id ${match.id} ${match.isDeleted ? "is deleted" : "does not exist"}`)]);
    case "ambiguous":
      return toCheck(desired, "unknown", [
        problem(
          `not checked: ${match.candidates.length} ${kind.plural} carry this name ` +
            `(${match.candidates.map((candidate) => candidate.remoteId).join(", ")}); name one by its id`,
        ),
      ]);
    case "unreadable":
      if (match.isHopeless === true) return toCheck(desired, "fail", [problem(match.reason)]);
      return toCheck(desired, "unknown", [problem(`not checked: ${match.reason}`)]);
    default:
      return assertNever(match);
  }
}

function checkFields(desired: DesiredResource, differences: readonly FieldDifference[]): Check {
  const isFailed = differences.some(({ unreadable }) => unreadable === undefined);
  const status = isFailed ? "fail" : differences.length > 0 ? "unknown" : "pass";
  return toCheck(desired, status, differences.map(toProblem));
}

function toCheck(desired: DesiredResource, status: Check["status"], problems: readonly CheckProblem[]): Check {
  const { address, kind, place } = desired;
  return { address, kind, status, severity: "error", problems, place };
}

function toProblem({ field, expected, live, place, unreadable, rules }: FieldDifference): CheckProblem {
  if (unreadable !== undefined) return { field, expected, message: `not checked: ${unreadable}`, place };
  const note = rules.note === undefined ? "" : ` (${rules.note})`;
  if (live === undefined) {
    const message = field.startsWith("parameters.") && isWhole(expected) ? "does not exist" : "expected, not set live";
    return { field, expected, message: message + note, place };
  }
  return { field, expected, live, message: `expected ${brief(expected)}, live ${brief(live)}${note}`, place };
}

function isWhole(expected: Json): boolean {
  return typeof expected === "object" && expected !== null;
}

function missingMessage(isDeleted: boolean, kind: KindRules): string {
  if (isDeleted) return "exists live, but is deleted";
  return kind.absenceNote === undefined ? "does not exist live" : `does not exist live, ${kind.absenceNote}`;
}

/** A value in a clause: text without quotes where that is clear. */
function brief(value: Json): string {
  return typeof value === "string" && /^[\w./:+-]+$/.test(value) ? value : JSON.stringify(value);
}
