import type { GetClient } from "../../http/http-client.ts";
import { readCount, readObject, readObjects } from "../../http/read-shape.ts";
import { ownValue, type JsonObject } from "../../model/json.ts";
import { addPage, readToEnd, refuseEndless, type Walk } from "../read-to-end.ts";
import { rateClassOf } from "./rates.ts";
import { readId } from "./read-fields.ts";

export interface ListRequest {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
}

/**
 * Reads a list to its end: every entity once, or a `KnownError`. The vendor answers some lists as a bare array and others
 * in pages; which of the two is not documented for all, so both are taken everywhere. The address of the next page is
 * never followed, because it may name another host: only its page number counts.
 */
export async function walkList(
  client: GetClient,
  request: ListRequest,
  signal: AbortSignal,
): Promise<readonly JsonObject[]> {
  return readToEnd(request.path, () => walkOnce(client, request, signal));
}

async function walkOnce(client: GetClient, request: ListRequest, signal: AbortSignal): Promise<Walk> {
  const byId = new Map<string, JsonObject>();
  let count: number | undefined;
  for (let page = 1; ;) {
    const read = await readPage(client, request, page, signal);
    const problem = addPage(byId, read.entities);
    if (problem !== undefined) return { problem };
    if (page > 1 && read.count !== count) return { problem: "the number of entries changed meanwhile" };
    count = read.count;
    refuseEndless(byId, request.path);
    if (read.next === undefined) return checkCount([...byId.values()], count);
    if (read.entities.length === 0) return { problem: "a page that is not the last is empty" };
    if (read.next <= page) return { problem: "it does not move on, and does not say that it is done" };
    page = read.next;
  }
}

function checkCount(entities: readonly JsonObject[], count: number | undefined): Walk {
  if (count === undefined || count === entities.length) return { entities };
  return { problem: `it says that it has ${count} entries and gave ${entities.length}` };
}

interface Page {
  readonly entities: readonly (readonly [id: string, entity: JsonObject])[];
  /** Undefined for a list without pages, and for one that does not count. */
  readonly count: number | undefined;
  /** The number of the next page; undefined on the last. */
  readonly next: number | undefined;
}

async function readPage(
  client: GetClient,
  { path, query = {} }: ListRequest,
  page: number,
  signal: AbortSignal,
): Promise<Page> {
  const endpoint = `GET ${path}`;
  const paging = page === 1 ? {} : { page: String(page) };
  const rateClass = rateClassOf("GET", path);
  const { body } = await client.get({ path, query: { ...query, ...paging }, rateClass }, signal);
  const withIds = (entities: readonly JsonObject[], field: string) =>
    entities.map((entity, index) => [readId(endpoint, `${field}[${index}]`, entity), entity] as const);
  if (Array.isArray(body)) {
    return {
      entities: withIds(readObjects(endpoint, "the answer", body), "the answer"),
      count: undefined,
      next: undefined,
    };
  }
  const answer = readObject(endpoint, "", body);
  return {
    entities: withIds(readObjects(endpoint, "results", ownValue(answer, "results")), "results"),
    count: readCount(endpoint, "the answer", answer, "count"),
    next: nextPage(ownValue(answer, "next"), page),
  };
}

/** The page that an address names; the following one where it names none. */
function nextPage(next: unknown, page: number): number | undefined {
  if (next === undefined || next === null || next === "" || next === false) return undefined;
  const named = typeof next === "string" ? /[?&]page=(\d{1,6})(?:&|$)/.exec(next)?.[1] : undefined;
  return named === undefined ? page + 1 : Number(named);
}
