import { setMaxListeners } from "node:events";
import type { Dispatcher } from "undici";
import { contextOf, observe, type Connection } from "./connection.ts";
import { decodeText, parseJsonText } from "./decode-body.ts";
import { exchange, type ExchangeResult } from "./exchange.ts";
import type { PostOutcome } from "./http-client.ts";
import type { RateClass } from "./rate-class.ts";
import type { HttpMethod } from "./http-method.ts";
import type { Turn } from "./rate-lanes.ts";
import { describeRedirect } from "./redirect.ts";
import { maxTotalWaitMs } from "./retry-policy.ts";
import { buildAbortError, buildClauseError, buildTransportError, type RequestContext } from "./transport-error.ts";

/** A request that changes something; without a body for DELETE. */
export interface WriteRequest {
  readonly method: Exclude<HttpMethod, "GET">;
  readonly path: string;
  readonly body?: unknown;
  readonly rateClass: RateClass;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Sends a request that changes something: once, on a connection that `openOnce` makes for it alone. No layer below sends
 * it again, and `signal` only keeps it from starting: a request that is under way is followed to its end.
 */
export async function writeOnce(
  connection: Connection,
  request: WriteRequest,
  openOnce: () => Dispatcher,
  signal: AbortSignal,
): Promise<PostOutcome> {
  setMaxListeners(0, signal); // one signal ends every request of a run, and Node warns from the eleventh on
  const context = contextOf(connection, request.method, request.path);
  let turn: Turn | undefined;
  try {
    turn = await connection.lanes.enter(request.rateClass, maxTotalWaitMs, signal);
  } catch {
    return notSent(buildAbortError(context));
  }
  if (turn === undefined) {
    const clause = `waiting for the rate limit would take longer than ${maxTotalWaitMs / 1000} s`;
    return notSent(buildClauseError(context, "rate-limit", clause));
  }
  try {
    const ready = prepare(connection, request, openOnce);
    return ready instanceof Error ? notSent(ready) : await sendOnce(connection, context, request, ready);
  } finally {
    turn.release();
  }
}

interface Prepared {
  readonly dispatcher: Dispatcher;
  readonly body: string | undefined;
}

/** Everything that can fail for certain before sending: the body, the connection, the limit on requests. */
function prepare(
  { settings }: Connection,
  { method, body }: WriteRequest,
  openOnce: () => Dispatcher,
): Prepared | Error {
  try {
    const prepared = { body: body === undefined ? undefined : JSON.stringify(body), dispatcher: openOnce() };
    settings.meter.count(method);
    return prepared;
  } catch (error) {
    return error instanceof Error ? error : new Error("the request could not be built");
  }
}

async function sendOnce(
  connection: Connection,
  context: RequestContext,
  request: WriteRequest,
  { dispatcher, body }: Prepared,
): Promise<PostOutcome> {
  const { settings, limits, origin, basePath } = connection;
  const { method } = request;
  const content = body === undefined ? {} : { "content-type": "application/json" };
  const headers = { ...request.headers, ...connection.headers, ...content };
  const path = `${basePath}${request.path}`;
  const startedAt = settings.clock.now();
  const result = await exchange(
    dispatcher,
    { method, origin, path, headers, ...(body === undefined ? {} : { body }) },
    limits,
  );
  await dispatcher.destroy();
  if (result.outcome === "answered") connection.lanes.note(request.rateClass, result.answer);
  const outcome = await classify(connection, context, result, `${origin}${path}`);
  observe(connection, {
    method,
    url: `${origin}${path}`,
    status: result.outcome === "answered" ? result.answer.status : result.status,
    milliseconds: settings.clock.now() - startedAt,
    attempt: 1,
    ...(outcome.outcome === "answered" ? {} : { note: outcome.error.message }),
  });
  return outcome;
}

async function classify(
  { limits }: Connection,
  context: RequestContext,
  result: ExchangeResult,
  url: string,
): Promise<PostOutcome> {
  if (result.outcome === "failed") {
    return { outcome: result.wasSent ? "unclear" : "not-sent", error: buildTransportError(context, result) };
  }
  const { status, headers } = result.answer;
  // A redirect may follow a commit, so it says nothing about the outcome.
  const redirect = describeRedirect(status, headers, url);
  if (redirect !== undefined) return unclear(context, "redirect", redirect, status);
  const decoded = await decodeText(result.answer, limits);
  if ("problem" in decoded) return unclear(context, "answer", decoded.problem, status);
  const parsed = parseJsonText(decoded.text, headers["content-type"], limits);
  return { outcome: "answered", status, body: "value" in parsed ? parsed.value : undefined, text: decoded.text };
}

function unclear(context: RequestContext, kind: "redirect" | "answer", clause: string, status: number): PostOutcome {
  return { outcome: "unclear", error: buildClauseError(context, kind, clause, { status }) };
}

function notSent(error: Error): PostOutcome {
  return { outcome: "not-sent", error };
}
