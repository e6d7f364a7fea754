import { createHash } from "node:crypto";
import { jsonAnswer } from "../answer.ts";
import type { Json, JsonObject } from "../json.ts";
import { allowedExpands, isEvent, needsApproval } from "./webhook-events.ts";
import { refuseField, refuseSpoki, shown, type SpokiChange } from "./spoki-answer.ts";
import type { SpokiAccount, SpokiEntity, SpokiVisit } from "./spoki-state.ts";

export function createWebhook({ account }: SpokiVisit, body: JsonObject): SpokiChange {
  if (body["event"] === undefined) throw refuseField("event", "This field is required.");
  if (body["url"] === undefined) throw refuseField("url", "This field is required.");
  const fields = readWebhookBody(body);
  const version = Number(fields["version"] ?? 1);
  const id = account.nextId;
  const webhook = buildWebhook({ id, ...fields, version, secret: newSecret(version, `${account.token} ${id}`) });
  return {
    answer: jsonAnswer(201, webhook),
    account: { ...account, nextId: id + 1, webhooks: [...account.webhooks, webhook] },
  };
}

/** With the vendor's defaults; only the second version has expands. */
export function buildWebhook(fields: JsonObject & { readonly id: number; readonly version: number }): SpokiEntity {
  const {
    id,
    version,
    url = "",
    event = "",
    is_active: isActive = true,
    secret = "",
    requested_expands: asked = [],
  } = fields;
  const webhook = { id, version, url, event, is_active: isActive, account: 1384, secret };
  return version === 1 ? webhook : { ...webhook, requested_expands: asked, approved_expands: approved(asked) };
}

/** Partial; a version goes up only, and takes a new secret with it. */
export function changeWebhook({ account }: SpokiVisit, id: number, body: JsonObject): SpokiChange {
  const found = findWebhook(account, id);
  const fields = readWebhookBody(body);
  const before = Number(found["version"]);
  const version = Number(fields["version"] ?? before);
  if (version < before) throw refuseField("version", "The version cannot be downgraded.");
  const secret = version > before ? newSecret(version, `${account.token} ${id} ${version}`) : found["secret"];
  return store(
    account,
    buildWebhook({ ...found, ...fields, id, version, ...(secret === undefined ? {} : { secret }) }),
  );
}

export function deleteWebhook({ account }: SpokiVisit, id: number): SpokiChange {
  const found = findWebhook(account, id);
  const webhooks = account.webhooks.filter((each) => each !== found);
  return { answer: jsonAnswer(204, null), account: { ...account, webhooks } };
}

export function rotateSecret({ account }: SpokiVisit, id: number): SpokiChange {
  const found = findWebhook(account, id);
  return store(account, { ...found, secret: newSecret(Number(found["version"]), `${shown(found["secret"])} again`) });
}

export function showExpands({ account }: SpokiVisit, id: number): SpokiChange {
  return { answer: jsonAnswer(200, expandsOf(versionTwo(account, id))) };
}

/** Replaces what was requested; some of it waits for a person at Spoki. */
export function setExpands({ account }: SpokiVisit, id: number, { expands }: JsonObject): SpokiChange {
  const found = versionTwo(account, id);
  const allowed = allowedExpands(shown(found["event"]));
  if (!Array.isArray(expands)) throw refuseField("expands", "Expected a list of items.");
  const wrong = expands.find((expand) => typeof expand !== "string" || !allowed.includes(expand));
  if (wrong !== undefined) throw refuseField("expands", `"${shown(wrong)}" is not allowed for this event.`);
  const changed = buildWebhook({ ...found, id, version: 2, requested_expands: expands });
  const requested = expands.filter((each: Json) => typeof each === "string" && needsApproval(each));
  const { account: after } = store(account, changed);
  const answer = jsonAnswer(200, { ...expandsOf(changed), pending_approval: requested });
  return after === undefined ? { answer } : { answer, account: after };
}

function expandsOf(webhook: SpokiEntity): JsonObject {
  return {
    requested_expands: webhook["requested_expands"] ?? [],
    approved_expands: webhook["approved_expands"] ?? [],
    allowed_expands: allowedExpands(shown(webhook["event"])),
  };
}

function approved(expands: Json): Json {
  return Array.isArray(expands) ? expands.filter((each: Json) => !needsApproval(shown(each))) : [];
}

function versionTwo(account: SpokiAccount, id: number): SpokiEntity {
  const found = findWebhook(account, id);
  if (found["version"] !== 2) throw refuseSpoki(400, "Expands are available for version 2 only");
  return found;
}

function findWebhook({ webhooks }: SpokiAccount, id: number): SpokiEntity {
  const found = webhooks.find((webhook) => webhook.id === id);
  if (found === undefined) throw refuseSpoki(404);
  return found;
}

function readWebhookBody({ event, url, version, is_active: isActive }: JsonObject): JsonObject {
  if (event !== undefined && !isEvent(event)) throw refuseField("event", `"${shown(event)}" is not a valid choice.`);
  if (url !== undefined && !(typeof url === "string" && /^https?:\/\//.test(url) && url.length <= 2000)) {
    throw refuseField("url", "Enter a valid URL.");
  }
  if (version !== undefined && version !== 1 && version !== 2) throw refuseField("version", "Not a valid choice.");
  if (isActive !== undefined && typeof isActive !== "boolean")
    throw refuseField("is_active", "Must be a valid boolean.");
  const fields = { event, url, version, is_active: isActive };
  return Object.fromEntries(Object.entries(fields).filter((field): field is [string, Json] => field[1] !== undefined));
}

/** The same for the same input: a UUID, and `whsec_…` for the second version. */
function newSecret(version: number, from: string): string {
  const hex = createHash("sha256").update(from).digest("hex");
  return version === 2 ? `whsec_${hex}` : hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

function store(account: SpokiAccount, webhook: SpokiEntity): SpokiChange {
  const webhooks = account.webhooks.map((each) => (each.id === webhook.id ? webhook : each));
  return { answer: jsonAnswer(200, webhook), account: { ...account, webhooks } };
}
