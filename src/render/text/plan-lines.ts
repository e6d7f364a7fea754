import type { Plan } from "../../model/plan.ts";
import { displayLine } from "../escape-text.ts";
import { joinBlocks, type Layout, type Lines } from "./lines.ts";
import { groupByScope, renderScope } from "./scope-lines.ts";

/** The body of a plan: the environment, then every scope. */
export function renderPlan(plan: Plan, layout: Layout): Lines {
  const environment = plan.environment === null ? [] : [`Environment: ${displayLine(plan.environment)}`];
  return joinBlocks([environment, ...groupByScope(plan).map((items) => renderScope(items, layout))]);
}
