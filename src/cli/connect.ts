import { createHash } from "node:crypto";
import type { HttpSettings, RateBudget, RequestEvent, RequestMeter } from "../http/http-client.ts";
import { parseBaseUrl } from "../http/base-url.ts";
import { openHttp, openProbeHttp, openReadOnlyHttp, type Http } from "../http/open-http.ts";
import { createRequestMeter } from "../http/request-meter.ts";
import { createRetryBudget } from "../http/retry-budget.ts";
import type { RateWait } from "../http/rate-class.ts";
import { checkToken } from "../http/token.ts";
import type { Config, DeclaredScope } from "../model/declaration.ts";
import { KnownError } from "../model/errors.ts";
import type { SinkPort } from "../model/sink.ts";
import type { Secret } from "../model/secret.ts";
import { providerEntry } from "../providers/registry.ts";
import type { LiveIngest, LiveWriter, Provider } from "../providers/provider.ts";
import { countOf } from "../render/count-of.ts";
import { escapeControl } from "../http/escape-control.ts";
import type { PlanMeans } from "../workflow/make-plan.ts";
import type { Session } from "./session.ts";
import { openSinks } from "./open-sinks.ts";
import { toolVersion } from "./tool-version.ts";

/** Retries of reads that one run may spend in all; rate-limit waits are apart. */
const retriesPerRun = 20;

