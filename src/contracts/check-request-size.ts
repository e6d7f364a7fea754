import { levelOf, type RuleLevels } from "./rule-levels.ts";
import { toViolation } from "./active-rules.ts";
import type { PayloadRule } from "./payload-rule.ts";
import type { Violation } from "./payload.ts";
import { bodyTooLarge } from "./rules/body-too-large.ts";
import { tooManyItems } from "./rules/too-many-items.ts";

/** What the platform takes in one request: documented for items, and a safe guess for bytes. */
const requestLimits = { items: 100, bytes: 1_000_000 } as const;

/** A file that is sent as it is: one JSON document. */
export interface RequestSize {
  readonly items: number;
  readonly bytes: number;
}

/** What is wrong with a file that is one request, whatever its items say. */
export function checkRequestSize(
  { items, bytes }: RequestSize,
  datasource: string,
  levels: RuleLevels,
): readonly Violation[] {
  const complain = (rule: PayloadRule, message: string): readonly Violation[] => {
    const severity = levelOf(rule, levels);
    return severity === undefined ? [] : [toViolation({ rule, severity }, { message, path: [] }, datasource)];
  };
  return [
    ...(items > requestLimits.items
      ? complain(tooManyItems, `the file has ${items} items, and a request takes at most ${requestLimits.items}`)
      : []),
    ...(bytes > requestLimits.bytes
      ? complain(bodyTooLarge, `the file has ${bytes} bytes, and a request should have at most ${requestLimits.bytes}`)
      : []),
  ];
}
