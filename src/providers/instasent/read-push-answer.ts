import { isJsonObject, ownValue, type Json, type JsonObject } from "../../model/json.ts";
import type { ItemVerdict } from "../provider.ts";

/**
 * The verdict on each of `count` pushed items, by position. The vendor describes two answers: an envelope with `errors`
 * and `accepted`, each entry with its position, and `entity.items` in the order of the request. Undefined when the
 * answer is neither.
 */
export function readPushAnswer(
  body: unknown,
  status: number,
  count: number,
): ReadonlyMap<number, ItemVerdict> | undefined {
  if (!isJsonObject(body)) return undefined;
  const errors = ownValue(body, "errors");
  const accepted = ownValue(body, "accepted");
  if (Array.isArray(errors) || Array.isArray(accepted)) return readEnvelope(listOf(errors), listOf(accepted), count);
  const entity = ownValue(body, "entity");
  const items = isJsonObject(entity) ? ownValue(entity, "items") : undefined;
  if (Array.isArray(items)) return readItems(listOf(items), count);
  // 422 with `errors.fields` speaks of the request as a whole: every item was refused.
  if (status !== 422 || !isJsonObject(errors)) return undefined;
  const message = textOf(errors);
  return new Map(Array.from({ length: count }, (_, at) => [at, { isAccepted: false, message }]));
}

function readEnvelope(
  errors: readonly JsonObject[],
  accepted: readonly JsonObject[],
  count: number,
): ReadonlyMap<number, ItemVerdict> {
  const at = (entry: JsonObject): readonly number[] => {
    const position = ownValue(entry, "position");
    return typeof position === "number" && Number.isInteger(position) && position >= 0 && position < count
      ? [position]
      : [];
  };
  return new Map<number, ItemVerdict>([
    ...accepted.flatMap((entry) => at(entry).map((position) => [position, { isAccepted: true }] as const)),
    ...errors.flatMap((entry) =>
      at(entry).map(
        (position) => [position, { isAccepted: false, message: textOf(ownValue(entry, "error") ?? null) }] as const,
      ),
    ),
  ]);
}

/** Items without a position stand in the order of the request, so only a whole list says anything. */
function readItems(items: readonly JsonObject[], count: number): ReadonlyMap<number, ItemVerdict> | undefined {
  if (items.length !== count) return undefined;
  return new Map(
    items.flatMap((item, position): readonly (readonly [number, ItemVerdict])[] => {
      const status = ownValue(item, "status");
      if (status === "success") return [[position, { isAccepted: true }]];
      if (status !== "error") return [];
      return [[position, { isAccepted: false, message: textOf(ownValue(item, "errors") ?? null) }]];
    }),
  );
}

function listOf(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function textOf(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
