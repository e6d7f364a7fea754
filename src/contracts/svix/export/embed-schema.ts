import { isJsonObject, type Json, type JsonObject } from "../../../model/json.ts";
import { resolveReferences } from "../../json-schema/resolve-references.ts";

/**
 * A schema as a part of another document, where it stands at `pointer` (`#/definitions/order.created`): every reference
 * leads to where its target is now. Ids would make documents of their own of its parts and are left out.
 */
export function embedSchema(schema: JsonObject, pointer: string): JsonObject {
  const { targetOf } = resolveReferences(schema);
  const places = new Map<Json, string>();
  notePlaces(schema, pointer, places);
  return embed(schema) as JsonObject; // an object stays one

  function embed(node: Json): Json {
    if (Array.isArray(node)) return node.map((item: Json) => embed(item));
    if (!isJsonObject(node)) return node;
    const target = targetOf(node);
    if (typeof target === "boolean") return target;
    const place = target === undefined ? undefined : places.get(target);
    return Object.fromEntries(
      Object.entries(node).flatMap(([key, value]: [string, Json]): readonly (readonly [string, Json])[] => {
        // as words of a schema they are texts; properties may have the same names
        if ((key === "$id" || key === "$schema") && typeof value === "string") return [];
        return [[key, key === "$ref" && place !== undefined ? place : embed(value)]];
      }),
    );
  }
}

function notePlaces(node: Json, pointer: string, places: Map<Json, string>): void {
  if (node === null || typeof node !== "object") return;
  // what stands in two places is the same in both
  if (!places.has(node)) places.set(node, pointer);
  const members: readonly (readonly [string | number, Json])[] = Array.isArray(node)
    ? [...(node as readonly Json[]).entries()]
    : Object.entries(node as JsonObject);
  for (const [key, member] of members) notePlaces(member, `${pointer}/${pointerStep(String(key))}`, places);
}

/** A step of a JSON pointer inside of a URI fragment, which has no place for half of a character. */
export function pointerStep(key: string): string {
  const whole = key.replaceAll(/\p{Surrogate}/gu, "\uFFFD");
  return encodeURIComponent(whole.replaceAll("~", "~0").replaceAll("/", "~1"));
}
