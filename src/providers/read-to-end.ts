import { KnownError } from "../model/errors.ts";
import type { JsonObject } from "../model/json.ts";

/** Beyond this a list is taken for endless. */
const maximumItems = 10_000;
/** How often a list that moves while it is read is read again. */
const maximumPasses = 3;

/** What one walk along the pages of a list came to; a problem may be gone when it is walked again. */
export type Walk = { readonly entities: readonly JsonObject[] } | { readonly problem: string };

/** The list has no end, or what it says of itself does not hold: nothing may be concluded from what it does not show. */
export class UnfinishedListError extends KnownError {}

/** Walks along the list at `path` until a walk goes well, three times at most; throws an `UnfinishedListError` then. */
export async function readToEnd(path: string, walkOnce: () => Promise<Walk>): Promise<readonly JsonObject[]> {
  for (let pass = 1; ; pass += 1) {
    const walk = await walkOnce();
    if ("entities" in walk) return walk.entities;
    if (pass === maximumPasses) throw unreadable(path, walk.problem);
  }
}

/** Adds a page to what was seen, by id; says what is wrong with it, if anything. */
export function addPage(
  byId: Map<string, JsonObject>,
  page: readonly (readonly [id: string, entity: JsonObject])[],
): string | undefined {
  for (const [id, entity] of page) {
    if (byId.has(id)) return "entries came twice: paging is not honoured, or the list changed meanwhile";
    byId.set(id, entity);
  }
  return undefined;
}

/** Throws an `UnfinishedListError` for a list that goes on and on. */
export function refuseEndless({ size }: ReadonlyMap<string, JsonObject>, path: string): void {
  if (size > maximumItems) throw unreadable(path, `it has more than ${maximumItems} entries or no end`);
}

function unreadable(path: string, problem: string): UnfinishedListError {
  return new UnfinishedListError(`GET ${path}: the list could not be read to its end: ${problem}.`, {
    exitCode: 1,
    help: "Nothing was changed: a plan is never made from part of a list. Run the command again.",
  });
}
