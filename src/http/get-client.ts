import { setMaxListeners } from "node:events";
import type { Dispatcher } from "undici";
import { readBudget, readServerTime } from "./rate-limit-wait.ts";
import { contextOf, observe, type Connection } from "./connection.ts";
import { decodeText, parseJsonText } from "./decode-body.ts";
import { exchange, type AnswerHeaders } from "./exchange.ts";
import type { GetClient, GetRequest, JsonAnswer } from "./http-client.ts";
import { HttpError } from "./http-error.ts";
import type { Turn } from "./rate-lanes.ts";
import { describeRedirect } from "./redirect.ts";
import { decideRetry, maxTotalWaitMs, type FailedAttempt } from "./retry-policy.ts";
import {
  buildAbortError,
  buildClauseError,
  buildTransportError,
  withRequestName,
  type RequestContext,
} from "./transport-error.ts";

/** A client that can send GET and nothing else: no other method is written anywhere behind it. */
export function createGetClient(connection: Connection, dispatcher: Dispatcher): GetClient {
  return Object.freeze({
    async get(request: GetRequest, signal: AbortSignal): Promise<JsonAnswer> {
      setMaxListeners(0, signal); // one signal ends every request of a run, and Node warns from the eleventh on
      const context = contextOf(connection, "GET", request.path);
      let waitedMs = 0;
      for (let attempt = 1; ; attempt += 1) {
        const turn = await enterLane(connection, context, request, maxTotalWaitMs - waitedMs, signal);
        waitedMs += turn.waitedMs;
        let outcome: AttemptOutcome;
        try {
          outcome = await tryOnce(connection, dispatcher, context, request, attempt, signal);
        } finally {
          turn.release();
        }
        if ("answer" in outcome) return outcome.answer;
        if (outcome.failure === undefined) throw outcome.error;
        const { settings, retryBudget } = connection;
        const decision = decideRetry({
          failure: outcome.failure,
          attempt,
          now: settings.clock.now(),
          random: settings.random(),
          budgetLeft: retryBudget.left,
          waitedMs,
        });
        if (!decision.retry) throw outcome.error;
        if (decision.spends === "budget") retryBudget.spend();
        waitedMs += decision.waitMs;
        await sleep(connection, context, decision.waitMs, signal);
      }
    },
  });
}

/** An answer, or an error; `failure` is undefined when another attempt could not help. */
type AttemptOutcome =
  | { readonly answer: JsonAnswer }
  | { readonly error: HttpError; readonly failure: FailedAttempt["failure"] | undefined };

async function tryOnce(
  connection: Connection,
  dispatcher: Dispatcher,
  context: RequestContext,
  request: GetRequest,
  attempt: number,
  signal: AbortSignal,
): Promise<AttemptOutcome> {
  const { settings, limits, origin, basePath, headers } = connection;
  const path = `${basePath}${request.path}${formatQuery(request.query)}`;
  settings.meter.count("GET");
  const startedAt = settings.clock.now();
  const result = await exchange(dispatcher, { method: "GET", origin, path, headers }, limits, signal);
  const answer = result.outcome === "answered" ? result.answer : undefined;
  if (answer !== undefined) connection.lanes.note(request.rateClass, answer);
  const outcome: AttemptOutcome =
    result.outcome === "failed"
      ? {
          error: named(buildTransportError(context, result)),
          failure: result.failure === "network" || result.failure === "timeout" ? { kind: "broken" } : undefined,
        }
      : await readAnswer(connection, context, result.answer, `${origin}${path}`);
  const budget = answer === undefined ? undefined : readBudget(answer.headers, request.rateClass);
  const serverTime = answer === undefined ? undefined : readServerTime(answer.headers);
  observe(connection, {
    method: "GET",
    url: `${origin}${path}`,
    status: answer?.status ?? (result.outcome === "failed" ? result.status : undefined),
    milliseconds: settings.clock.now() - startedAt,
    attempt,
    ...(budget === undefined ? {} : { budget }),
    ...(serverTime === undefined ? {} : { serverTime }),
    ...("error" in outcome ? { note: outcome.error.message } : {}),
  });
  return outcome;
}

async function readAnswer(
  { limits }: Connection,
  context: RequestContext,
  answer: { readonly status: number; readonly headers: AnswerHeaders; readonly body: Buffer },
  url: string,
): Promise<AttemptOutcome> {
  const { status, headers } = answer;
  const redirect = describeRedirect(status, headers, url);
  if (redirect !== undefined) {
    return { error: named(buildClauseError(context, "redirect", redirect, { status })), failure: undefined };
  }
  const decoded = await decodeText(answer, limits);
  const parsed = "problem" in decoded ? decoded : parseJsonText(decoded.text, headers["content-type"], limits);
  if (status < 200 || status > 299) {
    const body = "value" in parsed ? parsed.value : undefined;
    const error = HttpError.fromAnswer("GET", context.path, status, body, context.redact);
    return { error, failure: { kind: "status", status, headers } };
  }
  if ("value" in parsed) return { answer: { status, body: parsed.value } };
  const help = "check the address of the API: a proxy or a login page may have answered in its place";
  const error = named(buildClauseError(context, "answer", parsed.problem, { status, help }));
  return { error, failure: parsed.mayPass ? { kind: "broken" } : undefined };
}

const named = withRequestName;

async function enterLane(
  { lanes }: Connection,
  context: RequestContext,
  { rateClass }: GetRequest,
  maxWaitMs: number,
  signal: AbortSignal,
): Promise<Turn> {
  const turn = await lanes
    .enter(rateClass, maxWaitMs, signal)
    .catch((error: unknown) => rethrow(context, signal, error));
  if (turn !== undefined) return turn;
  const clause = `waiting for the rate limit would take longer than ${maxTotalWaitMs / 1000} s`;
  throw named(buildClauseError(context, "rate-limit", clause, { help: "run again later" }));
}

async function sleep(
  { settings }: Connection,
  context: RequestContext,
  ms: number,
  signal: AbortSignal,
): Promise<void> {
  await settings.clock.sleep(ms, signal).catch((error: unknown) => rethrow(context, signal, error));
}

/** What the signal's owner gave as a reason is not ours to show. */
function rethrow(context: RequestContext, signal: AbortSignal, error: unknown): never {
  throw signal.aborted ? named(buildAbortError(context)) : error;
}

function formatQuery(query: Readonly<Record<string, string>> | undefined): string {
  const text = new URLSearchParams(query).toString();
  return text === "" ? "" : `?${text}`;
}
