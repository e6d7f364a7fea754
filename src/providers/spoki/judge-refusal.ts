import { describeErrorBody } from "../../http/describe-error-body.ts";
import type { HttpError } from "../../http/http-error.ts";
import { KnownError } from "../../model/errors.ts";
import { isJsonObject, ownValue } from "../../model/json.ts";
import type { RefusedWrite, Unwritten } from "../judge-write.ts";

/** Statuses under which the vendor's document shows an error body: nothing was changed. */
const refusals: ReadonlySet<number> = new Set([400, 401, 403, 404, 409, 413, 415, 422, 429]);

/** Certain only with one of those statuses and an error body in one of the vendor's shapes, of which there are six. */
export function judgeRefusal({ method, status, body, error }: RefusedWrite): Unwritten | undefined {
  if (!refusals.has(status) || !isErrorBody(body)) return undefined;
  if (status === 404) return { verdict: "missing", error };
  if (status === 409) return { verdict: "conflict", error: ordinary(error) };
  // A name that is taken comes back as a complaint about the field.
  if (status === 400 && method === "POST" && isTaken(body)) return { verdict: "conflict", error: ordinary(error) };
  if (status === 403 && method === "DELETE" && !isAboutKey(body)) return { verdict: "in-use", error: ordinary(error) };
  // The vendor refuses some headers and accounts with a 400 of its own code.
  if (isAboutKey(body))
    return { verdict: "rejected", error: new KnownError(error.message, { exitCode: 4, help: keyHelp }) };
  return { verdict: "rejected", error };
}

/** What concerns one thing and says nothing of the key. */
function ordinary(error: HttpError): KnownError {
  return new KnownError(error.message, { exitCode: 1, cause: error });
}

export const keyHelp = "check the variable that holds the API key: it must be the key of this account";

function isTaken(body: unknown): boolean {
  return /already exists|must be unique|already (?:in use|taken)/i.test(describeErrorBody(body) ?? "");
}

/** The vendor's words for a key that is missing, wrong, or of no account. */
function isAboutKey(body: unknown): boolean {
  if (!isJsonObject(body)) return false;
  const code = ownValue(body, "code");
  if (code === "spoki::3007" || code === "INVALID_REQUEST_HEADER") return true;
  return /authentication credentials|api key|no account specified/i.test(describeErrorBody(body) ?? "");
}

/** An object that says something under a name of the vendor's, or complains of fields one by one. */
function isErrorBody(body: unknown): boolean {
  if (!isJsonObject(body)) return false;
  const names = ["detail", "datail", "message", "error", "error_code", "code"];
  return names.some((name) => Object.hasOwn(body, name)) || Object.values(body).some((value) => Array.isArray(value));
}
