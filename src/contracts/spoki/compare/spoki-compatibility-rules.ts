import { spokiCustomFieldAdded } from "./rules/spoki-custom-field-added.ts";
import { spokiCustomFieldRemoved } from "./rules/spoki-custom-field-removed.ts";
import { spokiCustomFieldRetyped } from "./rules/spoki-custom-field-retyped.ts";
import { spokiDateRewritten } from "./rules/spoki-date-rewritten.ts";
import { spokiHeaderDeclared } from "./rules/spoki-header-declared.ts";
import { spokiSectionAdded } from "./rules/spoki-section-added.ts";
import { spokiSectionRemoved } from "./rules/spoki-section-removed.ts";
import { spokiTemplateAdded } from "./rules/spoki-template-added.ts";
import { spokiTemplateNumbered } from "./rules/spoki-template-numbered.ts";
import { spokiTemplateRemoved } from "./rules/spoki-template-removed.ts";
import { spokiTemplateRenumbered } from "./rules/spoki-template-renumbered.ts";
import { spokiTemplateUnnumbered } from "./rules/spoki-template-unnumbered.ts";
import { spokiVariableAdded } from "./rules/spoki-variable-added.ts";
import { spokiVariableRemoved } from "./rules/spoki-variable-removed.ts";
import type { SpokiCompatibilityRule } from "./spoki-compatibility-rule.ts";

/** Every kind of change of an account by its id, sorted. */
export const spokiCompatibilityRules = {
  "spoki-custom-field-added": spokiCustomFieldAdded,
  "spoki-custom-field-removed": spokiCustomFieldRemoved,
  "spoki-custom-field-retyped": spokiCustomFieldRetyped,
  "spoki-date-rewritten": spokiDateRewritten,
  "spoki-header-declared": spokiHeaderDeclared,
  "spoki-section-added": spokiSectionAdded,
  "spoki-section-removed": spokiSectionRemoved,
  "spoki-template-added": spokiTemplateAdded,
  "spoki-template-numbered": spokiTemplateNumbered,
  "spoki-template-removed": spokiTemplateRemoved,
  "spoki-template-renumbered": spokiTemplateRenumbered,
  "spoki-template-unnumbered": spokiTemplateUnnumbered,
  "spoki-variable-added": spokiVariableAdded,
  "spoki-variable-removed": spokiVariableRemoved,
} as const satisfies Readonly<Record<string, SpokiCompatibilityRule>>;

export type SpokiRuleId = keyof typeof spokiCompatibilityRules;
