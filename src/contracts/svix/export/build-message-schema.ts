import { compareText } from "../../../model/diagnostic.ts";
import type { Json, JsonObject } from "../../../model/json.ts";
import { levelOf, type RuleLevels } from "../../rule-levels.ts";
import { chooseVersion } from "../choose-version.ts";
import { messageKeys } from "../message-keys.ts";
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
      eventId: orNull({ type: "string", pattern: "^[a-zA-Z0-9\\-_.]{1,256}$" }),
      channels: orNull(labels(10, "^[a-zA-Z0-9\\-_.:+]{1,128}$")),
      tags: orNull(labels(5, "^[a-zA-Z0-9\\-_./\\\\#]{1,128}$")),
      deliverAt: orNull({ type: "string" }),
      payloadRetentionPeriod: orNull({ type: "integer", minimum: 1, maximum: 90 }),
      payloadRetentionHours: orNull({ type: "integer", minimum: 1, maximum: 2160 }),
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

function labels(most: number, pattern: string): JsonObject {
  const items: Readonly<Record<string, Json>> = { type: "string", pattern };
  return { type: "array", minItems: 1, maxItems: most, uniqueItems: true, items };
}
