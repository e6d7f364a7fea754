import { jsonAnswer, Refusal, type Answer } from "../answer.ts";
import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import type { SimulatorRequest } from "../read-request.ts";

/** The vendor describes no body for any error, so there is none. */
export function attentiveError(status: number): Answer {
  return jsonAnswer(status, "");
}

export function refuseAttentive(status: number): Refusal {
  return new Refusal(attentiveError(status));
}

/** Refuses with 400 unless it holds. */
export function insist(holds: boolean): void {
  if (!holds) throw refuseAttentive(400);
}

/** The body as a JSON object; anything else is refused. */
export function readAttentiveBody({ body }: SimulatorRequest): JsonObject {
  if (body === undefined) throw refuseAttentive(413);
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    throw refuseAttentive(400);
  }
  if (!isJsonObject(parsed)) throw refuseAttentive(400);
  return parsed;
}

/** A list of so many objects; anything else is refused. */
export function readItems(value: Json | undefined, most: number): readonly JsonObject[] {
  if (!Array.isArray(value) || value.length < 1 || value.length > most) throw refuseAttentive(400);
  return value.map((item: Json) => {
    if (!isJsonObject(item)) throw refuseAttentive(400);
    return item;
  });
}

/** E.164, as the vendor's valid and invalid samples have it. */
export function insistOnPhone(value: Json | undefined): void {
  insist(value === undefined || (typeof value === "string" && /^\+[1-9]\d{1,14}$/u.test(value)));
}

export function isFilledText(value: Json | undefined): value is string {
  return typeof value === "string" && value !== "";
}
