import type { Plan, PlanSummary } from "../../model/plan.ts";
import type { Report } from "../../model/report.ts";
import { countOf } from "../count-of.ts";
import { displayLine } from "../escape-text.ts";
import { wrapHanging } from "../wrap-text.ts";
import type { Layout, Lines } from "./lines.ts";

/** The verdict of a plan in one sentence, in Terraform's words where it has them. */
export function planSentence(plan: Plan): string {
  const { add, change, destroy, deliver } = plan.summary;
  if (add + change + destroy + deliver > 0 || !plan.isComplete) {
    const delivered = deliver > 0 ? `, ${deliver} to deliver` : "";
    return `Plan: ${add} to add, ${change} to change, ${destroy} to destroy${delivered}.`;
  }
  return `No changes. ${noChangesReason(plan)}`;
}

/** `Checks: …. Manual: …. Unmanaged: …. Requests: ….` */
export function countsSentence(summary: PlanSummary, requests: Report["requests"]): string {
  const { passed, failed, unknown } = summary.checks;
  const sent =
    requests === undefined
      ? ""
      : ` Requests: ${countOf(requests.reads, "read")}, ${countOf(requests.writes, "write")}.`;
  return `Checks: ${passed} passed, ${failed} failed, ${unknown} unknown. Manual: ${summary.manual}. Unmanaged: ${summary.unmanaged}.${sent}`;
}

/** The last lines of a plan; the counts are never wrapped, so that a script finds each on its line. */
export function renderPlanSummary(plan: Plan, requests: Report["requests"], layout: Layout): Lines {
  const targets = plan.targets.map(displayLine).join(", ");
  return [
    ...(plan.targets.length > 0 ? wrapHanging("", `Only ${targets} was planned (--target).`, layout.width) : []),
    ...(plan.isComplete ? [] : [incompleteSentence]),
    layout.paint("strong", planSentence(plan)),
    countsSentence(plan.summary, requests),
  ];
}

/** Why an incomplete plan can not be applied. */
export const incompleteSentence = "The plan is incomplete: resolve the errors above, then plan again.";

function noChangesReason({ scopes, summary: { checks, manual } }: Plan): string {
  if (scopes.every(({ isContractOnly }) => isContractOnly === true)) {
    return "What is declared is for payloads only: nothing was read and there is nothing to apply.";
  }
  if (checks.failed + manual > 0) return "The API has nothing to change; what is listed above is for a person.";
  if (checks.unknown > 0) return "What could be read matches the configuration.";
  return "What is live matches the configuration.";
}
