import { KnownError } from "../model/errors.ts";
import { HttpError } from "../http/http-error.ts";
import type { PostOutcome } from "../http/http-client.ts";

/** The host of code said no, or could not be reached. */
export class HostError extends KnownError {
  /** True when the token may not do it: read-only, missing a right, or not seeing the place at all. */
  readonly isRefusal: boolean;

  constructor(message: string, status: number | undefined, help: string, cause?: unknown) {
    const isRefusal = status === 401 || status === 403 || status === 404;
    super(message, { exitCode: isRefusal ? 4 : status === 429 ? 5 : 1, help, cause });
    this.isRefusal = isRefusal;
  }
}

const rights =
  "GitHub: give the job `permissions: { pull-requests: write }` (issues: write for an issue); pull requests from forks never get it. GitLab: a project access token with the scope api.";

/** An error of reading in the words of the host; anything else stays what it is. */
export function readError(error: unknown): unknown {
  if (!(error instanceof HttpError)) return error;
  return new HostError(error.message, error.status, helpFor(error.status), error);
}

/** The body of a write that the host confirmed; throws otherwise. A write is sent once, so its outcome may stay unknown. */
export function confirmedBody(name: string, outcome: PostOutcome): unknown {
  if (outcome.outcome !== "answered") {
    throw new HostError(`${name}: ${outcome.error.message}`, undefined, "Run the job again: it finds what was posted.");
  }
  const { status, body } = outcome;
  if (status >= 200 && status < 300) return body;
  const error = HttpError.fromAnswer("POST", name, status, body);
  throw new HostError(error.message.replace(/^POST /, ""), status, helpFor(status), error);
}

function helpFor(status: number | undefined): string {
  if (status === 401 || status === 403 || status === 404) return rights;
  return "Run the job again: it finds what was posted, and posts nothing twice.";
}
