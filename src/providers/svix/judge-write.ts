import type { ChangeRequest, PostOutcome } from "../../http/http-client.ts";
import { HttpError } from "../../http/http-error.ts";
import { KnownError } from "../../model/errors.ts";
import { isJsonObject } from "../../model/json.ts";

/** What one write came to, before anybody looks at what it was about. */
export type Judged =
  | { readonly verdict: "accepted"; readonly status: number; readonly body: unknown }
  | { readonly verdict: "missing" | "conflict" | "rejected" | "unclear"; readonly error: KnownError };

/** Statuses that the vendor declares with its error body: nothing was changed. */
const refusals: ReadonlySet<number> = new Set([400, 401, 403, 404, 409, 413, 422, 429]);

/**
 * The verdict on one answered (or lost) write. A refusal counts as certain only with a declared status and an error body
 * of the vendor's own shape, `{code, detail}` or `{detail: [...]}`: proxies answer too, and a 5xx can follow a commit.
 */
export function judgeWrite(
  { method, path }: Pick<ChangeRequest, "method" | "path">,
  outcome: PostOutcome,
  redact: (text: string) => string,
): Judged {
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
      return { verdict: status === 404 ? "missing" : status === 409 ? "conflict" : "rejected", error };
    }
  }
}

function isErrorBody(body: unknown): boolean {
  return isJsonObject(body) && Object.hasOwn(body, "detail");
}
