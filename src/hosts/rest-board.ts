import { KnownError } from "../model/errors.ts";
import type { ChangeClient } from "../http/http-client.ts";
import type { Board, Posting, PostingContent } from "./board.ts";
import { confirmedBody, readError } from "./host-error.ts";

/** How one kind of posting is listed and written at one host. */
export interface BoardSpec {
  readonly name: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly pathOf: (id: string) => string;
  readonly editMethod: "PATCH" | "PUT";
  readonly toBody: (content: PostingContent) => object;
  /** Undefined for what the list also holds and is none, such as pull requests among issues. */
  readonly read: (item: Readonly<Record<string, unknown>>) => Posting | undefined;
}

const pageSize = 100;
/** Ten thousand comments; a longer list was not read to its end, and then a second posting could be made. */
const maxPages = 100;

/** A board over REST, the same for every host whose lists have numbered pages. */
export function openBoard(http: ChangeClient, spec: BoardSpec): Board {
  const { name, path, query, pathOf, editMethod, toBody } = spec;
  const readOne = (body: unknown): Posting => {
    const posting = isRecord(body) ? spec.read(body) : undefined;
    return posting ?? { id: "", body: "", isOurs: true };
  };
  return {
    name,
    async *list(signal) {
      for (let page = 1; page <= maxPages; page += 1) {
        const items = await readPage(http, path, { ...query, per_page: String(pageSize), page: String(page) }, signal);
        for (const item of items) {
          const posting = isRecord(item) ? spec.read(item) : undefined;
          if (posting !== undefined) yield posting;
        }
        if (items.length < pageSize) return;
      }
      throw new KnownError(
        `${name} has more than ${pageSize * maxPages} entries; ours was not looked for to the end.`,
        {
          exitCode: 6,
          help: "Nothing was posted, so that nothing is posted twice.",
        },
      );
    },
    create: async (content, signal) =>
      readOne(confirmedBody(name, await http.post({ path, body: toBody(content), rateClass: "unstated" }, signal))),
    update: async (id, content, signal) =>
      readOne(
        confirmedBody(
          name,
          await http.change(
            { method: editMethod, path: pathOf(id), body: toBody(content), rateClass: "unstated" },
            signal,
          ),
        ),
      ),
  };
}

async function readPage(
  http: ChangeClient,
  path: string,
  query: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<readonly unknown[]> {
  try {
    const { body } = await http.get({ path, query, rateClass: "unstated" }, signal);
    if (Array.isArray(body)) return body;
  } catch (error) {
    throw readError(error);
  }
  throw new KnownError(`${path} answered with something else than a list.`, {
    exitCode: 1,
    help: "Check the address of the host's API: a proxy or a login page may have answered in its place.",
  });
}

/** True for a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
