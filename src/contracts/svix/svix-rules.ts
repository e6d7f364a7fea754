import { svixMissingEventType } from "./rules/svix-missing-event-type.ts";
import { svixUnknownEventType } from "./rules/svix-unknown-event-type.ts";
import type { SvixRule } from "./svix-rule.ts";

/** Every rule about messages, sorted by id. */
export const svixRules: readonly SvixRule[] = [svixMissingEventType, svixUnknownEventType];
