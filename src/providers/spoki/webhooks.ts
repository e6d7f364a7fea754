import { readText, type Endpoint } from "../../http/read-shape.ts";
import type { JsonObject } from "../../model/json.ts";
import type { LiveResource } from "../../model/resource.ts";
import { Secret } from "../../model/secret.ts";
import { keysIn, shownUrl } from "./receiver-url.ts";
import { flagOf, known, readId, textOf, textsOf } from "./read-fields.ts";

export const webhooksPath = "/external-webhooks/";

/** What tells webhooks apart, as they have no name. */
export function webhookTarget(fields: JsonObject): string {
  return `${textOf(fields, "event") ?? ""} ${textOf(fields, "url") ?? ""}`;
}

/** A webhook without its secret. Every answer about one shows that in clear, so `register` hears of it first. */
export function normaliseWebhook(
  endpoint: Endpoint,
  field: string,
  entity: JsonObject,
  register: (secret: Secret) => void,
): LiveResource {
  for (const secret of secretsOf(entity)) register(new Secret(secret));
  const event = readText(endpoint, field, entity, "event");
  const url = readText(endpoint, field, entity, "url");
  const version = Number(textOf(entity, "version"));
  return {
    kind: "webhook",
    remoteId: readId(endpoint, field, entity),
    label: `${event} to ${withoutQuery(url)}`,
    identity: { target: webhookTarget({ event, url }) },
    attributes: known({
      event,
      url: shownUrl(url),
      version: Number.isInteger(version) ? version : undefined,
      active: flagOf(entity, "is_active"),
      expands: textsOf(entity, "requested_expands"),
    }),
    isDeleted: false,
    isOwn: true,
  };
}

/** The signing secret, and what the address of a receiver may carry. */
function secretsOf(entity: JsonObject): readonly string[] {
  const secret = textOf(entity, "secret");
  return [...(secret === undefined ? [] : [secret]), ...keysIn(textOf(entity, "url") ?? "")];
}

/** An address for headings: without a user and a query. */
function withoutQuery(url: string): string {
  const [address = "", query] = shownUrl(url).split("?", 2);
  return `${address.replace(/\/\/[^/@]*@/, "//")}${query === undefined ? "" : "?…"}`;
}
