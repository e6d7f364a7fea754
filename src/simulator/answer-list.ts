import { jsonAnswer, type Answer } from "./answer.ts";
import type { FaultAction } from "./fault-format.ts";
import type { JsonObject } from "./json.ts";
import { parseListQuery, type ListQuery } from "./list-query.ts";
import type { Visit } from "./route.ts";
import { selectEntities } from "./select-entities.ts";

/** What a list adds to its entities, and how it orders them when nobody asks. */
interface ListManners {
  readonly defaultSort?: ListQuery["sort"];
  readonly metadata?: JsonObject;
}

/** One page of a list: filter, sort, page, and what the faults make of it. */
export function answerList(
  visit: Pick<Visit, "request" | "platform" | "fault">,
  all: readonly JsonObject[],
  manners: ListManners = {},
): Answer {
  return answerListOf(visit, all, (entity) => entity, manners);
}

/** The same for what is shown as an entity first; where nothing looks at the whole list, that is one page of it. */
export function answerListOf<T>(
  visit: Pick<Visit, "request" | "platform" | "fault">,
  all: readonly T[],
  show: (item: T) => JsonObject,
  manners: ListManners = {},
): Answer {
  const { paging } = visit.platform;
  const query = parseListQuery(visit.request.query);
  const sort = query.sort.length > 0 ? query.sort : (manners.defaultSort ?? []);
  const start = query.page?.start ?? 0;
  const maxLimit = paging.maxLimit ?? 100;
  const limit = Math.min(query.page?.limit ?? paging.defaultLimit ?? 50, maxLimit);
  const answer = (entities: readonly JsonObject[], found: number): Answer =>
    jsonAnswer(200, {
      entities,
      metadata: { count: visit.fault.countLies ?? found, start, limit, ...manners.metadata },
    });
  if (query.filters.length + sort.length === 0 && Object.keys(visit.fault).length === 0) {
    return answer(all.slice(start, start + limit).map(show), all.length);
  }
  const selected = selectEntities(all.map(show), { filters: query.filters, sort });
  return answer(cutPage(selected, start, limit, visit.fault), selected.length);
}

function cutPage(all: readonly JsonObject[], start: number, limit: number, fault: FaultAction): readonly JsonObject[] {
  const from = fault.ignoreStart === true ? 0 : start;
  const first = all[0];
  if (first === undefined) return [];
  if (fault.endlessPages === true) {
    return Array.from({ length: limit }, (_, index) => all[from + index] ?? copyOf(first, from + index));
  }
  const page = shifted(all, start, fault).slice(from, from + limit);
  const top = page[0];
  return fault.repeatedIds === true && top !== undefined ? [...page, top] : page;
}

/** What the list looks like by the time page two is read. */
function shifted(all: readonly JsonObject[], start: number, fault: FaultAction): readonly JsonObject[] {
  const first = all[0];
  if (start === 0 || first === undefined || fault.shiftPages === undefined) return all;
  return fault.shiftPages === "insert" ? [copyOf(first, 0), ...all] : all.slice(1);
}

function copyOf(entity: JsonObject, index: number): JsonObject {
  const id = `f${index.toString(16).padStart(23, "0")}`;
  return { ...entity, id, uid: `copy-${index}`, name: `Copy ${index}` };
}
