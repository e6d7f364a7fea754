import type { Answer } from "./answer.ts";
import type { FaultAction } from "./fault-format.ts";
import { isJsonObject, type Json } from "./json.ts";

/** An answer as it will travel. */
export interface Payload {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** The vendor's own body for a status. */
export type ErrorAnswer = (status: number) => Answer;

/** The answer that comes instead of carrying the request out, if the fault asks for one. */
export function buildEarlyAnswer(action: FaultAction, errorAnswer: ErrorAnswer): Answer | undefined {
  const { status, body, retryAfter, redirect } = action;
  if (status === undefined && retryAfter === undefined && redirect === undefined) return undefined;
  const code = status ?? (redirect === undefined ? 429 : 302);
  const { headers, body: usual } = errorAnswer(code);
  return {
    status: code,
    body: body === undefined ? usual : body,
    headers: {
      ...headers,
      ...(retryAfter === undefined ? {} : { "Retry-After": retryAfter }),
      ...(redirect === undefined ? {} : { Location: redirect }),
    },
  };
}

/** What the fault makes of an answer. A body that is mere text (an early one) goes out as it is. */
export function alterAnswer(answer: Answer, action: FaultAction, errorAnswer: ErrorAnswer): Payload {
  const status = action.statusAfterCommit ?? answer.status;
  const body = action.statusAfterCommit === undefined ? answer.body : errorAnswer(action.statusAfterCommit).body;
  const headers = new Map([["Content-Type", "application/json"], ...Object.entries(answer.headers)]);
  for (const [name, value] of Object.entries(action.headers ?? {})) {
    const known = [...headers.keys()].find((key) => key.toLowerCase() === name.toLowerCase()) ?? name;
    if (value === null) headers.delete(known);
    else headers.set(known, value);
  }
  if (action.html === true) {
    headers.set("Content-Type", "text/html; charset=utf-8");
    return { status: 200, headers: Object.fromEntries(headers), text: portal };
  }
  return { status, headers: Object.fromEntries(headers), text: writeBody(body, action) };
}

const portal =
  "<!doctype html><html><head><title>Sign in</title></head><body>Please sign in to continue.</body></html>\n";

function writeBody(body: Json, action: FaultAction): string {
  if (action.emptyBody === true) return "";
  if (action.wrongShape !== undefined) return action.wrongShape;
  const patched = action.patch === undefined ? body : mergePatch(body, action.patch);
  const written = typeof patched === "string" ? patched : JSON.stringify(patched);
  return written + (action.trailingGarbage ?? "");
}

/** RFC 7396. */
function mergePatch(target: Json, patch: Json): Json {
  if (!isJsonObject(patch)) return patch;
  const merged = new Map(isJsonObject(target) ? Object.entries(target) : []);
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key);
    else merged.set(key, mergePatch(merged.get(key) ?? null, value));
  }
  return Object.fromEntries(merged);
}
