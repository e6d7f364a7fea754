import type { ManualTask, TaskValue } from "../../model/checklist.ts";
import { hasMissing } from "../../model/checklist.ts";
import type { Report } from "../../model/report.ts";
import { displayLine } from "../escape-text.ts";
import { splitAddress } from "../split-address.ts";
import { valueText } from "../value-text.ts";
import { wrapHanging } from "../wrap-text.ts";
import { renderFieldRows } from "./field-rows.ts";
import { joinBlocks, type Layout, type Lines } from "./lines.ts";

/**
 * What is worth a list of its own: after an apply all that is left, before it only when something must be made by hand,
 * since a plan shows a mere difference already.
 */
export function tasksToShow({ checklist = [], apply }: Report): readonly ManualTask[] {
  return apply !== undefined || hasMissing(checklist) ? checklist : [];
}

/** `To do by hand:` and the numbered tasks, each with its place and values. */
export function renderChecklist(report: Report, layout: Layout): Lines {
  const tasks = tasksToShow(report);
  if (tasks.length === 0 || layout.isQuiet) return [];
  const title = report.apply === undefined ? "To do by hand:" : "Left to do by hand:";
  const width = String(tasks.length).length;
  return joinBlocks([
    [layout.paint("strong", title)],
    ...tasks.map((task, index) => renderTask(task, String(index + 1).padStart(width), layout)),
  ]);
}

function renderTask(task: ManualTask, number: string, layout: Layout): Lines {
  const indent = number.length + 4;
  const pad = " ".repeat(indent);
  const scope = displayLine(splitAddress(task.address).scope);
  return [
    ...wrapHanging(`  ${number}. `, displayLine(`${task.title} (${scope})`), layout.width),
    ...wrapHanging(pad, `Dashboard: ${displayLine(task.where)}`, layout.width),
    ...renderFieldRows(task.values.map(toRow), indent + 2, layout),
    ...(task.note === undefined ? [] : wrapHanging(pad, displayLine(task.note), layout.width)),
  ];
}

function toRow({ field, value, live }: TaskValue) {
  const note = live === undefined ? {} : { note: `now ${valueText(live)}` };
  return { name: field, value, isSensitive: false, ...note };
}
