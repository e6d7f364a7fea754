import { jsonAnswer } from "../answer.ts";
import { formatTime } from "../format-time.ts";
import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import type { OtherVisit } from "../other-platform.ts";
import { parseBody } from "../read-request.ts";
import type { Change } from "./event-type-routes.ts";
import { giveIntegrationId } from "./give-svix-id.ts";
import { pageList } from "./page-list.ts";
import { refuseField, refuseSvix } from "./svix-answer.ts";
import type { SvixApplication, SvixEnvironment, SvixIntegration } from "./svix-state.ts";

/** `/app/{app}` and what lies below it. */
export function answerApplication(
  environment: SvixEnvironment,
  pageLimit: number,
  [name = "", resource, id, ...rest]: readonly string[],
  visit: OtherVisit,
): Change {
  const application = environment.applications.find((each) => each.uid === name || each.id === name);
  // A self-hosted server has no such routes, and says so in words that are not Svix's.
  if (resource !== undefined && environment.isSelfHosted) return { answer: jsonAnswer(404, "") };
  if (application === undefined) throw refuseSvix(404, undefined, "Entity not found");
  if (resource === undefined) {
    if (visit.request.method !== "GET") throw refuseSvix(405);
    return { answer: jsonAnswer(200, showApplication(application)) };
  }
  if (resource !== "integration" || rest.length > 0) throw refuseSvix(404);
  return id === undefined
    ? answerIntegrations(environment, application, pageLimit, visit)
    : answerIntegration(environment, application, id, visit);
}

/** `GET` and `POST /app/{app}/integration`. */
function answerIntegrations(
  environment: SvixEnvironment,
  application: SvixApplication,
  pageLimit: number,
  visit: OtherVisit,
): Change {
  const { request, fault, now } = visit;
  switch (request.method) {
    case "GET": {
      const listing = {
        all: application.integrations,
        idOf: ({ id }: SvixIntegration) => id,
        renamed: (each: SvixIntegration, id: string) => ({ ...each, id: likeAnId(id) }),
        show: showIntegration,
        pageLimit,
      };
      return { answer: pageList(listing, request, fault) };
    }
    case "POST": {
      const time = formatTime(now);
      const serial = environment.serial + 1;
      const created = {
        ...readBody(parseBody(request)),
        id: giveIntegrationId(serial),
        createdAt: time,
        updatedAt: time,
      };
      const integrations = [...application.integrations, created];
      return {
        answer: jsonAnswer(201, showIntegration(created)),
        environment: store({ ...environment, serial }, { ...application, integrations }),
      };
    }
    default:
      throw refuseSvix(405);
  }
}

/** `GET`, `PUT` and `DELETE /app/{app}/integration/{id}`. */
function answerIntegration(
  environment: SvixEnvironment,
  application: SvixApplication,
  id: string,
  { request, now }: OtherVisit,
): Change {
  const found = application.integrations.find((each) => each.id === id);
  if (found === undefined) throw refuseSvix(404, undefined, "Entity not found");
  const others = application.integrations.filter((each) => each !== found);
  switch (request.method) {
    case "GET":
      return { answer: jsonAnswer(200, showIntegration(found)) };
    case "PUT": {
      const changed = { ...found, ...readBody(parseBody(request)), updatedAt: formatTime(now) };
      return {
        answer: jsonAnswer(200, showIntegration(changed)),
        environment: store(environment, { ...application, integrations: [...others, changed] }),
      };
    }
    case "DELETE":
      return {
        answer: jsonAnswer(204, null),
        environment: store(environment, { ...application, integrations: others }),
      };
    default:
      throw refuseSvix(405);
  }
}

/** Replaces everything: flags that are not named are none. */
function readBody(body: Json): Pick<SvixIntegration, "name" | "featureFlags"> {
  if (!isJsonObject(body)) throw refuseSvix(422, undefined, "the body must be an object");
  const { name, featureFlags = null } = body;
  if (typeof name !== "string") throw refuseField("name", "is required");
  if (featureFlags === null) return { name, featureFlags: [] };
  const flags: readonly Json[] = Array.isArray(featureFlags) ? featureFlags : [];
  const texts = flags.filter((flag) => typeof flag === "string" && /^[a-zA-Z0-9\-_.]{1,256}$/u.test(flag)) as string[];
  if (flags.length === 0 || flags.length > 25 || texts.length < flags.length || new Set(texts).size < texts.length) {
    throw refuseField("featureFlags", "must be a list of 1 to 25 names");
  }
  return { name, featureFlags: texts };
}

function store(environment: SvixEnvironment, application: SvixApplication): SvixEnvironment {
  const others = environment.applications.filter(({ id }) => id !== application.id);
  return { ...environment, applications: [...others, application] };
}

function showIntegration({ id, name, featureFlags, createdAt, updatedAt }: SvixIntegration): JsonObject {
  // An empty list is not allowed by the vendor's own schema, so none is left out.
  return { id, name, ...(featureFlags.length === 0 ? {} : { featureFlags }), createdAt, updatedAt };
}

function showApplication({ id, uid, name, createdAt, updatedAt }: SvixApplication): JsonObject {
  return { id, uid, name, throttleRate: null, metadata: {}, createdAt, updatedAt };
}

/** Broken lists make up ids; these are of the vendor's form all the same. */
function likeAnId(text: string): string {
  const letters = text.replaceAll(/[^A-Za-z0-9]/gu, "").slice("integ".length);
  return `integ_${letters.slice(-27).padStart(27, "z")}`;
}
