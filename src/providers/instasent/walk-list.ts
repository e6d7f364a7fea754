import { KnownError } from "../../model/errors.ts";
import type { JsonObject } from "../../model/json.ts";
import type { GetClient } from "../../http/http-client.ts";
import { pageSize, readPage, type ListRequest, type Page } from "./list-page.ts";
import { readPagesAtOnce } from "./read-pages-at-once.ts";

/** Beyond this a list is taken for endless. */
const maximumItems = 10_000;
/** How often a list that moves while it is read is read one page after the other. */
const maximumPasses = 3;

/**
 * Reads a paged list to its end: every entity once, or a `KnownError`. Default and maximum page size and the meaning of
 * `metadata.count` are undocumented, so the walk advances by what it got. A list that repeats itself, ends before the
 * count it announced, or never ends is an error, because a plan made from half a list would create duplicates. Pages that
 * the first one announces are read at once; unless they come exactly as announced, the list is read again page by page.
 */
export async function walkList(
  client: GetClient,
  request: ListRequest,
  signal: AbortSignal,
): Promise<readonly JsonObject[]> {
  const first = await readPage(client, request, 0, signal);
  const announced = await readPagesAtOnce(client, request, first, maximumItems, signal);
  if (announced !== undefined) return announced;
  for (let pass = 1; ; pass += 1) {
    const walk = await walkOnce(client, request, pass === 1 ? first : undefined, signal);
    if (walk.isStable) return walk.entities;
    if (pass === maximumPasses) throw unreadable(request, walk.problem);
  }
}

type Walk =
  | { readonly isStable: true; readonly entities: readonly JsonObject[] }
  | { readonly isStable: false; readonly problem: string };

/** `first` is the first page, when it was just read. */
async function walkOnce(
  client: GetClient,
  request: ListRequest,
  first: Page | undefined,
  signal: AbortSignal,
): Promise<Walk> {
  const byId = new Map<string, JsonObject>();
  let announced = 0;
  let wasShort = false;
  for (;;) {
    const page = (byId.size === 0 ? first : undefined) ?? (await readPage(client, request, byId.size, signal));
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

function unreadable({ path }: ListRequest, problem: string): KnownError {
  return new KnownError(`GET ${path}: the list could not be read to its end: ${problem}.`, {
    exitCode: 1,
    help: "Nothing was changed: a plan is never made from part of a list. Run the command again.",
  });
}
