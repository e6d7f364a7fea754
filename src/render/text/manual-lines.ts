import type { ManualStep } from "../../model/change.ts";
import { formatPlace } from "../../model/place.ts";
import { displayLine } from "../escape-text.ts";
import { splitAddress } from "../split-address.ts";
import { textWidth } from "../text-width.ts";
import { valueText } from "../value-text.ts";
import { wrapHanging } from "../wrap-text.ts";
import { withPlace, type Layout, type Lines } from "./lines.ts";
import { renderValueDiff } from "./value-diff.ts";

/** One manual step: what differs, from what to what, where to change it, and where it is declared. */
export function renderManualStep(step: ManualStep, layout: Layout): Lines {
  const name = layout.paint("strong", displayLine(splitAddress(step.address).rest));
  const lead = `  ${layout.paint("manual", "!")} ${name}  ${displayLine(step.field)}`;
  const whole = `${lead}  live ${valueText(step.before)} -> ${valueText(step.after)}`;
  const hasLines = [step.before, step.after].some((value) => typeof value === "string" && value.includes("\n"));
  const isShort = !hasLines && textWidth(whole) <= layout.width;
  return [
    ...(isShort ? [whole] : [...headline(lead, layout), ...renderValueDiff(step.before, step.after, 6, layout)]),
    ...(step.note === undefined ? [] : wrapHanging("      ", displayLine(step.note), layout.width)),
    ...withPlace(renderAdvice(step, layout), displayLine(formatPlace(step.place)), 6, layout),
  ];
}

/** The sides stand below as `-` and `+`; which is which is said where there is room. */
function headline(lead: string, layout: Layout): Lines {
  const legend = `${lead}  live -> declared`;
  return [textWidth(legend) <= layout.width ? legend : lead];
}

/** What to do by hand; the dashboard's path is kept on one line where possible. */
function renderAdvice({ where, isHeld }: ManualStep, layout: Layout): Lines {
  const why = isHeld === true ? "Nothing is sent for it." : "The API cannot change this.";
  const dashboard = `Dashboard: ${displayLine(where)}`;
  const whole = `      ${why} ${dashboard}.`;
  return textWidth(whole) <= layout.width
    ? [whole]
    : [`      ${why}`, ...wrapHanging("      ", dashboard, layout.width)];
}
