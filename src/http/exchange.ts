import type { Dispatcher } from "undici";
import type { HttpLimits } from "./limits.ts";
import type { HttpMethod } from "./http-method.ts";

export interface ExchangeRequest {
  readonly method: HttpMethod;
  readonly origin: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Lower-case names; a header that came more than once is joined with commas. */
export type AnswerHeaders = Readonly<Record<string, string>>;

export interface RawAnswer {
  readonly status: number;
  readonly headers: AnswerHeaders;
  /** As it came over the wire, to its end. */
  readonly body: Buffer;
}

export type ExchangeFailure = "network" | "timeout" | "oversized" | "aborted";

/** One attempt: a whole answer, or how far it came. */
export type ExchangeResult =
  | { readonly outcome: "answered"; readonly answer: RawAnswer }
  | {
      readonly outcome: "failed";
      readonly failure: ExchangeFailure;
      /** False only when not one byte of the request was handed to a connection. */
      readonly wasSent: boolean;
      /** The status, when at least the headers of an answer came. */
      readonly status: number | undefined;
      readonly error: Error;
    };

/**
 * Sends one request once and reads the answer to its end. Works on undici's `dispatch` rather than on its `request`,
 * because only there is it visible whether the request has reached a connection.
 */
export function exchange(
  dispatcher: Dispatcher,
  request: ExchangeRequest,
  limits: Pick<HttpLimits, "totalMs" | "maxBodyBytes">,
  signal?: AbortSignal,
): Promise<ExchangeResult> {
  return new Promise((resolve) => {
    let controller: Dispatcher.DispatchController | undefined;
    let isSettled = false;
    let status: number | undefined;
    let headers: AnswerHeaders = {};
    let size = 0;
    const chunks: Buffer[] = [];

    const settle = (result: ExchangeResult): void => {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      resolve(result);
    };
    const fail = (failure: ExchangeFailure, error: Error): void => {
      settle({ outcome: "failed", failure, wasSent: controller !== undefined, status, error });
      controller?.abort(error);
    };
    const onAbort = (): void => fail("aborted", new Error("aborted"));
    const timer = setTimeout(
      () => fail("timeout", new Error(`no complete answer within ${limits.totalMs / 1000} s`)),
      limits.totalMs,
    );

    if (signal?.aborted === true) return onAbort();
    signal?.addEventListener("abort", onAbort, { once: true });

    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(started) {
        // Given up while it waited for a connection: nothing may be written any more.
        if (isSettled) return started.abort(new Error("given up"));
        controller = started;
      },
      onResponseStart(_, statusCode, rawHeaders) {
        if (statusCode < 200) return; // a hint, not the answer
        status = statusCode;
        headers = joinHeaders(rawHeaders);
      },
      onResponseData(_, chunk) {
        size += chunk.length;
        if (size > limits.maxBodyBytes) {
          chunks.length = 0;
          return fail("oversized", new Error(`the answer is larger than ${limits.maxBodyBytes} bytes`));
        }
        chunks.push(chunk);
      },
      onResponseEnd() {
        if (status === undefined) return fail("network", new Error("the answer has no status"));
        const answer = { status, headers, body: Buffer.concat(chunks) };
        // undici frees the connection one turn of the event loop after this; whoever asks again sooner opens another.
        setImmediate(() => setImmediate(() => settle({ outcome: "answered", answer })));
      },
      onResponseError(_, error) {
        fail(isTimeout(error) ? "timeout" : "network", error);
      },
    };
    try {
      dispatcher.dispatch({ ...request, body: request.body ?? null }, handler);
    } catch (error) {
      fail("network", error instanceof Error ? error : new Error("the request could not be built"));
    }
  });
}

function joinHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): AnswerHeaders {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : (value ?? "")]),
  );
}

const timeoutCodes = ["UND_ERR_CONNECT_TIMEOUT", "UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT", "ETIMEDOUT"];

function isTimeout(error: Error): boolean {
  return "code" in error && typeof error.code === "string" && timeoutCodes.includes(error.code);
}
