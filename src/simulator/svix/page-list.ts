import { jsonAnswer, type Answer } from "../answer.ts";
import type { FaultAction } from "../fault-format.ts";
import type { Json } from "../json.ts";
import type { SimulatorRequest } from "../read-request.ts";
import { refuseSvix } from "./svix-answer.ts";

const defaultLimit = 50;
const maximumLimit = 250;

/** What can be listed: entities told apart, and ordered, by one text. */
export interface Listing<T> {
  readonly all: readonly T[];
  readonly idOf: (entity: T) => string;
  /** The same entity under another id, for lists that are broken on purpose. */
  readonly renamed: (entity: T, id: string) => T;
  readonly show: (entity: T) => Json;
  /** Most entries that a page holds, whatever is asked for. */
  readonly pageLimit: number;
}

/** One page by id, after the iterator, which is itself an id and filled on the last page too. */
export function pageList<T>(listing: Listing<T>, { query }: SimulatorRequest, fault: FaultAction): Answer {
  const { all, idOf, show, pageLimit } = listing;
  const limit = Math.min(pageLimit, readLimit(query.get("limit")));
  const iterator = query.get("iterator");
  const sorted = all.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  const ordered = withMoves(listing, sorted, iterator, fault);
  const rest =
    iterator === null || fault.ignoreStart === true ? ordered : ordered.filter((each) => idOf(each) > iterator);
  const page = withFaults(listing, rest.slice(0, limit), limit, iterator, fault);
  const [first, last] = [page[0], page.at(-1)];
  return jsonAnswer(200, {
    data: page.map(show),
    done: fault.endlessPages === true ? false : rest.length <= limit,
    iterator: last === undefined ? null : idOf(last),
    prevIterator: first === undefined ? null : `-${idOf(first)}`,
  });
}

function readLimit(written: string | null): number {
  if (written === null) return defaultLimit;
  const limit = Number(written);
  if (!Number.isInteger(limit) || limit < 1 || limit > maximumLimit) {
    throw refuseSvix(422, undefined, `limit must be between 1 and ${maximumLimit}`);
  }
  return limit;
}

/** What happened to the list since the first page was shown. */
function withMoves<T>(
  { idOf, renamed }: Listing<T>,
  all: readonly T[],
  iterator: string | null,
  { shiftPages }: FaultAction,
): readonly T[] {
  const [first] = all;
  if (iterator === null || shiftPages === undefined || first === undefined) return all;
  if (shiftPages === "delete") return all.slice(1);
  return [renamed(first, nextTo(idOf(first))), ...all].toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}

function withFaults<T>(
  { renamed }: Listing<T>,
  page: readonly T[],
  limit: number,
  iterator: string | null,
  { endlessPages, repeatedIds }: FaultAction,
): readonly T[] {
  const [first] = page;
  if (first === undefined) return page;
  if (endlessPages === true) {
    return Array.from({ length: limit }, (_, index) => renamed(first, `${iterator ?? "z"}${index % 10}-${index}`));
  }
  return repeatedIds === true ? [...page, first] : page;
}

/** An id that comes right after another. */
function nextTo(id: string): string {
  return `${id}-new`;
}
