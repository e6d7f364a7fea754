import { svixArchivedEventType } from "./rules/svix-archived-event-type.ts";
import { svixBeyondSelfHosted } from "./rules/svix-beyond-self-hosted.ts";
import { svixDuplicateEventId } from "./rules/svix-duplicate-event-id.ts";
import { svixExampleMismatch } from "./rules/svix-example-mismatch.ts";
import { svixFormatMismatch } from "./rules/svix-format-mismatch.ts";
import { svixInvalidChannels } from "./rules/svix-invalid-channels.ts";
import { svixInvalidDeliveryTime } from "./rules/svix-invalid-delivery-time.ts";
import { svixInvalidEventId } from "./rules/svix-invalid-event-id.ts";
import { svixInvalidEventType } from "./rules/svix-invalid-event-type.ts";
import { svixInvalidRetention } from "./rules/svix-invalid-retention.ts";
import { svixInvalidSchema } from "./rules/svix-invalid-schema.ts";
import { svixInvalidTags } from "./rules/svix-invalid-tags.ts";
import { svixLargePayload } from "./rules/svix-large-payload.ts";
import { svixLeadingHyphen } from "./rules/svix-leading-hyphen.ts";
import { svixListItems } from "./rules/svix-list-items.ts";
import { svixMissingEventType } from "./rules/svix-missing-event-type.ts";
import { svixMissingPayload } from "./rules/svix-missing-payload.ts";
import { svixMissingProperty } from "./rules/svix-missing-property.ts";
import { svixNewerDraft } from "./rules/svix-newer-draft.ts";
import { svixNoAlternative } from "./rules/svix-no-alternative.ts";
import { svixNumberRange } from "./rules/svix-number-range.ts";
import { svixPatternMismatch } from "./rules/svix-pattern-mismatch.ts";
import { svixPayloadNotObject } from "./rules/svix-payload-not-object.ts";
import { svixPayloadTooLarge } from "./rules/svix-payload-too-large.ts";
import { svixPropertyCount } from "./rules/svix-property-count.ts";
import { svixSimilarNames } from "./rules/svix-similar-names.ts";
import { svixTextLength } from "./rules/svix-text-length.ts";
import { svixUndecidedPayload } from "./rules/svix-undecided-payload.ts";
import { svixUnknownEventType } from "./rules/svix-unknown-event-type.ts";
import { svixUnknownMessageKey } from "./rules/svix-unknown-message-key.ts";
import { svixUnknownProperty } from "./rules/svix-unknown-property.ts";
import { svixValueNotListed } from "./rules/svix-value-not-listed.ts";
import { svixWrongType } from "./rules/svix-wrong-type.ts";
import type { SvixRule } from "./svix-rule.ts";

/** Every rule about messages, sorted by id. */
export const svixRules: readonly SvixRule[] = [
  svixArchivedEventType,
  svixBeyondSelfHosted,
  svixDuplicateEventId,
  svixExampleMismatch,
  svixFormatMismatch,
  svixInvalidChannels,
  svixInvalidDeliveryTime,
  svixInvalidEventId,
  svixInvalidEventType,
  svixInvalidRetention,
  svixInvalidSchema,
  svixInvalidTags,
  svixLargePayload,
  svixLeadingHyphen,
  svixListItems,
  svixMissingEventType,
  svixMissingPayload,
  svixMissingProperty,
  svixNewerDraft,
  svixNoAlternative,
  svixNumberRange,
  svixPatternMismatch,
  svixPayloadNotObject,
  svixPayloadTooLarge,
  svixPropertyCount,
  svixSimilarNames,
  svixTextLength,
  svixUndecidedPayload,
  svixUnknownEventType,
  svixUnknownMessageKey,
  svixUnknownProperty,
  svixValueNotListed,
  svixWrongType,
];
