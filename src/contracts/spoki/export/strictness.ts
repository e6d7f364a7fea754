import type { JsonObject } from "../../../model/json.ts";
import { levelOf, type RuleLevels } from "../../rule-levels.ts";
import { spokiRules } from "../spoki-rules.ts";

/** How strictly an export takes what the rules and the vendor's bodies say. */
export interface Strictness {
  /** Whether a rule of this id counts. */
  readonly heeds: (ruleId: string) => boolean;
  /** What a value is that no rule looks at: of the type that the vendor's bodies show, or anything. */
  readonly shown: (schema: JsonObject) => JsonObject;
}

/** Schemas refuse what `contract check` refuses, and nothing else. */
export function asChecked(levels: RuleLevels): Strictness {
  return { heeds: (id) => levelIn(levels, id) === "error", shown: () => ({}) };
}

/** Types also say what rules only speak of and what bodies show: whoever writes code wants to know it there. */
export function asShown(levels: RuleLevels): Strictness {
  return { heeds: (id) => levelIn(levels, id) !== undefined, shown: (schema) => schema };
}

function levelIn(levels: RuleLevels, id: string) {
  const rule = spokiRules.find((each) => each.id === id);
  return rule === undefined ? undefined : levelOf(rule, levels);
}

/** That a value is an object or a list: a part of a body that cannot be looked into is refused by a rule of its own. */
export function shapeOf(type: "object" | "array", { heeds }: Strictness): JsonObject {
  return heeds("spoki-wrong-shape") ? { type } : {};
}
