import type { Json, JsonObject } from "../../model/json.ts";
import type { UpdateOrder, WriteOutcome } from "../provider.ts";
import { toWriteOutcome, type Judged } from "./judge-write.ts";
import { itemPath, send, type WriteMeans } from "./send.ts";
import { webhooksPath } from "./webhooks.ts";

/** What a new webhook is sent with: the newest version, because the older one is deprecated. */
export function webhookBody({ event, url, active, version }: Readonly<Record<string, Json>>): JsonObject {
  return { event: event ?? null, url: url ?? null, version: version ?? 2, is_active: active ?? true };
}

/** Replaces what was requested to be shown beside ids; an endpoint of its own, only for version 2. */
export function setExpands(means: WriteMeans, id: string, expands: Json): Promise<Judged> {
  return send(means, "POST", itemPath(webhooksPath, id, "expands"), { expands });
}

/** Sends only the fields that change, and expands to their own endpoint. */
export async function updateWebhook(means: WriteMeans, { live, fields }: UpdateOrder): Promise<WriteOutcome> {
  const { expands, active, ...others } = fields;
  const body = { ...others, ...(active === undefined ? {} : { is_active: active }) };
  if (Object.keys(body).length > 0) {
    const judged = await send(means, "PATCH", itemPath(webhooksPath, live.remoteId), body);
    if (judged.verdict !== "accepted") return toWriteOutcome(judged);
  }
  return expands === undefined
    ? { outcome: "accepted" }
    : toWriteOutcome(await setExpands(means, live.remoteId, expands));
}
