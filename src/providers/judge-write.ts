import type { ChangeRequest, PostOutcome } from "../http/http-client.ts";
import { HttpError } from "../http/http-error.ts";
import { KnownError } from "../model/errors.ts";
import type { WriteOutcome } from "./provider.ts";

/** Why a write did nothing, or that nobody knows. */
export interface Unwritten {
  readonly verdict: "missing" | "conflict" | "in-use" | "rejected" | "unclear";
  readonly error: KnownError;
}

/** What one write came to, before anybody looks at what it was about. */
export type Judged = { readonly verdict: "accepted"; readonly status: number; readonly body: unknown } | Unwritten;

/** An answer that is no success; `error` says so in words. */
export interface RefusedWrite {
  readonly method: ChangeRequest["method"];
  readonly status: number;
  readonly body: unknown;
  readonly error: HttpError;
}

/**
 * The verdict on one answered (or lost) write. `judgeRefusal` knows the vendor: it gives undefined for an answer that need
 * not be the vendor's own, because proxies answer too and a 5xx can follow a commit. Nobody knows what such a write did.
 */
export function judgeWrite(
  { method, path }: Pick<ChangeRequest, "method" | "path">,
  outcome: PostOutcome,
  redact: (text: string) => string,
  judgeRefusal: (refused: RefusedWrite) => Unwritten | undefined,
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
      const refusal = judgeRefusal({ method, status, body, error });
      return refusal ?? { verdict: "unclear", error: new KnownError(error.message, { exitCode: 10 }) };
    }
  }
}

/** What an update or a delete came to, in the words of the port. */
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
