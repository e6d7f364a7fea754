import type { HttpMethod } from "./http-method.ts";
import { escapeControl } from "./escape-control.ts";
import type { ExchangeFailure } from "./exchange.ts";
import { HttpError, type HttpErrorKind } from "./http-error.ts";

/** What the messages about one request may say. */
export interface RequestContext {
  readonly method: HttpMethod;
  readonly path: string;
  readonly origin: string;
  /** Host and port of the proxy, without its credentials. */
  readonly proxy: string | undefined;
  readonly redact: (text: string) => string;
}

/** A request that got no whole answer; the message is one clause, to which the caller adds method and path. */
export function buildTransportError(
  context: RequestContext,
  failed: { readonly failure: ExchangeFailure; readonly error: Error; readonly status?: number | undefined },
): HttpError {
  const { error, failure, status } = failed;
  if (failure === "aborted") return buildAbortError(context);
  const isClean = context.redact(error.message) === error.message;
  return buildClauseError(context, kindOf[failure], describeFailure(context, error), {
    status,
    help: failure === "oversized" ? undefined : helpFor(context, error),
    ...(isClean ? { cause: error } : {}),
  });
}

const kindOf = {
  network: "network",
  timeout: "timeout",
  oversized: "answer",
  aborted: "aborted",
} satisfies Record<ExchangeFailure, HttpErrorKind>;

export function buildAbortError(context: RequestContext): HttpError {
  const { method, path } = context;
  return new HttpError("interrupted", { method, path, kind: "aborted", exitCode: 130 });
}

/** Any other failure of a request, in one clause. */
export function buildClauseError(
  { method, path, redact }: RequestContext,
  kind: HttpErrorKind,
  clause: string,
  more: { readonly status?: number | undefined; readonly help?: string | undefined; readonly cause?: unknown } = {},
): HttpError {
  const exitCode = kind === "rate-limit" ? 5 : 1;
  return new HttpError(escapeControl(redact(clause)), { method, path, kind, exitCode, ...more });
}

/** The same error with the request in front, as it is shown when nobody else says which request it was. */
export function withRequestName(error: HttpError): HttpError {
  const { method, path, status, kind, exitCode, help, cause, message } = error;
  return new HttpError(`${method} ${path}: ${message}`, { method, path, status, kind, exitCode, help, cause });
}

const clauses: Readonly<Record<string, string>> = {
  ENOTFOUND: "the host was not found",
  EAI_AGAIN: "the name service did not answer",
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the connection was reset",
  EPIPE: "the connection was closed while the request was sent",
  ETIMEDOUT: "the connection timed out",
  EPROTO: "the TLS handshake failed",
  UND_ERR_SOCKET: "the connection was closed before the answer was complete",
  UND_ERR_CONNECT_TIMEOUT: "no connection within the time limit",
  UND_ERR_HEADERS_TIMEOUT: "no answer within the time limit",
  UND_ERR_BODY_TIMEOUT: "the answer stopped half way",
  UND_ERR_HEADERS_OVERFLOW: "the headers of the answer are too large",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "the answer was cut short",
};

function describeFailure({ origin, proxy }: RequestContext, error: Error): string {
  const code = codeOf(error);
  const refusal = proxyStatusOf(error);
  if (refusal !== undefined) {
    const reason = refusal === "407" ? "it wants the right name and password" : `it answered ${refusal}`;
    return `no way to ${origin} through the proxy ${proxy}: ${reason}`;
  }
  const peer = proxy === undefined ? origin : `${origin} through the proxy ${proxy}`;
  return `${clauses[code] ?? clauseOfFamily(code) ?? clauseOfName(error) ?? error.message} (${[code, peer].filter(Boolean).join(", ")})`;
}

/** For the codes that come in dozens. */
function clauseOfFamily(code: string): string | undefined {
  if (isCertificateProblem(code)) return "the certificate is not trusted";
  if (/^ERR_(SSL|TLS)_/.test(code)) return "the TLS handshake failed";
  return code.startsWith("HPE_") ? "the answer is not valid HTTP" : undefined;
}

/** What undici's parser says when an answer ends before its last chunk carries no code. */
function clauseOfName({ name }: Error): string | undefined {
  return name === "HTTPParserError" ? "the answer was cut short, or is not valid HTTP" : undefined;
}

function helpFor({ proxy }: RequestContext, error: Error): string {
  if (isCertificateProblem(codeOf(error))) {
    return "to trust a certificate authority of your own, set NODE_EXTRA_CA_CERTS to its file";
  }
  if (proxyStatusOf(error) === "407") {
    return `put them into the variable that names the proxy: HTTPS_PROXY=http://<name>:<password>@${proxy}`;
  }
  return proxy === undefined
    ? "check the network and the address of the API, then run again"
    : "check the proxy (HTTPS_PROXY, HTTP_PROXY, NO_PROXY), then run again";
}

/** The status with which a proxy refused a tunnel; undici gives it in words only. */
function proxyStatusOf({ message }: Error): string | undefined {
  return /^Proxy response \((\d{3})\) !== 200/.exec(message)?.[1];
}

function isCertificateProblem(code: string): boolean {
  return /CERT|SELF_SIGNED|UNABLE_TO_/.test(code);
}

function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : "";
}
