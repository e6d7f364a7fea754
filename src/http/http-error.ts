import { KnownError } from "../model/errors.ts";
import type { ExitCode } from "../model/exit-code.ts";
import { describeErrorBody } from "./describe-error-body.ts";
import { escapeControl } from "./escape-control.ts";
import type { HttpMethod } from "./http-method.ts";

/** What kept a request from giving a usable answer. */
export type HttpErrorKind =
  /** A whole answer that says no. */
  | "status"
  /** No connection, or one that broke. */
  | "network"
  | "timeout"
  /** An answer that cannot be used: not JSON, too large, cut short. */
  | "answer"
  | "redirect"
  /** The platform's rate limit outlasted our patience. */
  | "rate-limit"
  | "aborted";

export interface HttpErrorDetails {
  readonly method: HttpMethod;
  /** Below the base URL. */
  readonly path: string;
  readonly status?: number | undefined;
  readonly kind: HttpErrorKind;
  readonly exitCode: ExitCode;
  readonly help?: string | undefined;
  readonly cause?: unknown;
  readonly bodyKeys?: readonly string[];
}

/** A request that failed, in one line without foreign control characters. */
export class HttpError extends KnownError {
  override readonly name = "HttpError";
  readonly method: HttpMethod;
  readonly path: string;
  /** Undefined when no answer came. */
  readonly status: number | undefined;
  readonly kind: HttpErrorKind;
  /** The keys of the answer's body when that is an object: whose answer it is, without what it says. */
  readonly bodyKeys: readonly string[];

  constructor(message: string, { method, path, status, kind, exitCode, help, cause, bodyKeys = [] }: HttpErrorDetails) {
    super(message, { exitCode, ...(help === undefined ? {} : { help }), cause });
    this.method = method;
    this.path = path;
    this.status = status;
    this.kind = kind;
    this.bodyKeys = bodyKeys;
  }

  /** The error for a whole answer that is not a success; `body` is its parsed JSON, or undefined. */
  static fromAnswer(
    method: HttpMethod,
    path: string,
    status: number,
    body: unknown,
    redact: (text: string) => string = (text) => text,
  ): HttpError {
    const said = status === 402 ? ["the account has no funds"] : [];
    const described = describeErrorBody(body);
    // Cleaned before it is cut, so that no half of a secret is left at the edge.
    if (described !== undefined) said.push(capText(escapeControl(redact(described))));
    const sentence = said.length === 0 ? "" : `: ${said.join(": ")}`;
    return new HttpError(`${method} ${path} answered ${status}${sentence}`.replace(/[.\s]*$/, "."), {
      method,
      path,
      status,
      kind: status === 429 ? "rate-limit" : "status",
      exitCode: exitCodeOf(status),
      help: helpFor(method, status),
      bodyKeys: typeof body === "object" && body !== null ? Object.keys(body).slice(0, 20) : [],
    });
  }
}

const maxCharacters = 2_000;

function capText(text: string): string {
  return text.length <= maxCharacters ? text : `${text.slice(0, maxCharacters - 1)}…`;
}

function exitCodeOf(status: number): ExitCode {
  if (status === 401 || status === 403) return 4;
  return status === 402 || status === 429 ? 5 : 1;
}

function helpFor(method: HttpMethod, status: number): string | undefined {
  if (status === 401) return "the token is missing, mistyped or revoked: check the variable that holds it";
  if (status === 402) return "add funds to the account, then run again";
  if (status === 403) return "the token lacks a scope: instaform doctor shows which scopes this configuration needs";
  if (status === 404) return "check the project's uid and the ids; the token may also not be allowed to see it";
  if (method === "POST" && [400, 413, 422].includes(status)) return "correct what is declared, then run again";
  if (status === 429) return "run again later, or narrow the run with --target";
  if (status >= 500 && method === "GET") return "the platform has a problem; nothing was changed, run again later";
  return undefined;
}