/** Everything that reaches the platform in one run. */
export interface Connections {
  readonly apiUrl: string;
  readonly meter: RequestMeter;
  readonly means: PlanMeans;
  readonly sinks: SinkPort;
  /** The newest word on each endpoint class's budget. */
  readonly budgets: () => readonly RateBudget[];
  /** By how many milliseconds this machine's clock was ahead of the platform's at the last answer that told. */
  readonly clockLead: () => number | undefined;
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

/**
 * Instasent's base URL: `--simulate`, then `--api-url`, then `INSTASENT_API_URL`, then Instasent's own. It names the
 * platform that a saved plan was made for; other platforms have addresses of their own.
 */
export function chooseApiUrl(session: Session, simulatorUrl: string | undefined): string {
  const { options, surroundings } = session;
  if (simulatorUrl !== undefined) return checkedUrl(session, simulatorUrl);
  const { baseUrlOf } = providerEntry("instasent").api;
  const { environment } = surroundings;
  return checkedUrl(session, baseUrlOf({ scope: undefined, token: undefined, environment, apiUrl: options.apiUrl }));
}

function checkedUrl({ options, surroundings }: Session, written: string): string {
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
  const clients = new Map<string, Http>();
  const retryBudget = createRetryBudget(retriesPerRun);
  const budgets = new Map<string, RateBudget>();
  let clockLead: number | undefined;
  const addressOf = memoise((scope: DeclaredScope): string => {
    const { baseUrlOf, simulatorPath } = providerEntry(scope.provider).api;
    if (scope.provider === "instasent") return apiUrl;
    // The simulator serves every platform, each below a path of its own.
    if (session.options.simulate !== undefined) return new URL(simulatorPath, apiUrl).href;
    const { environment } = session.surroundings;
    const input = { scope, token: tokenOf(scope, session), environment, apiUrl: session.options.apiUrl };
    return checkedUrl(session, baseUrlOf(input));
  });
  const { host } = new URL(apiUrl);
  const showWaiting = (): void => {
    session.status.show(`Waiting for ${host}: ${countOf(meter.reads + meter.writes, "request")}`);
  };
  const settingsOf = (scope: DeclaredScope): HttpSettings => ({
    baseUrl: addressOf(scope),
    token: tokenOf(scope, session),
    ...platformSettings(scope),
    userAgent: `instaform/${toolVersion}`,
    clock: session.clock,
    random: session.surroundings.random,
    meter,
    retryBudget,
    redactor: session.redactor,
    observe: (event) => {
      if (event.serverTime !== undefined) clockLead = session.surroundings.clock.now() - event.serverTime;
      if (event.budget !== undefined) budgets.set(event.budget.rateClass, event.budget);
      logRequest(session, event);
      showWaiting();
    },
    onWait: (wait) => logWait(session, scope.key, wait),
    environment: session.surroundings.environment,
  });
  const openReader = (scope: DeclaredScope) => {
    showWaiting(); // the first answer may take long
    const http = openReadOnlyHttp(settingsOf(scope));
    session.onEnd(() => http.close());
    return http.reader;
  };
  const openWriter = (scope: DeclaredScope): Http => {
    if (access !== "write") throw new Error("this command cannot write");
    const known = clients.get(scope.key);
    if (known !== undefined) return known;
    const http = openHttp(settingsOf(scope));
    session.onEnd(() => http.close());
    clients.set(scope.key, http);
    return http;
  };
  const providers = new Map<string, Provider>();
  const providerOf = (name: string): Provider => {
    const known = providers.get(name);
    if (known !== undefined) return known;
    const provider = providerEntry(name).create({
      // A simulator in this process has another port each time; plans must not differ because of it.
      hostOf: (scope) => (session.options.simulate === undefined ? new URL(addressOf(scope)).host : "the simulator"),
      openReadClient: access === "write" ? (scope) => openWriter(scope).reader : openReader,
      openWriteClient: (scope) => openWriter(scope).writer,
      openChangeClient: (scope) => openWriter(scope).changer,
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
    clockLead: () => clockLead,
    means: {
      providerOf,
      readerOf: (scope) => providerOf(scope.provider).openReader(scope),
      sinks,
      digest,
      signal: session.surroundings.interrupt,
    },
    writerOf: memoise((scope) => providerOf(scope.provider).openWriter(scope)),
    ingestOf: memoise((scope) => {
      const ingest = providerOf(scope.provider).openIngest?.(scope);
      if (ingest === undefined) throw new Error(`nothing can be pushed to ${scope.provider}`);
      return ingest;
    }),
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

/** What the vendor's API asks of every request. */
function platformSettings({ provider }: DeclaredScope): Pick<HttpSettings, "tokenHeader" | "rates"> {
  const { tokenHeader, rates } = providerEntry(provider).api;
  return { ...(tokenHeader === undefined ? {} : { tokenHeader }), ...(rates === undefined ? {} : { rates }) };
}

/** The scope's credential, checked before it can enter a header, and known to the redactor before it is used. */
export function tokenOf(scope: DeclaredScope, session: Session): Secret {
  const { token } = scope;
  const { tokenVariable, tokenPlace } = providerEntry(scope.provider).api;
  const isProject = scope.provider === "instasent";
  if (token.status === "undeclared") {
    throw new KnownError(`${isProject ? "Project " : ""}"${scope.key}" declares no token.`, {
      exitCode: 3,
      place: token.place,
      help: `Add to ${isProject ? "the project, or once at the top level" : "it"}:  token: \${env.${tokenVariable}}`,
    });
  }
  if (token.status === "unset") {
    throw new KnownError(
      `The environment variable ${token.variable} is not set; it holds the token of "${scope.key}".`,
      {
        exitCode: 3,
        place: token.place,
        help: `Set it: export ${token.variable}=<token> (made in the dashboard: ${tokenPlace}), or try without an account: add --simulate`,
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
    help: `Copy it again from the dashboard: ${tokenPlace}.`,
  });
}

/** A terminal shows every wait while it lasts; a log hears of one that somebody would wonder about. */
function logWait(session: Session, scope: string, { rateClass, milliseconds }: RateWait): void {
  const { verbose, quiet } = session.options;
  const isLong = milliseconds >= 5_000 && !quiet && !session.surroundings.stderr.isTTY;
  if (!verbose && !isLong) return;
  session.say(`${scope}: waiting ${Math.ceil(milliseconds / 1000)} s, because of the limit of ${rateClass}\n`);
}

function logRequest(session: Session, { method, url, status, milliseconds, attempt, note }: RequestEvent): void {
  if (!session.options.verbose) return;
  const again = attempt > 1 ? ` (attempt ${attempt})` : "";
  const tail = note === undefined ? "" : `  ${escapeControl(note)}`;
  session.say(`${method} ${url} ${status ?? "no answer"} ${Math.round(milliseconds)} ms${again}${tail}\n`);
}
