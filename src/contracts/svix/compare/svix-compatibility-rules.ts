import { svixChoiceAdded } from "./rules/svix-choice-added.ts";
import { svixChoiceRemoved } from "./rules/svix-choice-removed.ts";
import { svixEventTypeAdded } from "./rules/svix-event-type-added.ts";
import { svixEventTypeArchived } from "./rules/svix-event-type-archived.ts";
import { svixEventTypeRemoved } from "./rules/svix-event-type-removed.ts";
import { svixEventTypeRevived } from "./rules/svix-event-type-revived.ts";
import { svixLimitLoosened } from "./rules/svix-limit-loosened.ts";
import { svixLimitTightened } from "./rules/svix-limit-tightened.ts";
import { svixPropertiesClosed } from "./rules/svix-properties-closed.ts";
import { svixPropertiesOpened } from "./rules/svix-properties-opened.ts";
import { svixPropertyAdded } from "./rules/svix-property-added.ts";
import { svixPropertyBecameOptional } from "./rules/svix-property-became-optional.ts";
import { svixPropertyBecameRequired } from "./rules/svix-property-became-required.ts";
import { svixPropertyDescribed } from "./rules/svix-property-described.ts";
import { svixPropertyRemoved } from "./rules/svix-property-removed.ts";
import { svixPropertyUndescribed } from "./rules/svix-property-undescribed.ts";
import { svixSchemaAdded } from "./rules/svix-schema-added.ts";
import { svixSchemaRemoved } from "./rules/svix-schema-removed.ts";
import { svixTypeNarrowed } from "./rules/svix-type-narrowed.ts";
import { svixTypeWidened } from "./rules/svix-type-widened.ts";
import { svixUndecided } from "./rules/svix-undecided.ts";
import type { SvixCompatibilityRule } from "./svix-compatibility-rule.ts";

/** Every kind of change of event types by its id, sorted. */
export const svixCompatibilityRules = {
  "svix-choice-added": svixChoiceAdded,
  "svix-choice-removed": svixChoiceRemoved,
  "svix-event-type-added": svixEventTypeAdded,
  "svix-event-type-archived": svixEventTypeArchived,
  "svix-event-type-removed": svixEventTypeRemoved,
  "svix-event-type-revived": svixEventTypeRevived,
  "svix-limit-loosened": svixLimitLoosened,
  "svix-limit-tightened": svixLimitTightened,
  "svix-properties-closed": svixPropertiesClosed,
  "svix-properties-opened": svixPropertiesOpened,
  "svix-property-added": svixPropertyAdded,
  "svix-property-became-optional": svixPropertyBecameOptional,
  "svix-property-became-required": svixPropertyBecameRequired,
  "svix-property-described": svixPropertyDescribed,
  "svix-property-removed": svixPropertyRemoved,
  "svix-property-undescribed": svixPropertyUndescribed,
  "svix-schema-added": svixSchemaAdded,
  "svix-schema-removed": svixSchemaRemoved,
  "svix-type-narrowed": svixTypeNarrowed,
  "svix-type-widened": svixTypeWidened,
  "svix-undecided": svixUndecided,
} as const satisfies Readonly<Record<string, SvixCompatibilityRule>>;

export type SvixRuleId = keyof typeof svixCompatibilityRules;
