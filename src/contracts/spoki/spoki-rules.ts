import { spokiBatchSize } from "./rules/spoki-batch-size.ts";
import { spokiDateFormat } from "./rules/spoki-date-format.ts";
import { spokiHeaderMedia } from "./rules/spoki-header-media.ts";
import { spokiInvalidContentType } from "./rules/spoki-invalid-content-type.ts";
import { spokiInvalidMessageType } from "./rules/spoki-invalid-message-type.ts";
import { spokiInvalidPhone } from "./rules/spoki-invalid-phone.ts";
import { spokiMetadataValue } from "./rules/spoki-metadata-value.ts";
import { spokiMissingPhone } from "./rules/spoki-missing-phone.ts";
import { spokiMissingVariable } from "./rules/spoki-missing-variable.ts";
import { spokiReservedCode } from "./rules/spoki-reserved-code.ts";
import { spokiSyncAllSize } from "./rules/spoki-sync-all-size.ts";
import { spokiTextLength } from "./rules/spoki-text-length.ts";
import { spokiUnknownCustomField } from "./rules/spoki-unknown-custom-field.ts";
import { spokiUnknownKey } from "./rules/spoki-unknown-key.ts";
import { spokiUnknownTemplate } from "./rules/spoki-unknown-template.ts";
import { spokiValueNotText } from "./rules/spoki-value-not-text.ts";
import { spokiWrongShape } from "./rules/spoki-wrong-shape.ts";
import type { SpokiRule } from "./spoki-rule.ts";

/** Every rule about payloads for Spoki, sorted by id. */
export const spokiRules: readonly SpokiRule[] = [
  spokiBatchSize,
  spokiDateFormat,
  spokiHeaderMedia,
  spokiInvalidContentType,
  spokiInvalidMessageType,
  spokiInvalidPhone,
  spokiMetadataValue,
  spokiMissingPhone,
  spokiMissingVariable,
  spokiReservedCode,
  spokiSyncAllSize,
  spokiTextLength,
  spokiUnknownCustomField,
  spokiUnknownKey,
  spokiUnknownTemplate,
  spokiValueNotText,
  spokiWrongShape,
];
