import type { Clock } from "../model/clock.ts";
import type { Redactor } from "../model/redactor.ts";
import type { Secret } from "../model/secret.ts";
import type { HttpLimits } from "./limits.ts";
import type { HttpMethod } from "./http-method.ts";
import type { RateClass, RatePolicy, RateWait } from "./rate-class.ts";
import type { RetryBudget } from "./retry-budget.ts";

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
  /** Sent with this request only, such as an idempotency key; names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that changes or removes what exists; without a body for DELETE. */
export interface ChangeRequest extends Omit<PostRequest, "body"> {
  readonly method: "PUT" | "PATCH" | "POST" | "DELETE";
  readonly body?: unknown;
}

/**
 * What one POST came to. It was sent at most once, on a connection of its own. The message of `error` is one clause
 * without method and path, which the caller puts in front.
 */
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

/** For providers whose platform can update and delete. */
export interface ChangeClient extends PostClient {
  /** Sends it once, like a POST: whether it may be repeated is for the caller to decide. */
  change(request: ChangeRequest, signal: AbortSignal): Promise<PostOutcome>;
}

/** The header that carries the token, and what stands before it there. */
export interface TokenHeader {
  /** In lower case. */
  readonly name: string;
  readonly prefix: string;
}

/** What is left of an endpoint class's budget, as the answer's headers tell it. */
export interface RateBudget {
  readonly rateClass: RateClass;
  readonly remaining: number;
  readonly limit: number | undefined;
}

/** What `--verbose` shows of a request, without anything secret. */
export interface RequestEvent {
  readonly method: HttpMethod;
  readonly url: string;
  /** Undefined when no answer came. */
  readonly status: number | undefined;
  readonly milliseconds: number;
  readonly attempt: number;
  /** What the platform said is left of the class's budget in this minute. */
  readonly budget?: RateBudget;
  /** The platform's clock when it answered (its `Date` header), in milliseconds since the epoch. */
  readonly serverTime?: number;
  /** Why it will be tried again, or why it failed. */
  readonly note?: string;
}

export interface HttpSettings {
  /** Absolute, without a trailing slash: `https://api.instasent.com/v1`. */
  readonly baseUrl: string;
  readonly token: Secret;
  /** `authorization: Bearer` when not given. */
  readonly tokenHeader?: TokenHeader;
  /** What the vendor allows, by endpoint class. */
  readonly rates?: Readonly<Record<RateClass, RatePolicy>>;
  readonly userAgent: string;
  readonly clock: Clock;
  /** Between 0 (included) and 1 (excluded). */
  readonly random: () => number;
  /** Counts every request of the run; shared between clients. */
  readonly meter: RequestMeter;
  readonly observe: (event: RequestEvent) => void;
  /** Hears of every wait that the platform's limits impose, before it begins. */
  readonly onWait?: (wait: RateWait) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Learns the token and the proxy's password, and cleans every message; one of its own when not given. */
  readonly redactor?: Redactor;
  /** Retries left for the whole run; share it between clients. One of its own when not given. */
  readonly retryBudget?: RetryBudget;
  /** Only for tests: every limit has a default. */
  readonly limits?: Partial<HttpLimits>;
}

/** Counts requests and stops the run at `--max-requests`. */
export interface RequestMeter {
  readonly reads: number;
  readonly writes: number;
  /** Throws a `KnownError` (exit code 6) when the limit is reached; else counts. */
  count(method: HttpMethod): void;
}
