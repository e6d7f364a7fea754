import { readText, type Endpoint } from "../../http/read-shape.ts";
import type { JsonObject } from "../../model/json.ts";
import type { LiveResource } from "../../model/resource.ts";
import { Secret } from "../../model/secret.ts";
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
      url,
      version: Number.isInteger(version) ? version : undefined,
      active: flagOf(entity, "is_active"),
      expands: textsOf(entity, "requested_expands"),
    }),
    isDeleted: false,
    isOwn: true,
  };
}

/** The signing secret, and what the address of a receiver may carry: a password, or a long value in its query. */
function secretsOf(entity: JsonObject): readonly string[] {
  const secret = textOf(entity, "secret");
  const url = textOf(entity, "url") ?? "";
  const inUrl = URL.canParse(url) ? new URL(url) : undefined;
  const values = [...(inUrl?.searchParams.values() ?? [])].filter((value) => value.length >= 16);
  return [secret, inUrl?.password, ...values].filter((value) => value !== undefined && value !== "") as string[];
}

/** An address for headings: without a user, a password, or a query, which may be the receiver's secret. */
function withoutQuery(url: string): string {
  if (!URL.canParse(url)) return url.slice(0, 200);
  const { origin, pathname, search } = new URL(url);
  return `${origin}${pathname}${search === "" ? "" : "?…"}`;
}
