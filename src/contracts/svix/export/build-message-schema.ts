import { compareText } from "../../../model/diagnostic.ts";
import type { JsonObject } from "../../../model/json.ts";
import { levelOf, type RuleLevels } from "../../rule-levels.ts";
import { chooseVersion } from "../choose-version.ts";
import { messageKeys } from "../message-keys.ts";
import { messageLimits } from "../message-limits.ts";
import type { SvixContract } from "../svix-contract.ts";
import { svixRules } from "../svix-rules.ts";
import { embedSchema, pointerStep } from "./embed-schema.ts";

/** An event type whose messages can be sent, with the schema that their payloads are held against. */
export interface SentEventType {
  readonly name: string;
  /** Undefined for one without a schema: any object is a payload of it. */
  readonly version: string | undefined;
  /** As it stands in a document where the schemas of all are kept. */
  readonly schema: JsonObject;
}

/** Every event type that is not archived, sorted; `folder` is where the document keeps them: `#/definitions`. */
export function listSent({ eventTypes }: SvixContract, folder: string): readonly SentEventType[] {
  return [...eventTypes]
    .filter(([, { isArchived }]) => !isArchived)
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([name, eventType]) => {
      const version = chooseVersion(eventType);
      const written = version === undefined ? undefined : eventType.schemas.get(version);
      const schema = embedSchema(written ?? {}, `${folder}/${pointerStep(name)}`);
      return { name, version, schema };
    });
}

/** What a whole message may be, as far as a schema of Draft 7 can say it; `contract check` says the rest. */
export function buildMessageSchema(
  { owner }: SvixContract,
  sent: readonly SentEventType[],
  folder: string,
  levels: RuleLevels,
): JsonObject {
  const refuses = (id: string): boolean => {
    const rule = svixRules.find((each) => each.id === id);
    return rule !== undefined && levelOf(rule, levels) === "error";
  };
  const names = sent.map(({ name }) => name);
  return {
    title: "Message",
    description: `A message that ${owner} takes.`,
    type: "object",
    required: ["eventType", "payload"],
    properties: {
      eventType: refuses("svix-unknown-event-type") ? { enum: names } : { type: "string", minLength: 1 },
      payload: { type: "object" },
      eventId: orNull({ type: "string", pattern: messageLimits.eventId.source }),
      channels: orNull(labels(messageLimits.channels)),
      tags: orNull(labels(messageLimits.tags)),
      deliverAt: orNull({ type: "string" }),
      payloadRetentionPeriod: orNull({ type: "integer", minimum: 1, maximum: messageLimits.payloadRetentionPeriod }),
      payloadRetentionHours: orNull({ type: "integer", minimum: 1, maximum: messageLimits.payloadRetentionHours }),
    },
    ...(refuses("svix-unknown-message-key") ? { propertyNames: { enum: [...messageKeys] } } : {}),
    ...(sent.length === 0
      ? {}
      : {
          allOf: names.map((name) => ({
            anyOf: [
              { properties: { eventType: { not: { const: name } } } },
              { properties: { payload: { $ref: `${folder}/${pointerStep(name)}` } } },
            ],
          })),
        }),
  };
}

function orNull(schema: JsonObject): JsonObject {
  return { anyOf: [schema, { type: "null" }] };
}

function labels({ most, pattern }: { readonly most: number; readonly pattern: RegExp }): JsonObject {
  const items = { type: "string", pattern: pattern.source };
  return { type: "array", minItems: 1, maxItems: most, uniqueItems: true, items };
}
