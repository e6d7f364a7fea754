import { isJsonObject, type Json } from "../../model/json.ts";
import { noProblems, type Problem } from "../payload-rule.ts";

/** What a list of short texts may be. */
export interface LabelRules {
  readonly labels: Json;
  readonly key: string;
  readonly most: number;
  readonly pattern: RegExp;
  /** In words, for messages. */
  readonly characters: string;
}

/** What is wrong with channels or tags; each label is told by itself. */
export function checkLabels({ labels, key, most, pattern, characters }: LabelRules): readonly Problem[] {
  if (!Array.isArray(labels) || isJsonObject(labels)) return [{ message: `"${key}" must be a list`, path: [key] }];
  const list = labels as readonly Json[];
  if (list.length < 1 || list.length > most) {
    return [{ message: `"${key}" has ${list.length} of them, and 1 to ${most} are taken`, path: [key] }];
  }
  const problems = list.flatMap((label, index): readonly Problem[] => {
    const path = [key, index];
    if (typeof label !== "string" || !pattern.test(label)) {
      return [{ message: `item ${index + 1} of "${key}" must be 1 to 128 ${characters}`, path, value: label }];
    }
    return list.indexOf(label) < index
      ? [{ message: `item ${index + 1} of "${key}" is there twice`, path, value: label }]
      : [];
  });
  return problems.length === 0 ? noProblems : problems;
}
