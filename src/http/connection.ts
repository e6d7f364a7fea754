import { KnownError } from "../model/errors.ts";
import { Redactor } from "../model/redactor.ts";
import { Secret } from "../model/secret.ts";
import { chooseProxy } from "./choose-proxy.ts";
import { checkEnvironment } from "./environment-guard.ts";
import type { HttpSettings, RequestEvent, TokenHeader } from "./http-client.ts";
import { defaultLimits, type HttpLimits } from "./limits.ts";
import { createRateLanes, type RateLanes } from "./rate-lanes.ts";
import { createRetryBudget, type RetryBudget } from "./retry-budget.ts";
import { checkToken } from "./token.ts";
import type { RequestContext } from "./transport-error.ts";
import type { HttpMethod } from "./http-method.ts";

/** Everything that the reader and the writer of one address share. */
export interface Connection {
  readonly settings: HttpSettings;
  readonly limits: HttpLimits;
  readonly lanes: RateLanes;
  readonly retryBudget: RetryBudget;
  readonly proxy: URL | undefined;
  readonly origin: string;
  /** Path of the base URL, without a trailing slash. */
  readonly basePath: string;
  /** Sent with every request; holds the token. */
  readonly headers: Readonly<Record<string, string>>;
  readonly redact: (text: string) => string;
}

/** Checks what must hold before the token is used at all, and derives the rest from the settings. */
export function buildConnection(settings: HttpSettings): Connection {
  const checked = checkToken(settings.token.reveal());
  if ("problem" in checked)
    throw new KnownError(checked.problem, { exitCode: 3, help: "set the variable that holds it again" });
  checkEnvironment(settings.baseUrl, settings.environment);
  const proxy = chooseProxy(settings.baseUrl, settings.environment);
  const redactor = settings.redactor ?? new Redactor();
  redactor.add(checked.token);
  if (proxy !== undefined) redactor.add(new Secret(decodeURIComponent(proxy.password)));
  const limits = { ...defaultLimits, ...settings.limits };
  const { origin, pathname } = new URL(settings.baseUrl);
  const { name, prefix } = settings.tokenHeader ?? bearer;
  return {
    settings,
    limits,
    proxy,
    origin,
    basePath: pathname.replace(/\/+$/, ""),
    lanes: createRateLanes(settings.clock, settings.rates ?? {}, limits.concurrency, settings.onWait),
    retryBudget: settings.retryBudget ?? createRetryBudget(),
    headers: {
      accept: "application/json",
      "accept-encoding": "gzip",
      [name]: `${prefix}${checked.token.reveal()}`,
      "user-agent": settings.userAgent,
    },
    redact: (text) => redactor.redact(text),
  };
}

const bearer: TokenHeader = { name: "authorization", prefix: "Bearer " };

/** What messages about a request of this connection may say. */
export function contextOf(connection: Connection, method: HttpMethod, path: string): RequestContext {
  const { origin, proxy, redact } = connection;
  return { method, path: redact(path), origin, proxy: proxy?.host, redact };
}

/** Shows one attempt to whoever watches, without anything secret. */
export function observe(connection: Connection, event: RequestEvent): void {
  const { settings, redact } = connection;
  const note = event.note === undefined ? {} : { note: redact(event.note) };
  try {
    settings.observe({ ...event, url: redact(event.url), ...note });
  } catch {
    // Whoever watches cannot change what a request came to: a closed stderr must not hide the answer to a POST.
  }
}
