import { ownValue, type Json, type JsonObject } from "../../model/json.ts";
import type { DesiredResource } from "../../model/resource.ts";
import type { UpdateOrder, WriteOutcome } from "../provider.ts";
import { toWriteOutcome, type Judged } from "../judge-write.ts";
import { itemPath, send, type WriteMeans } from "./send.ts";
import { webhooksPath } from "./webhooks.ts";

/** What a new webhook is sent with: the newest version, because the older one is deprecated. */
export function webhookBody({ attributes, settings }: DesiredResource): JsonObject {
  const { event = null, active = true, version = 2 } = attributes;
  return { event, url: urlOf(settings), version, is_active: active };
}

/** The declared address in full; what is compared and shown hides its keys. */
function urlOf(settings: JsonObject = {}): Json {
  return ownValue(settings, "url") ?? null;
}

/** Replaces what was requested to be shown beside ids; an endpoint of its own, only for version 2. */
export function setExpands(means: WriteMeans, id: string, expands: Json): Promise<Judged> {
  return send(means, "POST", itemPath(webhooksPath, id, "expands"), { expands });
}

/** Sends only the fields that change, and expands to their own endpoint. */
export async function updateWebhook(means: WriteMeans, { desired, live, fields }: UpdateOrder): Promise<WriteOutcome> {
  const { expands, active, url, ...others } = fields;
  const body = {
    ...others,
    ...(url === undefined ? {} : { url: urlOf(desired.settings) }),
    ...(active === undefined ? {} : { is_active: active }),
  };
  if (Object.keys(body).length > 0) {
    const judged = await send(means, "PATCH", itemPath(webhooksPath, live.remoteId), body);
    if (judged.verdict !== "accepted") return toWriteOutcome(judged);
  }
  return expands === undefined
    ? { outcome: "accepted" }
    : toWriteOutcome(await setExpands(means, live.remoteId, expands));
}
