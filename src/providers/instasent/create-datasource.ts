import type { PostClient, PostOutcome } from "../../http/http-client.ts";
import { HttpError } from "../../http/http-error.ts";
import { KnownError } from "../../model/errors.ts";
import { isJsonObject, ownValue, type Json, type JsonObject } from "../../model/json.ts";
import type { DesiredResource, LiveResource } from "../../model/resource.ts";
import type { CreateOutcome } from "../provider.ts";
import { normaliseDatasource, type SecretRegister } from "./normalise.ts";

/** Where secrets of an answer are noted, and struck out of what is told of it. */
export interface SecretKeeping {
  readonly register: SecretRegister;
  readonly redact: (text: string) => string;
}

/** Sends `POST /project/{uid}/datasource` exactly once and says what is certain about the outcome. Never throws for it. */
export async function createDatasource(
  client: PostClient,
  base: string,
  desired: DesiredResource,
  secrets: SecretKeeping,
  signal: AbortSignal,
): Promise<CreateOutcome> {
  const path = `${base}/datasource`;
  const body = creationBody(desired);
  const outcome = await client.post({ path, body, rateClass: "unstated" }, signal);
  switch (outcome.outcome) {
    case "not-sent":
      return rejected(notSent(path, outcome.error), true);
    case "unclear":
      return unclear(`POST ${path} got no clear answer: ${outcome.error.message}.`, outcome.error);
    case "answered":
      return classifyAnswer(outcome, path, body, secrets);
  }
}

/**
 * Only declared fields are sent: what is left out, or declared to be none, stays at the platform's own default.
 * `audienceTags` is required there.
 */
function creationBody({ attributes }: DesiredResource): JsonObject {
  const sent = Object.entries(attributes).filter(([, value]) => value !== null);
  return { audienceTags: [], ...Object.fromEntries(sent) };
}

type Answer = Extract<PostOutcome, { outcome: "answered" }>;

/**
 * The vendor documents 201, 400, 401, 402, 413, 422, 429 and 500. A refusal counts as certain only with a documented
 * status and an error body of the API's own shape: proxies answer too, and a 5xx can follow a commit.
 */
function classifyAnswer(answer: Answer, path: string, body: JsonObject, secrets: SecretKeeping): CreateOutcome {
  const { status } = answer;
  const errorOf = () => HttpError.fromAnswer("POST", path, status, answer.body, secrets.redact);
  const entity = isJsonObject(answer.body) ? ownValue(answer.body, "entity") : undefined;
  if (status === 201 && isJsonObject(entity)) {
    const live = tryNormalise(path, entity, secrets.register);
    if (live !== undefined && isNameAsSent(live.label, body["name"])) return { outcome: "created", live };
  }
  if (
    (documentedRefusals.has(status) || undocumentedRefusals.has(status)) &&
    entity === undefined &&
    isErrorBody(answer.body)
  ) {
    return rejected(errorOf(), documentedRefusals.has(status));
  }
  return unclear(
    status >= 200 && status < 300
      ? `POST ${path} answered ${status}, but not with the datasource that was asked for.`
      : errorOf().message,
  );
}

/** A platform may trim a name or compose its accents; a name that differs in more belongs to something else. */
function isNameAsSent(answered: string, sent: Json | undefined): boolean {
  return typeof sent === "string" && plainName(answered) === plainName(sent);
}

function plainName(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/gu, " ");
}

/** Why it stayed here decides what a run makes of it: a spent rate limit ends it otherwise than `--max-requests`. */
function notSent(path: string, error: Error): KnownError {
  const known = error instanceof KnownError ? error : undefined;
  return new KnownError(`POST ${path} was not sent: ${error.message}`, {
    exitCode: known?.exitCode ?? 1,
    ...(known?.help === undefined ? {} : { help: known.help }),
    cause: error,
  });
}

function tryNormalise(path: string, entity: JsonObject, register: SecretRegister): LiveResource | undefined {
  try {
    return normaliseDatasource(`POST ${path}`, "entity", entity, register);
  } catch (error) {
    if (error instanceof KnownError) return undefined;
    throw error;
  }
}

const documentedRefusals: ReadonlySet<number> = new Set([400, 401, 402, 413, 422, 429]);
const undocumentedRefusals: ReadonlySet<number> = new Set([403, 404, 405, 406, 410, 415, 431]);

/** `{message}`, `{title, status, detail}`, `{error}`, `{errors}`, or the bare text that the vendor's rate limiter sends. */
function isErrorBody(body: unknown): boolean {
  if (typeof body === "string") return true;
  return (
    isJsonObject(body) && ["message", "detail", "title", "error", "errors"].some((key) => Object.hasOwn(body, key))
  );
}

function rejected(error: KnownError, isDocumented: boolean): CreateOutcome {
  return { outcome: "rejected", error, isDocumented };
}

function unclear(message: string, cause?: Error): CreateOutcome {
  return { outcome: "unclear", error: new KnownError(message, { exitCode: 10, cause }) };
}
