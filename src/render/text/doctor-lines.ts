import type { DoctorItem } from "../../model/report.ts";
import { countOf } from "../count-of.ts";
import { display, displayLine } from "../escape-text.ts";
import type { Role } from "../paint.ts";
import { padColumns } from "../text-width.ts";
import { wrapHanging } from "../wrap-text.ts";
import { columnWidth } from "./field-rows.ts";
import type { Layout, Lines } from "./lines.ts";

const signs = { ok: "✓", problem: "✗", unknown: "?" } satisfies Record<DoctorItem["status"], string>;
const roles = { ok: "pass", problem: "fail", unknown: "unknown" } satisfies Record<DoctorItem["status"], Role>;

/** The questions of `doctor` with their answers; a problem with its fix right below. */
export function renderDoctor(items: readonly DoctorItem[], layout: Layout): Lines {
  const titles = columnWidth(items.map(({ title }) => displayLine(title)));
  const shown = layout.isQuiet ? items.filter(({ status }) => status === "problem") : items;
  return shown.flatMap((item) => {
    const lead = `  ${layout.paint(roles[item.status], signs[item.status])} ${padColumns(displayLine(item.title), titles)}  `;
    const help = item.help === undefined ? [] : wrapHanging("      = help: ", display(item.help), layout.width);
    return [...wrapHanging(lead, displayLine(item.detail), layout.width), ...help];
  });
}

/** `6 ok, 1 problem, 1 unknown.` */
export function countDoctor(items: readonly DoctorItem[]): string {
  const count = (status: DoctorItem["status"]): number => items.filter((item) => item.status === status).length;
  const unknown = count("unknown") > 0 ? `, ${count("unknown")} unknown` : "";
  return `${count("ok")} ok, ${countOf(count("problem"), "problem")}${unknown}.`;
}
