import type { Finding } from "./finding.ts";
import {
  checkDuplicateIds,
  checkDuplicateIntegrations,
  checkDuplicateNames,
  checkDuplicateProjects,
  checkDuplicateSinks,
} from "./rules/duplicate-values.ts";
import { checkEmpty } from "./rules/empty-config.ts";
import { checkEventSources, checkSchemaSources } from "./rules/event-source.ts";
import { checkInvisible } from "./rules/invisible-character.ts";
import { checkPaths } from "./rules/path-outside-root.ts";
import type { RuleCheck, RuleContext } from "./rules/rule-context.ts";
import { checkTemplateExamples, checkTemplateVariables } from "./rules/spoki-templates.ts";
import { checkExpands } from "./rules/spoki-webhooks.ts";
import { checkFixedRules, checkRuleIds } from "./rules/unknown-rule.ts";
import { checkLocales, checkTimezones } from "./rules/unknown-timezone.ts";

/** What no single field shows: each check looks at the whole tree and tolerates any shape of it. */
const checks: readonly RuleCheck[] = [
  checkEmpty,
  checkDuplicateNames,
  checkDuplicateIntegrations,
  checkDuplicateIds,
  checkDuplicateProjects,
  checkDuplicateSinks,
  checkEventSources,
  checkSchemaSources,
  checkTemplateVariables,
  checkTemplateExamples,
  checkExpands,
  checkPaths,
  checkTimezones,
  checkLocales,
  checkInvisible,
  checkRuleIds,
  checkFixedRules,
];

/** The findings of every cross check. */
export function checkRules(context: RuleContext): readonly Finding[] {
  return checks.flatMap((check) => check(context));
}
