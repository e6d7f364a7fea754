import { refuse } from "./answer.ts";
import { isJsonObject, type Json, type JsonObject } from "./json.ts";
import type { Filter, ListQuery } from "./list-query.ts";

/** The entities a query asks for, in its order; the page is cut elsewhere. */
export function selectEntities(
  entities: readonly JsonObject[],
  query: Pick<ListQuery, "filters" | "sort">,
): readonly JsonObject[] {
  const selected = entities.filter((entity) => query.filters.every((filter) => matchesFilter(entity, filter)));
  if (query.sort.length === 0) return selected;
  return selected.toSorted((a, b) => {
    for (const { field, isDescending } of query.sort) {
      const order = compare(valueAt(a, field), valueAt(b, field));
      if (order !== 0) return isDescending ? -order : order;
    }
    return 0;
  });
}

function matchesFilter(entity: JsonObject, { field, operator, value }: Filter): boolean {
  const found = valueAt(entity, field);
  const values = Array.isArray(found) ? (found as readonly Json[]) : [found];
  switch (operator) {
    case "eq":
      return values.some((item) => compare(item, value) === 0);
    case "ne":
    case "neq":
      return values.every((item) => compare(item, value) !== 0);
    case "in":
      return value.split(",").some((option) => values.some((item) => compare(item, option) === 0));
    case "nin":
      return value.split(",").every((option) => values.every((item) => compare(item, option) !== 0));
    case "gt":
      return found !== null && compare(found, value) > 0;
    case "gte":
      return found !== null && compare(found, value) >= 0;
    case "lt":
      return found !== null && compare(found, value) < 0;
    case "lte":
      return found !== null && compare(found, value) <= 0;
    default:
      throw refuse(400, `"${operator}" is not a filter operator`);
  }
}

function valueAt(entity: JsonObject, field: string): Json {
  let value: Json = entity;
  for (const key of field.split(".")) {
    if (!isJsonObject(value) || !Object.hasOwn(value, key)) return null;
    value = value[key] ?? null;
  }
  return value;
}

/** Numbers as numbers, instants as instants, everything else as text; null first. */
function compare(a: Json, b: Json): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  const [x, y] = [comparable(a), comparable(b)];
  if (typeof x === "number" && typeof y === "number") return x - y;
  const [left, right] = [plain(a), plain(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function comparable(value: Json): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return undefined;
  if (/^-?\d+(\.\d+)?$/u.test(value)) return Number(value);
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d|$)/u.test(value)) return undefined;
  const instant = Date.parse(value);
  return Number.isNaN(instant) ? undefined : instant;
}

function plain(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
