import type { Check } from "../model/check.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { ownValue } from "../model/json.ts";
import type { KindRules } from "../model/kind.ts";
import type { DesiredResource } from "../model/resource.ts";
import { wrongAccount } from "./plan-findings.ts";

/**
 * Stops everything when the platform is somebody else's: the check of its account found another value in the guarding
 * field, or could not see it.
 */
export function checkGuard(check: Check, desired: DesiredResource, { guardField }: KindRules): readonly Diagnostic[] {
  if (guardField === undefined || ownValue(desired.attributes, guardField) === undefined) return [];
  const problem = check.problems.find(({ field }) => field === guardField || field === undefined);
  return problem === undefined ? [] : [wrongAccount(desired, guardField, check.status === "unknown", problem)];
}
