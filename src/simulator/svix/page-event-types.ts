import { jsonAnswer, type Answer } from "../answer.ts";
import type { FaultAction } from "../fault-format.ts";
import type { SimulatorRequest } from "../read-request.ts";
import { showEventType } from "./check-event-type.ts";
import { refuseSvix } from "./svix-answer.ts";
import type { SvixEventType } from "./svix-state.ts";

const defaultLimit = 50;
const maximumLimit = 250;

/** One page by name, after the iterator, which is itself a name and filled on the last page too. */
export function pageEventTypes(
  all: readonly SvixEventType[],
  { query }: SimulatorRequest,
  fault: FaultAction,
  pageLimit: number,
): Answer {
  const limit = Math.min(pageLimit, readLimit(query.get("limit")));
  const iterator = query.get("iterator");
  const shown = all
    .filter(({ archived }) => query.get("include_archived") === "true" || !archived)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const ordered = withMoves(shown, iterator, fault);
  const rest =
    iterator === null || fault.ignoreStart === true ? ordered : ordered.filter(({ name }) => name > iterator);
  const page = withFaults(rest.slice(0, limit), limit, iterator, fault);
  const isDone = fault.endlessPages === true ? false : rest.length <= limit;
  return jsonAnswer(200, {
    data: page.map((each) => showEventType(each, query.get("with_content") === "true")),
    done: isDone,
    iterator: page.at(-1)?.name ?? null,
    prevIterator: page[0] === undefined ? null : `-${page[0].name}`,
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
function withMoves(
  all: readonly SvixEventType[],
  iterator: string | null,
  { shiftPages }: FaultAction,
): readonly SvixEventType[] {
  const first = all[0];
  if (iterator === null || shiftPages === undefined || first === undefined) return all;
  return shiftPages === "insert" ? [{ ...first, name: `${first.name}-new` }, ...all].toSorted(byName) : all.slice(1);
}

function byName(a: SvixEventType, b: SvixEventType): number {
  return a.name < b.name ? -1 : 1;
}

function withFaults(
  page: readonly SvixEventType[],
  limit: number,
  iterator: string | null,
  { endlessPages, repeatedIds }: FaultAction,
): readonly SvixEventType[] {
  const [first] = page;
  if (endlessPages === true) {
    const model = first ?? { ...emptyModel, name: "x" };
    return Array.from({ length: limit }, (_, index) => ({
      ...model,
      name: `${iterator ?? "z"}${index % 10}-${index}`,
    }));
  }
  return repeatedIds === true && first !== undefined ? [...page, first] : page;
}

const emptyModel: SvixEventType = {
  name: "",
  description: "",
  schemas: null,
  archived: false,
  deprecated: false,
  featureFlags: null,
  groupName: null,
  createdAt: "2026-01-01T00:00:00Z",
  updatedAt: "2026-01-01T00:00:00Z",
};
