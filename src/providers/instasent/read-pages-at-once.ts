import type { GetClient } from "../../http/http-client.ts";
import type { JsonObject } from "../../model/json.ts";
import { readPage, type ListRequest, type Page } from "./list-page.ts";

/** Pages of one list under way at a time; the class of its endpoint may allow fewer. */
const width = 6;

/**
 * Reads the pages that the first one announces by its count, several at a time, and after all of them the page behind
 * the last one. Gives every entity, or undefined when there is nothing to win or anything is not as it was announced:
 * another count, a page of another length, an entity twice, something behind the end. What is created or deleted while
 * they are read shows in one of these, because the first page is read before, and the last one after, all others.
 */
export async function readPagesAtOnce(
  client: GetClient,
  request: ListRequest,
  first: Page,
  maximumItems: number,
  signal: AbortSignal,
): Promise<readonly JsonObject[] | undefined> {
  const { count } = first;
  const size = first.entities.length;
  // With two pages there is nothing that could be read beside another.
  if (count === undefined || size === 0 || count <= 2 * size || count > maximumItems) return undefined;
  const starts = Array.from({ length: Math.ceil(count / size) - 1 }, (_, index) => (index + 1) * size);
  const isAsAnnounced = (page: Page, start: number) =>
    page.count === count && page.entities.length === Math.min(size, count - start);
  const pages = await readEach(starts, async (start) => {
    const page = await readPage(client, request, start, signal);
    return isAsAnnounced(page, start) ? page : undefined;
  });
  if (pages === undefined) return undefined;
  const byId = new Map([first, ...pages].flatMap(({ entities }) => entities));
  if (byId.size !== count) return undefined;
  // A short last page is an end where gaps would not become duplicates.
  if (!request.isThorough && count % size !== 0) return [...byId.values()];
  const behind = await readPage(client, request, count, signal);
  return behind.entities.length === 0 ? [...byId.values()] : undefined;
}

/** Results in the order of `starts`; undefined as soon as one of them is. Nothing is under way any more when it ends. */
async function readEach<T>(
  starts: readonly number[],
  read: (start: number) => Promise<T | undefined>,
): Promise<readonly T[] | undefined> {
  const results = new Map<number, T>();
  const left = starts.values();
  let isOver = false;
  // All of them take from the same iterator.
  const readers = Array.from({ length: width }, async () => {
    for (const start of left) {
      if (isOver) return;
      try {
        const result = await read(start);
        if (result === undefined) isOver = true;
        else results.set(start, result);
      } catch (error) {
        isOver = true;
        throw error;
      }
    }
  });
  const failure = (await Promise.allSettled(readers)).find(({ status }) => status === "rejected");
  if (failure?.status === "rejected") throw failure.reason;
  const inOrder = starts.flatMap((start) => results.get(start) ?? []);
  return inOrder.length === starts.length ? inOrder : undefined;
}
