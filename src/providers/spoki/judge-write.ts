import type { ChangeRequest, PostOutcome } from "../../http/http-client.ts";
import { describeErrorBody } from "../../http/describe-error-body.ts";
import { HttpError } from "../../http/http-error.ts";
import { KnownError } from "../../model/errors.ts";
import { isJsonObject, ownValue } from "../../model/json.ts";
import type { WriteOutcome } from "../provider.ts";

/** What one write came to, before anybody looks at what it was about. */
export type Judged =
  | { readonly verdict: "accepted"; readonly status: number; readonly body: unknown }
  | { readonly verdict: "missing" | "conflict" | "in-use" | "rejected" | "unclear"; readonly error: KnownError };

type WrittenRequest = Pick<ChangeRequest, "method" | "path">;

/** Statuses under which the vendor's document shows an error body: nothing was changed. */
const refusals: ReadonlySet<number> = new Set([400, 401, 403, 404, 409, 413, 415, 422, 429]);

/**
 * The verdict on one answered (or lost) write. A refusal counts as certain only with one of those statuses and an error
 * body in one of the vendor's shapes, of which there are six: proxies answer too, and a 5xx can follow a commit.
 */
export function judgeWrite(request: WrittenRequest, outcome: PostOutcome, redact: (text: string) => string): Judged {
  const { method, path } = request;
  switch (outcome.outcome) {
    case "not-sent": {
      const known = outcome.error instanceof KnownError ? outcome.error : undefined;
      const message = `${method} ${path} was not sent: ${outcome.error.message}`;
      const help = known?.help === undefined ? {} : { help: known.help };
      return { verdict: "rejected", error: new KnownError(message, { exitCode: known?.exitCode ?? 1, ...help }) };
    }
    case "unclear": {
      const message = `${method} ${path} got no clear answer: ${outcome.error.message}.`;
      return { verdict: "unclear", error: new KnownError(message, { exitCode: 10, cause: outcome.error }) };
    }
    case "answered": {
      const { status, body } = outcome;
      if (status >= 200 && status < 300) return { verdict: "accepted", status, body };
      const error = HttpError.fromAnswer(method, path, status, body, redact);
      if (!refusals.has(status) || !isErrorBody(body)) {
        return { verdict: "unclear", error: new KnownError(error.message, { exitCode: 10 }) };
      }
      return judgeRefusal(request, status, body, error);
    }
  }
}

function judgeRefusal({ method }: WrittenRequest, status: number, body: unknown, error: HttpError): Judged {
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
export function isAboutKey(body: unknown): boolean {
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

/** What an update or a delete came to, for the engine. */
export function toWriteOutcome(judged: Judged): WriteOutcome {
  switch (judged.verdict) {
    case "accepted":
      return { outcome: "accepted" };
    case "missing":
      return { outcome: "gone" };
    case "conflict":
    case "in-use":
    case "rejected":
      return { outcome: "rejected", error: judged.error };
    case "unclear":
      return { outcome: "unclear", error: judged.error };
  }
}
