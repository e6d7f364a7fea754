import type { Clock } from "../model/clock.ts";
import type { Secret } from "../model/secret.ts";

/** The vendor's endpoint classes, each with a budget of its own; `unstated` where the vendor names none. */
export type RateClass = "s" | "m" | "l" | "unstated";

export interface GetRequest {
  /** Starts with `/`, below the base URL; every segment already encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly rateClass: RateClass;
}

/** A 2xx answer whose body was read to its end and parsed. */
export interface JsonAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Can send GET and nothing else, by type and at run time. */
export interface GetClient {
  /** Retries what is safe to retry; throws `HttpError` otherwise. */
  get(request: GetRequest, signal: AbortSignal): Promise<JsonAnswer>;
}

export interface PostRequest {
  readonly path: string;
  readonly body: unknown;
  readonly rateClass: RateClass;
}

/** What one POST came to. It was sent at most once, on a connection of its own. */
export type PostOutcome =
  /** A whole answer came; the body is parsed JSON, or undefined when it is not JSON. */
  | { readonly outcome: "answered"; readonly status: number; readonly body: unknown; readonly text: string }
  /** Not one byte of the request left this machine. */
  | { readonly outcome: "not-sent"; readonly error: Error }
  /** It may have arrived: reset, timeout, truncated or oversized answer, redirect. */
  | { readonly outcome: "unclear"; readonly error: Error };

export interface PostClient extends GetClient {
  post(request: PostRequest, signal: AbortSignal): Promise<PostOutcome>;
}

/** What `--verbose` shows of a request, without anything secret. */
export interface RequestEvent {
  readonly method: "GET" | "POST";
  readonly url: string;
  /** Undefined when no answer came. */
  readonly status: number | undefined;
  readonly milliseconds: number;
  readonly attempt: number;
  /** Why it will be tried again, or why it failed. */
  readonly note?: string;
}

export interface HttpSettings {
  /** Absolute, without a trailing slash: `https://api.instasent.com/v1`. */
  readonly baseUrl: string;
  readonly token: Secret;
  readonly userAgent: string;
  readonly clock: Clock;
  /** Between 0 (included) and 1 (excluded). */
  readonly random: () => number;
  /** Counts every request of the run; shared between clients. */
  readonly meter: RequestMeter;
  readonly observe: (event: RequestEvent) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Counts requests and stops the run at `--max-requests`. */
export interface RequestMeter {
  readonly reads: number;
  readonly writes: number;
  /** Throws a `KnownError` (exit code 6) when the limit is reached; else counts. */
  count(method: "GET" | "POST"): void;
}
