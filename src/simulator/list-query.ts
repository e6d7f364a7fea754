import { refuse } from "./answer.ts";
import { isJsonObject, type Json } from "./json.ts";

export interface Filter {
  readonly field: string;
  readonly operator: string;
  readonly value: string;
}

/** What the query string of a list asks for. */
export interface ListQuery {
  readonly filters: readonly Filter[];
  readonly sort: readonly { readonly field: string; readonly isDescending: boolean }[];
  /** Undefined when the request leaves paging to the server. */
  readonly page: { readonly start: number; readonly limit: number } | undefined;
}

const reserved = new Set(["_sort", "_start", "_limit", "_group", "_q"]);

/** Refuses with 400 what the list grammar does not know. */
export function parseListQuery(query: URLSearchParams): ListQuery {
  const structured = query.get("_q");
  if (structured !== null) return parseStructured(structured);
  return {
    filters: [...query].filter(([name]) => !reserved.has(name)).map(([name, value]) => parseFilter(name, value)),
    sort: parseSort(query.get("_sort") ?? ""),
    page: parsePage(query.get("_start") ?? undefined, query.get("_limit") ?? undefined),
  };
}

function parseFilter(name: string, value: string): Filter {
  const split = name.lastIndexOf("_");
  if (split < 1) throw refuse(400, `"${name}" is not a filter; write field_operator=value`);
  return { field: name.slice(0, split).replaceAll("*", "."), operator: name.slice(split + 1), value };
}

/** Both published forms: `name:asc,createdAt:desc` and `name,surname:-`. */
function parseSort(written: string): ListQuery["sort"] {
  const parts = written.split(",").filter((part) => part !== "");
  return parts.map((part) => {
    const [field = "", direction = "asc"] = part.split(":");
    if (!["asc", "desc", "+", "-", " ", ""].includes(direction)) throw refuse(400, `"${part}" is not a sort order`);
    return { field, isDescending: direction === "desc" || direction === "-" };
  });
}

function parsePage(start: string | undefined, limit: string | undefined): ListQuery["page"] {
  if (start === undefined && limit === undefined) return undefined;
  if (start === undefined || limit === undefined) throw refuse(400, "_start and _limit go together");
  if (!/^\d{1,9}$/u.test(start) || !/^\d{1,9}$/u.test(limit) || Number(limit) === 0) {
    throw refuse(400, "_start and _limit must be whole numbers, _limit above zero");
  }
  return { start: Number(start), limit: Number(limit) };
}

function parseStructured(written: string): ListQuery {
  let query: unknown;
  try {
    query = JSON.parse(written);
  } catch {
    throw refuse(400, "_q is not valid JSON");
  }
  if (!isJsonObject(query)) throw refuse(400, "_q must be an object");
  const { filter = [], sort = [], paging } = query as Record<string, Json>; // an object that came out of JSON.parse
  if (!Array.isArray(filter) || !Array.isArray(sort)) throw refuse(400, "_q takes lists as filter and sort");
  return {
    filters: filter.map((item: unknown) => {
      const { field, operator, value } = isJsonObject(item) ? item : {};
      if (typeof field !== "string" || typeof operator !== "string") throw refuse(400, "_q has a broken filter");
      return { field, operator, value: writtenValue(value) };
    }),
    sort: sort.map((item: unknown) => {
      const [field, direction] = Array.isArray(item) ? (item as unknown[]) : [];
      if (typeof field !== "string") throw refuse(400, "_q has a broken sort");
      return { field, isDescending: direction === "desc" };
    }),
    page: isJsonObject(paging) ? parsePage(writtenNumber(paging["start"]), writtenNumber(paging["limit"])) : undefined,
  };
}

function writtenValue(value: Json | undefined): string {
  if (Array.isArray(value)) return value.map((item: Json) => writtenValue(item)).join(",");
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}

function writtenNumber(value: Json | undefined): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}
