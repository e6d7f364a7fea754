import type { GetClient } from "../../http/http-client.ts";
import { readFlag, readObject, readObjects, readOptionalText, readText } from "../../http/read-shape.ts";
import { ownValue, type JsonObject } from "../../model/json.ts";
import { addPage, readToEnd, refuseEndless, type Walk } from "../read-to-end.ts";

/** The vendor's maximum. */
const pageSize = 250;

export interface ListRequest {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** The field that tells entities apart: `name` or `id`. */
  readonly idField: string;
}

/**
 * Reads a list to its end: every entity once, or a `KnownError`. The iterator is filled on the last page too, so only
 * `done` ends a list. One that repeats itself or never ends is an error: deletes are decided by what it does not hold.
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
  const seenIterators = new Set<string>();
  let iterator: string | undefined;
  for (;;) {
    const page = await readPage(client, request, iterator, signal);
    const problem = addPage(byId, page.entities);
    if (problem !== undefined) return { problem };
    if (page.isDone) return { entities: [...byId.values()] };
    if (page.iterator === undefined) return { problem: "a page that is not the last names no next one" };
    if (page.entities.length === 0 || seenIterators.has(page.iterator)) {
      return { problem: "it does not move on, and does not say that it is done" };
    }
    // A leading minus turns the direction round, so what follows such a name cannot be asked for.
    if (page.iterator.startsWith("-")) return { problem: `it cannot go on after an entry named "${page.iterator}"` };
    seenIterators.add(page.iterator);
    iterator = page.iterator;
    refuseEndless(byId, request.path);
  }
}

interface Page {
  readonly entities: readonly (readonly [id: string, entity: JsonObject])[];
  readonly isDone: boolean;
  readonly iterator: string | undefined;
}

async function readPage(
  client: GetClient,
  { path, query = {}, idField }: ListRequest,
  iterator: string | undefined,
  signal: AbortSignal,
): Promise<Page> {
  const endpoint = `GET ${path}`;
  const paging = { limit: String(pageSize), ...(iterator === undefined ? {} : { iterator }) };
  const { body } = await client.get({ path, query: { ...query, ...paging }, rateClass: "unstated" }, signal);
  const answer = readObject(endpoint, "", body);
  const entities = readObjects(endpoint, "data", ownValue(answer, "data"));
  return {
    entities: entities.map((entity, index) => [readText(endpoint, `data[${index}]`, entity, idField), entity]),
    isDone: readFlag(endpoint, "the answer", answer, "done"),
    iterator: readOptionalText(endpoint, "the answer", answer, "iterator"),
  };
}
