import type { CompatibilityRule } from "./compatibility-rule.ts";
import { attributeAdded } from "./rules/attribute-added.ts";
import { attributeRemoved } from "./rules/attribute-removed.ts";
import { becameMultivalue } from "./rules/became-multivalue.ts";
import { becameOptional } from "./rules/became-optional.ts";
import { becameReadOnly } from "./rules/became-read-only.ts";
import { becameRequired } from "./rules/became-required.ts";
import { becameSingleValued } from "./rules/became-single-valued.ts";
import { becameWritable } from "./rules/became-writable.ts";
import { datasourceAdded } from "./rules/datasource-added.ts";
import { datasourceRemoved } from "./rules/datasource-removed.ts";
import { eventAdded } from "./rules/event-added.ts";
import { eventRemoved } from "./rules/event-removed.ts";
import { formatAdded } from "./rules/format-added.ts";
import { formatChanged } from "./rules/format-changed.ts";
import { formatRemoved } from "./rules/format-removed.ts";
import { maxLengthAdded } from "./rules/max-length-added.ts";
import { maxLengthLowered } from "./rules/max-length-lowered.ts";
import { maxLengthRaised } from "./rules/max-length-raised.ts";
import { maxLengthRemoved } from "./rules/max-length-removed.ts";
import { maxValuesLowered } from "./rules/max-values-lowered.ts";
import { maxValuesRaised } from "./rules/max-values-raised.ts";
import { mergeKeyAdded } from "./rules/merge-key-added.ts";
import { mergeKeyRemoved } from "./rules/merge-key-removed.ts";
import { parameterAdded } from "./rules/parameter-added.ts";
import { parameterRemoved } from "./rules/parameter-removed.ts";
import { readOnlyAttributeRemoved } from "./rules/read-only-attribute-removed.ts";
import { requiredAttributeAdded } from "./rules/required-attribute-added.ts";
import { requiredAttributeRemoved } from "./rules/required-attribute-removed.ts";
import { requiredParameterAdded } from "./rules/required-parameter-added.ts";
import { requiredParameterRemoved } from "./rules/required-parameter-removed.ts";
import { typeChanged } from "./rules/type-changed.ts";
import { typeFixed } from "./rules/type-fixed.ts";
import { typeNarrowed } from "./rules/type-narrowed.ts";
import { typeRenamed } from "./rules/type-renamed.ts";
import { typeWidened } from "./rules/type-widened.ts";
import { valueAdded } from "./rules/value-added.ts";
import { valueRemoved } from "./rules/value-removed.ts";

/** Every rule about changes of a contract, sorted by id. A change fits exactly as many rules as it has aspects. */
export const compatibilityRules: readonly CompatibilityRule[] = [
  attributeAdded,
  attributeRemoved,
  becameMultivalue,
  becameOptional,
  becameReadOnly,
  becameRequired,
  becameSingleValued,
  becameWritable,
  datasourceAdded,
  datasourceRemoved,
  eventAdded,
  eventRemoved,
  formatAdded,
  formatChanged,
  formatRemoved,
  maxLengthAdded,
  maxLengthLowered,
  maxLengthRaised,
  maxLengthRemoved,
  maxValuesLowered,
  maxValuesRaised,
  mergeKeyAdded,
  mergeKeyRemoved,
  parameterAdded,
  parameterRemoved,
  readOnlyAttributeRemoved,
  requiredAttributeAdded,
  requiredAttributeRemoved,
  requiredParameterAdded,
  requiredParameterRemoved,
  typeChanged,
  typeFixed,
  typeNarrowed,
  typeRenamed,
  typeWidened,
  valueAdded,
  valueRemoved,
];
