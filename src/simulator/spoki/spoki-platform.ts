import { jsonAnswer, Refusal } from "../answer.ts";
import { isJsonObject, type JsonObject } from "../json.ts";
import type { OtherOutcome, OtherPlatform, OtherVisit } from "../other-platform.ts";
import { parseBody, splitPath } from "../read-request.ts";
import { buildAccount } from "./build-account.ts";
import { buildSpokiState } from "./build-spoki-state.ts";
import { changeField, createField, createList, deleteField, deleteList } from "./field-and-list-routes.ts";
import { pageEntities } from "./page-entities.ts";
import { showListed } from "./show-template.ts";
import { refuseSpoki, shown, spokiError, type SpokiChange } from "./spoki-answer.ts";
import { endpointOf, spendRequest } from "./spoki-limits.ts";
import { readSpokiSeed } from "./spoki-seed.ts";
import type { SpokiAccount, SpokiState, SpokiVisit } from "./spoki-state.ts";
import * as templates from "./template-routes.ts";
import * as webhooks from "./webhook-routes.ts";

/** Spoki, as its collection of requests describes it: one key is one account. */
export const spokiPlatform: OtherPlatform = {
  readSeed: readSpokiSeed,
  buildState: buildSpokiState,
  respond: respondAsSpoki,
  errorAnswer: (status) => spokiError(status),
};

function respondAsSpoki(visit: OtherVisit): OtherOutcome {
  const state = visit.state as unknown as SpokiState; // built by `buildSpokiState`, changed only here
  let account: SpokiAccount | undefined;
  const after = (answer: SpokiChange["answer"], changed: SpokiAccount): OtherOutcome => {
    const accounts = [...state.accounts.filter(({ token }) => token !== changed.token), changed];
    return { answer, state: { ...state, accounts } satisfies SpokiState };
  };
  try {
    const found = findAccount(state, visit);
    const segments = segmentsOf(visit);
    account = spendRequest(visitOf(found, state, visit), endpointOf(visit.request.method, segments));
    if (account === undefined) return { answer: spokiError(429), state: visit.state };
    account = templates.endReviews(visitOf(account, state, visit));
    const { answer, account: changed = account } = route(segments, visitOf(account, state, visit), visit);
    return after(answer, changed);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return account === undefined ? { answer: error.answer, state: visit.state } : after(error.answer, account);
  }
}

function visitOf(account: SpokiAccount, { habits }: SpokiState, { now }: OtherVisit): SpokiVisit {
  return { account, habits, now: now.getTime() };
}

function findAccount({ template, accounts }: SpokiState, visit: OtherVisit): SpokiAccount {
  const token = visit.request.headers["x-spoki-api-key"];
  if (token === undefined || token === "") throw refuseSpoki(401);
  const known = accounts.find((account) => account.token === token);
  if (known !== undefined) return known;
  if (!visit.acceptsAnyToken) throw refuseSpoki(401);
  return { ...template, token };
}

/** What stands after `/api/1/`. Every path ends with a slash; without it there is a redirect, which loses a body. */
function segmentsOf({ path, request }: OtherVisit): readonly string[] {
  const [api, version, ...rest] = splitPath(path) ?? [];
  if (api !== "api" || version !== "1" || rest.length === 0) throw refuseSpoki(404);
  if (!path.endsWith("/")) throw new Refusal(jsonAnswer(301, null, { Location: `${request.path}/` }));
  return rest;
}

function route(
  [resource = "", id, action, ...rest]: readonly string[],
  visit: SpokiVisit,
  from: OtherVisit,
): SpokiChange {
  const all = entitiesOf(resource, visit);
  if (all === undefined || rest.length > 0) throw refuseSpoki(404);
  const { method } = from.request;
  if (id === undefined) {
    if (method === "POST") return create(resource, visit, bodyOf(from));
    if (method !== "GET") throw refuseSpoki(405);
    const { habits } = visit;
    const model = all[0] ?? entitiesOf(resource, { ...visit, account: models })?.[0];
    const shape = { pageSize: habits.pageSize, isBare: habits.bare.includes(resource), model };
    return { answer: pageEntities(all, from.request, from.fault, shape) };
  }
  const entity = all.find((each) => shown(each["id"]) === id);
  if (entity === undefined) throw refuseSpoki(404);
  const number = Number(id);
  if (action !== undefined) return act(`${method} ${resource}/${action}`, visit, number, from);
  if (method === "GET") return { answer: jsonAnswer(200, entity) };
  return changeOne(`${method} ${resource}`, visit, number, from);
}

/** One of everything. */
const models = buildAccount(
  {
    customFields: [{ code: "X" }],
    lists: [{ name: "x" }],
    templates: [{ name: "x", languages: { en: {} } }],
    webhooks: [{ event: "template.created", url: "https://example.com" }],
    tags: [{ name: "x" }],
    automations: [{ name: "x" }],
    channels: [{ identifier: "x" }],
    roles: [{ email: "x@example.com" }],
  },
  "2026-01-01T00:00:00Z",
);

function entitiesOf(resource: string, { account, habits }: SpokiVisit): readonly JsonObject[] | undefined {
  switch (resource) {
    case "custom-fields":
      return account.customFields.map(({ shown }) => shown);
    case "lists":
      return account.lists;
    case "templates":
      return account.templates.map((template) => showListed(template, habits.showsLanguageIds));
    case "external-webhooks":
      return account.webhooks;
    default:
      return Object.hasOwn(account.fixed, resource) ? account.fixed[resource] : undefined;
  }
}

function create(resource: string, visit: SpokiVisit, body: JsonObject): SpokiChange {
  switch (resource) {
    case "custom-fields":
      return createField(visit, body);
    case "lists":
      return createList(visit, body);
    case "templates":
      return templates.createTemplate(visit, body);
    case "external-webhooks":
      return webhooks.createWebhook(visit, body);
    default:
      throw refuseSpoki(405);
  }
}

function changeOne(endpoint: string, visit: SpokiVisit, id: number, from: OtherVisit): SpokiChange {
  switch (endpoint) {
    case "PATCH custom-fields":
      return changeField(visit, id, bodyOf(from));
    case "DELETE custom-fields":
      return deleteField(visit, id);
    case "DELETE lists":
      return deleteList(visit, id);
    case "PATCH templates":
      return templates.changeTemplate(visit, id, bodyOf(from));
    case "DELETE templates":
      return templates.deleteTemplate(visit, id);
    case "PATCH external-webhooks":
      return webhooks.changeWebhook(visit, id, bodyOf(from));
    case "DELETE external-webhooks":
      return webhooks.deleteWebhook(visit, id);
    default:
      throw refuseSpoki(405);
  }
}

function act(endpoint: string, visit: SpokiVisit, id: number, from: OtherVisit): SpokiChange {
  switch (endpoint) {
    case "POST templates/submit":
      return templates.submitTemplate(visit, id);
    case "POST templates/back_to_draft":
      return templates.backToDraft(visit, id);
    case "GET external-webhooks/expands":
      return webhooks.showExpands(visit, id);
    case "POST external-webhooks/expands":
      return webhooks.setExpands(visit, id, bodyOf(from));
    case "POST external-webhooks/rotate_secret":
      return webhooks.rotateSecret(visit, id);
    default:
      throw refuseSpoki(404);
  }
}

function bodyOf({ request }: OtherVisit): JsonObject {
  const body = parseBody(request);
  if (!isJsonObject(body)) throw refuseSpoki(400, "The request body is not correct");
  return body;
}
