import type { Json, JsonObject } from "./json.ts";

/** What a route says; headers that every answer carries are added later. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
}

export function jsonAnswer(status: number, body: Json, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers, body };
}

/** Refusals end a request from any depth; whoever serves the request turns them into their answer. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`refused with ${answer.status}`);
    this.answer = answer;
  }
}

/** The refusal in the shape the API uses for this status. */
export function refuse(status: number, detail?: string): Refusal {
  return new Refusal(errorAnswer(status, detail));
}

/** 422 with what is wrong, field by field. */
export function refuseFields(fields: Readonly<Record<string, readonly string[]>>): Refusal {
  return new Refusal(jsonAnswer(422, { errors: { fields } }));
}

/** 401, 429 and server errors carry a message, the others a problem with title, status and detail. */
export function errorAnswer(status: number, detail = details.get(status) ?? "Unexpected error"): Answer {
  if (status === 422) return jsonAnswer(422, { errors: { fields: {} } });
  if (status === 401 || status === 429 || status >= 500) return jsonAnswer(status, { message: detail, code: status });
  return jsonAnswer(status, { title: titles.get(status) ?? "Error", status, detail } satisfies JsonObject);
}

const titles = new Map([
  [400, "Bad Request"],
  [402, "Payment Required"],
  [403, "Forbidden"],
  [404, "Not Found"],
  [405, "Method Not Allowed"],
  [409, "Conflict"],
  [413, "Request Entity Too Large"],
]);

const details = new Map([
  [400, "The request is malformed"],
  [401, "Invalid credentials"],
  [402, "The account has no funds"],
  [403, "The token lacks a scope this needs"],
  [404, "The resource does not exist"],
  [405, "The method is not allowed here"],
  [413, "The request body is too large"],
  [429, "API rate limit exceeded"],
  [500, "Internal server error"],
  [502, "Bad gateway"],
  [503, "Service unavailable"],
  [504, "Gateway timeout"],
]);
