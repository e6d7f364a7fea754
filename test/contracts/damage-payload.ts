import { isJsonObject, type Json } from "../../src/model/json.ts";

/** The body with another value at one of its places, keys in the order in which they stand. */
export function replaceAt(body: Json, at: number, value: Json): Json {
  const places = [...placesOf(body)];
  const wanted = places[at % places.length] ?? [];
  return put(body, wanted, value);
}

function* placesOf(value: Json, path: readonly (string | number)[] = []): Generator<readonly (string | number)[]> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, item] of Object.entries(value as Readonly<Record<string, Json>>)) {
    yield [...path, key];
    yield* placesOf(item, [...path, key]);
  }
}

function put(value: Json, [key, ...rest]: readonly (string | number)[], found: Json): Json {
  if (key === undefined) return found;
  if (Array.isArray(value)) {
    return value.map((item: Json, index) => (String(index) === key ? put(item, rest, found) : item));
  }
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, name === key ? put(item, rest, found) : item]),
  );
}
