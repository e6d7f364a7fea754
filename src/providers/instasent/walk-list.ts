import { KnownError } from "../../model/errors.ts";
import { ownValue, type JsonObject } from "../../model/json.ts";
import type { GetClient } from "../../http/http-client.ts";
import type { RateClass } from "../../http/rate-class.ts";
import { readCount, readObject, readObjects, readText } from "../../http/read-shape.ts";

/** Asked for per page; the vendor's examples never ask for more, and the true maximum is unknown. */
const pageSize = 50;
/** Beyond this a list is taken for endless. */
const maximumItems = 10_000;
/** How often a list that moves while it is read is read again. */
const maximumPasses = 3;

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
}

/**
 * Reads a paged list to its end: every entity once, or a `KnownError`. Default and maximum page size and the meaning of
 * `metadata.count` are undocumented, so the walk advances by what it got. A list that repeats itself, ends before the
 * count it announced, or never ends is an error, because a plan made from half a list would create duplicates.
 */
export async function walkList(
  client: GetClient,
  request: ListRequest,
  signal: AbortSignal,
): Promise<readonly JsonObject[]> {
  for (let pass = 1; ; pass += 1) {
    const walk = await walkOnce(client, request, signal);
    if (walk.isStable) return walk.entities;
    if (pass === maximumPasses) throw unreadable(request, walk.problem);
  }
}

type Walk =
  | { readonly isStable: true; readonly entities: readonly JsonObject[] }
  | { readonly isStable: false; readonly problem: string };

async function walkOnce(client: GetClient, request: ListRequest, signal: AbortSignal): Promise<Walk> {
  const byId = new Map<string, JsonObject>();
  let announced = 0;
  let wasShort = false;
  for (;;) {
    const page = await readPage(client, request, byId.size, signal);
    announced = Math.max(announced, page.count ?? 0);
    if (page.entities.length === 0 || (isLastPage(page, byId.size) && !request.isThorough)) {
      for (const [id, entity] of page.entities) byId.set(id, entity);
      return byId.size < announced
        ? { isStable: false, problem: `it ended after ${byId.size} of ${announced} entries` }
        : { isStable: true, entities: [...byId.values()] };
    }
    // A server without paging answers the same short page for ever; a short page held everything.
    if (wasShort && isRepetition(page, byId)) return { isStable: true, entities: [...byId.values()] };
    wasShort = byId.size === 0 && (isLastPage(page, 0) || isCountedShort(page));
    const before = byId.size;
    for (const [id, entity] of page.entities) byId.set(id, entity);
    if (byId.size < before + page.entities.length) {
      return { isStable: false, problem: "entries came twice: paging is not honoured, or the list changed meanwhile" };
    }
    if (byId.size > maximumItems) throw unreadable(request, `it has more than ${maximumItems} entries or no end`);
  }
}

interface Page {
  readonly entities: readonly (readonly [id: string, entity: JsonObject])[];
  readonly count: number | undefined;
  readonly limit: number | undefined;
}

function isRepetition({ entities, count }: Page, known: ReadonlyMap<string, JsonObject>): boolean {
  const isSame = entities.length === known.size && entities.every(([id]) => known.has(id));
  return isSame && (count === undefined || count <= known.size);
}

/** `seen` entries came before this page. */
function isLastPage({ entities, count, limit }: Page, seen: number): boolean {
  // The API may echo a limit above the one it was asked for; only what is short of both is short.
  const isShort = limit !== undefined && entities.length < Math.min(limit, pageSize);
  return isShort && (count === undefined || count <= seen + entities.length);
}

/**
 * Where the API tells no limit, a page that is shorter than what was asked for and as long as its count. That is not
 * enough to end a list, but together with its repetition it shows a server without pages.
 */
function isCountedShort({ entities, count, limit }: Page): boolean {
  return limit === undefined && count === entities.length && entities.length < pageSize;
}

async function readPage(
  client: GetClient,
  { path, rateClass, idField }: ListRequest,
  start: number,
  signal: AbortSignal,
): Promise<Page> {
  const endpoint = `GET ${path}`;
  const query = { _start: String(start), _limit: String(pageSize) };
  const { body } = await client.get({ path, query, rateClass }, signal);
  const answer = readObject(endpoint, "", body);
  const entities = readObjects(endpoint, "entities", ownValue(answer, "entities"));
  // What the list says about its own length guards against half a list, so it is never ignored for its shape.
  const metadata = readObject(endpoint, "metadata", ownValue(answer, "metadata") ?? {});
  return {
    entities: entities.map((entity, index) => [readText(endpoint, `entities[${index}]`, entity, idField), entity]),
    count: readCount(endpoint, "metadata", metadata, "count"),
    limit: readCount(endpoint, "metadata", metadata, "limit"),
  };
}

function unreadable({ path }: ListRequest, problem: string): KnownError {
  return new KnownError(`GET ${path}: the list could not be read to its end: ${problem}.`, {
    exitCode: 1,
    help: "Nothing was changed: a plan is never made from part of a list. Run the command again.",
  });
}
