import type { GetClient } from "../../http/http-client.ts";
import type { RateClass } from "../../http/rate-class.ts";
import { readCount, readObject, readObjects, readText } from "../../http/read-shape.ts";
import { ownValue, type JsonObject } from "../../model/json.ts";

/** Asked for per page; the vendor's examples never ask for more, and the true maximum is unknown. */
export const pageSize = 50;

/** Which list, and how it is read. */
export interface ListRequest {
  readonly path: string;
  readonly rateClass: RateClass;
  /** The field that tells entities apart: `id` or `uid`. */
  readonly idField: string;
  /**
   * Go on until an empty page, whatever the metadata say: one more request, for lists whose gaps would become
   * duplicates. Otherwise a page shorter than the limit that the API says it used ends the list.
   */
  readonly isThorough: boolean;
  /** Told of every entity as soon as its page is there, also when the list is never read to its end. */
  readonly seen?: (entity: JsonObject) => void;
}

/** One page, its entities in the order in which they came. */
export interface Page {
  readonly entities: readonly (readonly [id: string, entity: JsonObject])[];
  readonly count: number | undefined;
  readonly limit: number | undefined;
}

/** Reads the page that starts after so many entities. */
export async function readPage(
  client: GetClient,
  { path, rateClass, idField, seen }: ListRequest,
  start: number,
  signal: AbortSignal,
): Promise<Page> {
  const endpoint = `GET ${path}`;
  const query = { _start: String(start), _limit: String(pageSize) };
  const { body } = await client.get({ path, query, rateClass }, signal);
  const answer = readObject(endpoint, "", body);
  const entities = readObjects(endpoint, "entities", ownValue(answer, "entities"));
  if (seen !== undefined) entities.forEach(seen);
  // What the list says about its own length guards against half a list, so it is never ignored for its shape.
  const metadata = readObject(endpoint, "metadata", ownValue(answer, "metadata") ?? {});
  return {
    entities: entities.map((entity, index) => [readText(endpoint, `entities[${index}]`, entity, idField), entity]),
    count: readCount(endpoint, "metadata", metadata, "count"),
    limit: readCount(endpoint, "metadata", metadata, "limit"),
  };
}
