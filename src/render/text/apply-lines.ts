import type { ApplyEvent, ApplyResult, ChangeResult, ChangeStatus } from "../../model/apply-result.ts";
import { assertNever } from "../../model/errors.ts";
import { applySentences, describeDelivery, describeOutcome, doing, isGoodStatus, needsLook } from "../apply-words.ts";
import { display, displayLine } from "../escape-text.ts";
import type { Role } from "../paint.ts";
import { wrapHanging } from "../wrap-text.ts";
import { joinBlocks, type Layout, type Lines } from "./lines.ts";

const signs = {
  done: ["✓", "pass"],
  recovered: ["✓", "pass"],
  "already-exists": ["✓", "pass"],
  failed: ["✗", "fail"],
  unknown: ["?", "unknown"],
  duplicate: ["!", "manual"],
  "not-attempted": ["·", "aside"],
} satisfies Record<ChangeStatus, readonly [string, Role]>;

/** What to print while a plan is applied, as soon as it happens. */
export function renderEvent(event: ApplyEvent, layout: Layout): Lines {
  switch (event.type) {
    case "start":
      return [`${displayLine(event.address)}: ${doing[event.action]}…`];
    case "progress":
      return wrapHanging(`${displayLine(event.address)}: `, displayLine(event.message), layout.width);
    case "result":
      return [outcomeWithReason(event.result), ...event.result.deliveries.map(describeDelivery)].map(
        (text) => `${displayLine(event.result.address)}: ${displayLine(text)}`,
      );
    default:
      return assertNever(event);
  }
}

function outcomeWithReason(result: ChangeResult): string {
  const why = isGoodStatus[result.status] || result.message === undefined ? "" : `: ${result.message}`;
  return describeOutcome(result) + why;
}

/** What became of every change, trouble with its message and help, tokens that need a hand most loudly. */
export function renderApply(apply: ApplyResult, layout: Layout): Lines {
  const shown = layout.isQuiet ? apply.results.filter((result) => !isGood(result)) : apply.results;
  return joinBlocks([
    shown.flatMap((result) => renderResult(result, layout)),
    ...apply.results.map((result) => renderEmergency(result, layout)),
  ]);
}

/** The last lines of an apply. */
export function renderApplySummary(apply: ApplyResult, layout: Layout): Lines {
  const look = needsLook(apply) ? ["Look at the platform before running again."] : [];
  return [
    ...applySentences(apply).map((line) => layout.paint("strong", line)),
    ...look.map((line) => layout.paint("error", line)),
  ];
}

function isGood({ status, deliveries, emergencyFile }: ChangeResult): boolean {
  const allDelivered = deliveries.every((delivery) => delivery.status !== "failed");
  return isGoodStatus[status] && allDelivered && emergencyFile === undefined;
}

function renderResult(result: ChangeResult, layout: Layout): Lines {
  const [sign, role] = signs[result.status];
  const lead = `  ${layout.paint(role, sign)} ${layout.paint("strong", displayLine(result.address))}  `;
  const indented = (first: string, text: string): Lines => wrapHanging(`      ${first}`, display(text), layout.width);
  return [
    ...wrapHanging(lead, displayLine(describeOutcome(result)), layout.width),
    ...(result.message === undefined ? [] : indented("", result.message)),
    ...result.deliveries.flatMap((delivery) => indented("", describeDelivery(delivery))),
    ...(result.help === undefined ? [] : indented("= help: ", result.help)),
  ];
}

function renderEmergency({ address, emergencyFile }: ChangeResult, layout: Layout): Lines {
  if (emergencyFile === undefined) return [];
  const text = [
    `The token of ${displayLine(address)} could not be delivered. It was saved to`,
    `  ${displayLine(emergencyFile)}`,
    "Put it where it belongs, then delete that file. It is the only copy outside the platform.",
  ].join("\n");
  return wrapHanging("", text, layout.width - 4).map((line) => `${layout.paint("error", "!!!")} ${line}`);
}
