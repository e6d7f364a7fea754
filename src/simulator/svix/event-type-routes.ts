import { jsonAnswer, type Answer } from "../answer.ts";
import { formatTime } from "../format-time.ts";
import type { OtherVisit } from "../other-platform.ts";
import { parseBody } from "../read-request.ts";
import { readEventTypeBody, showEventType } from "./check-event-type.ts";
import { pageList } from "./page-list.ts";
import { refuseField, refuseSvix } from "./svix-answer.ts";
import { buildEventType } from "./svix-seed.ts";
import type { SvixEnvironment, SvixEventType } from "./svix-state.ts";

/** An answer, and the environment after it where something changed. */
export interface Change {
  readonly answer: Answer;
  readonly environment?: SvixEnvironment;
}

/** `GET` and `POST /event-type`. */
export function answerEventTypes(environment: SvixEnvironment, pageLimit: number, visit: OtherVisit): Change {
  switch (visit.request.method) {
    case "GET": {
      const { query } = visit.request;
      const isShown = ({ archived }: SvixEventType): boolean => query.get("include_archived") === "true" || !archived;
      const listing = {
        all: environment.eventTypes.filter(isShown),
        idOf: ({ name }: SvixEventType) => name,
        renamed: (each: SvixEventType, name: string) => ({ ...each, name }),
        show: (each: SvixEventType) => showEventType(each, query.get("with_content") === "true", environment),
        pageLimit,
      };
      return { answer: pageList(listing, visit.request, visit.fault) };
    }
    case "POST":
      return createEventType(environment, visit);
    default:
      throw refuseSvix(405);
  }
}

/** `GET`, `PUT`, `PATCH` and `DELETE /event-type/{name}`. */
export function answerEventType(environment: SvixEnvironment, name: string, visit: OtherVisit): Change {
  const found = environment.eventTypes.find((each) => each.name === name);
  const { method, query } = visit.request;
  if (method === "PUT") return putEventType(environment, name, found, visit);
  if (found === undefined) throw refuseSvix(404, undefined, "Entity not found");
  switch (method) {
    case "GET":
      return { answer: jsonAnswer(200, showEventType(found, true, environment)) };
    case "PATCH": {
      const changed = { ...found, ...readEventTypeBody(parseBody(visit.request), environment), name };
      return store(environment, stamp(changed, visit), 200);
    }
    case "DELETE": {
      const others = environment.eventTypes.filter((each) => each !== found);
      const isExpunged = query.get("expunge") === "true";
      const eventTypes = isExpunged ? others : [...others, stamp({ ...found, archived: true }, visit)];
      return { answer: jsonAnswer(204, null), environment: { ...environment, eventTypes } };
    }
    default:
      throw refuseSvix(405);
  }
}

/** A living name is a conflict; an archived one is revived, and nothing of what it was is kept. */
function createEventType(environment: SvixEnvironment, visit: OtherVisit): Change {
  const body = readEventTypeBody(parseBody(visit.request), environment);
  const { name, description } = body;
  if (name === undefined) throw refuseField("name", "is required");
  if (description === undefined) throw refuseField("description", "is required");
  const existing = environment.eventTypes.find((each) => each.name === name);
  if (existing !== undefined && !existing.archived) {
    throw refuseSvix(409, "event_type_exists", "An event type with this name already exists");
  }
  return store(environment, buildEventType(name, body, formatTime(visit.now)), 201);
}

/** Replaces everything: what the body does not name gets its default. */
function putEventType(
  environment: SvixEnvironment,
  name: string,
  found: SvixEventType | undefined,
  visit: OtherVisit,
): Change {
  const body = readEventTypeBody(parseBody(visit.request), environment);
  if (body.description === undefined) throw refuseField("description", "is required");
  const built = buildEventType(name, body, formatTime(visit.now));
  if (found === undefined) return store(environment, built, 201);
  return store(environment, { ...built, createdAt: found.createdAt }, 200);
}

function store(environment: SvixEnvironment, eventType: SvixEventType, status: number): Change {
  const others = environment.eventTypes.filter(({ name }) => name !== eventType.name);
  return {
    answer: jsonAnswer(status, showEventType(eventType, true, environment)),
    environment: { ...environment, eventTypes: [...others, eventType] },
  };
}

function stamp(eventType: SvixEventType, { now }: OtherVisit): SvixEventType {
  return { ...eventType, updatedAt: formatTime(now) };
}
