import { jsonAnswer, Refusal, type Answer } from "../answer.ts";
import type { Json } from "../json.ts";
import type { SpokiAccount } from "./spoki-state.ts";

/** An answer, and the account after it where something changed. */
export interface SpokiChange {
  readonly answer: Answer;
  readonly account?: SpokiAccount;
}

/** The vendor's error body for a status that somebody asks for; `datail` is its own spelling. */
export function spokiError(status: number, detail = details.get(status) ?? "Unknown error"): Answer {
  if (status === 401) return jsonAnswer(401, { code: "INVALID_REQUEST_HEADER", message: "Invalid or missing API key" });
  if (status === 404 || status === 403 || status === 429) return jsonAnswer(status, { detail });
  return jsonAnswer(status, problem(status, "spoki::400", "Unknown error", detail));
}

const details = new Map([
  [403, "Authentication credentials were not provided."],
  [404, "Not found."],
  [429, "Request was throttled."],
]);

/** `{type, title, code, status, datail}`. */
export function problem(status: number, code: string, title: string, detail: string): Json {
  return { type: `https://app.spoki.it/errors/${code}`, title, code, status, datail: detail };
}

export function refuseSpoki(status: number, detail?: string): Refusal {
  return new Refusal(spokiError(status, detail));
}

/** 400 about one field of the body. */
export function refuseField(field: string, message: string): Refusal {
  return new Refusal(jsonAnswer(400, { [field]: [message] }));
}

/** A value in a text. */
export function shown(value: Json | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}
