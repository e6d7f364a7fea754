import { createHash } from "node:crypto";
import type { HttpSettings, PostClient, RateBudget, RequestEvent, RequestMeter } from "../http/http-client.ts";
import { parseBaseUrl } from "../http/base-url.ts";
import { openHttp, openProbeHttp, openReadOnlyHttp } from "../http/open-http.ts";
import { createRequestMeter } from "../http/request-meter.ts";
import { createRetryBudget } from "../http/retry-budget.ts";
import { checkToken } from "../http/token.ts";
import type { Config, DeclaredScope } from "../model/declaration.ts";
import { KnownError } from "../model/errors.ts";
import type { SinkPort } from "../model/sink.ts";
import type { Secret } from "../model/secret.ts";
import { providerFactories } from "../providers/registry.ts";
import type { LiveIngest, LiveWriter, Provider } from "../providers/provider.ts";
import { escapeControl } from "../http/escape-control.ts";
import type { PlanMeans } from "../workflow/make-plan.ts";
import type { Session } from "./session.ts";
import { openSinks } from "./open-sinks.ts";
import { toolVersion } from "./tool-version.ts";

/** Retries of reads that one run may spend in all; rate-limit waits are apart. */
const retriesPerRun = 20;

const defaultApiUrl = "https://api.instasent.com/v1";

/** Everything that reaches the platform in one run. */
export interface Connections {
  readonly apiUrl: string;
  readonly meter: RequestMeter;
  readonly means: PlanMeans;
  readonly sinks: SinkPort;
  /** The newest word on each endpoint class's budget. */
  readonly budgets: () => readonly RateBudget[];
  /** Present only for commands that may write. */
  readonly writerOf: (scope: DeclaredScope) => LiveWriter;
  /** Only with `access: "probe"`. */
  readonly ingestOf: (scope: DeclaredScope) => LiveIngest;
}

/** What a command may do to the platform: `probe` reads configuration, and pushes and deletes contacts of a sandbox. */
export type Access = "read" | "write" | "probe";

/** Hex SHA-256. */
export function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The API's base URL: `--simulate`, then `--api-url`, then `INSTASENT_API_URL`, then Instasent's own. */
export function chooseApiUrl(session: Session, simulatorUrl: string | undefined): string {
  const { options, surroundings } = session;
  const written = simulatorUrl ?? options.apiUrl ?? (surroundings.environment["INSTASENT_API_URL"] || defaultApiUrl);
  const allowHttp = options.allowHttp || surroundings.environment["INSTAFORM_ALLOW_HTTP"] === "1";
  const checked = parseBaseUrl(written, { allowHttp });
  if ("baseUrl" in checked) return checked.baseUrl;
  const sentence = `${checked.problem.charAt(0).toUpperCase()}${checked.problem.slice(1)}.`;
  throw new KnownError(sentence, { exitCode: 3, help: checked.help });
}

/**
 * Opens what a command needs. With `access: "read"` every client is built from code that sends nothing but GET, and
 * asking for a writer is a bug.
 */
export function connect(session: Session, config: Config, apiUrl: string, access: Access): Connections {
  const { maxRequests } = session.options;
  const meter = createRequestMeter(maxRequests === undefined ? {} : { maxRequests });
  const clients = new Map<string, PostClient>();
  const retryBudget = createRetryBudget(retriesPerRun);
  const budgets = new Map<string, RateBudget>();
  const settingsOf = (scope: DeclaredScope): HttpSettings => ({
    baseUrl: apiUrl,
    token: tokenOf(scope, session),
    userAgent: `instaform/${toolVersion}`,
    clock: session.surroundings.clock,
    random: session.surroundings.random,
    meter,
    retryBudget,
    redactor: session.redactor,
    observe: (event) => {
      if (event.budget !== undefined) budgets.set(event.budget.rateClass, event.budget);
      logRequest(session, event);
    },
    environment: session.surroundings.environment,
  });
  const openReader = (scope: DeclaredScope) => {
    const http = openReadOnlyHttp(settingsOf(scope));
    session.onEnd(() => http.close());
    return http.reader;
  };
  const openWriter = (scope: DeclaredScope): PostClient => {
    if (access !== "write") throw new Error("this command cannot write");
    const known = clients.get(scope.key);
    if (known !== undefined) return known;
    const http = openHttp(settingsOf(scope));
    session.onEnd(() => http.close());
    clients.set(scope.key, http.writer);
    return http.writer;
  };
  const providers = new Map<string, Provider>();
  const providerOf = (name: string): Provider => {
    const known = providers.get(name);
    if (known !== undefined) return known;
    const provider = providerFactories[name as keyof typeof providerFactories]({
      // A simulator in this process has another port each time; plans must not differ because of it.
      host: session.options.simulate === undefined ? new URL(apiUrl).host : "the simulator",
      openReadClient: access === "write" ? openWriter : openReader,
      openWriteClient: openWriter,
      openIngestClients: (scope) => {
        if (access !== "probe") throw new Error("this command cannot push");
        const http = openProbeHttp(settingsOf(scope));
        session.onEnd(() => http.close());
        return http;
      },
      register: (secret) => session.redactor.add(secret),
      redact: (text) => session.redactor.redact(text),
    });
    providers.set(name, provider);
    return provider;
  };
  const sinks = openSinks(session, config);
  return {
    apiUrl,
    meter,
    sinks,
    budgets: () => [...budgets.values()],
    means: {
      providerOf,
      readerOf: (scope) => providerOf(scope.provider).openReader(scope),
      sinks,
      digest,
      signal: session.surroundings.interrupt,
    },
    writerOf: memoise((scope) => providerOf(scope.provider).openWriter(scope)),
    ingestOf: memoise((scope) => providerOf(scope.provider).openIngest(scope)),
  };
}

function memoise<T>(open: (scope: DeclaredScope) => T): (scope: DeclaredScope) => T {
  const known = new Map<string, T>();
  return (scope) => {
    const opened = known.get(scope.key) ?? open(scope);
    known.set(scope.key, opened);
    return opened;
  };
}

/** The scope's credential, checked before it can enter a header, and known to the redactor before it is used. */
export function tokenOf(scope: DeclaredScope, session: Session): Secret {
  const { token } = scope;
  if (token.status === "undeclared") {
    throw new KnownError(`Project "${scope.key}" declares no token.`, {
      exitCode: 3,
      place: token.place,
      help: "Add to the project, or once at the top level:  token: ${env.INSTASENT_TOKEN}",
    });
  }
  if (token.status === "unset") {
    throw new KnownError(
      `The environment variable ${token.variable} is not set; it holds the token of "${scope.key}".`,
      {
        exitCode: 3,
        place: token.place,
        help: `Set it and run again, or try without an account: add --simulate`,
      },
    );
  }
  session.redactor.add(token.secret);
  const checked = checkToken(token.secret.reveal());
  if ("token" in checked) {
    session.redactor.add(checked.token);
    return checked.token;
  }
  throw new KnownError(`The value of ${token.variable} is no usable token: ${checked.problem}.`, {
    exitCode: 3,
    place: token.place,
    help: "Copy it again from the dashboard: Project settings > API tokens.",
  });
}

function logRequest(session: Session, { method, url, status, milliseconds, attempt, note }: RequestEvent): void {
  if (!session.options.verbose) return;
  const again = attempt > 1 ? ` (attempt ${attempt})` : "";
  const tail = note === undefined ? "" : `  ${escapeControl(note)}`;
  session.say(`${method} ${url} ${status ?? "no answer"} ${Math.round(milliseconds)} ms${again}${tail}\n`);
}
