import { jsonAnswer, Refusal, type Answer } from "../answer.ts";

import type { OtherOutcome, OtherPlatform, OtherVisit } from "../other-platform.ts";
import { splitPath, type SimulatorRequest } from "../read-request.ts";
import { answerEventType, answerEventTypes, type Change } from "./event-type-routes.ts";
import { answerApplication } from "./integration-routes.ts";
import { refuseSvix, svixError } from "./svix-answer.ts";
import { buildSvixState, readSvixSeed } from "./svix-seed.ts";
import type { SvixEnvironment, SvixState } from "./svix-state.ts";

/** Svix, as its API description says: one token is one environment, whatever else is said in the request. */
export const svixPlatform: OtherPlatform = {
  readSeed: readSvixSeed,
  buildState: buildSvixState,
  respond: respondAsSvix,
  errorAnswer: (status) => svixError(status),
};

/** How long an idempotency key is remembered. */
const replayMs = 12 * 60 * 60 * 1000;

function respondAsSvix(visit: OtherVisit): OtherOutcome {
  const state = visit.state as unknown as SvixState; // built by `buildSvixState`, changed only here
  try {
    const environment = findEnvironment(state, visit);
    const replayed = findReplay(environment, visit);
    if (replayed !== undefined) return { answer: replayed, state: visit.state };
    const { answer, environment: changed = environment } = route(environment, state.pageLimit, visit);
    const kept = keepReplay(changed, answer, visit);
    const environments = [...state.environments.filter(({ token }) => token !== kept.token), kept];
    return { answer, state: { ...state, environments } satisfies SvixState };
  } catch (error) {
    if (error instanceof Refusal) return { answer: error.answer, state: visit.state };
    throw error;
  }
}

function findEnvironment({ template, environments }: SvixState, visit: OtherVisit): SvixEnvironment {
  const token = /^Bearer (\S+)$/u.exec(visit.request.headers["authorization"] ?? "")?.[1];
  if (token === undefined) throw refuseSvix(401, undefined, "No token");
  const known = environments.find((environment) => environment.token === token);
  if (known !== undefined) return { ...later, ...known };
  if (!visit.acceptsAnyToken) throw refuseSvix(401, undefined, "Invalid token");
  return { ...later, ...template, token };
}

/** What state files of an earlier version do not have. */
const later: Pick<SvixEnvironment, "applications" | "serial" | "isSelfHosted"> = {
  applications: [],
  serial: 0,
  isSelfHosted: false,
};

function route(environment: SvixEnvironment, pageLimit: number, visit: OtherVisit): Change {
  const segments = splitPath(visit.path);
  if (segments === undefined) throw refuseSvix(400);
  const [api, version, resource, ...below] = segments;
  if (api !== "api" || version !== "v1") throw refuseSvix(404);
  if (resource === "app" && below.length > 0) return answerApplication(environment, pageLimit, below, visit);
  const [name, ...rest] = below;
  if (resource !== "event-type" || rest.length > 0) throw refuseSvix(404);
  return name === undefined
    ? answerEventTypes(environment, pageLimit, visit)
    : answerEventType(environment, name, visit);
}

function keyOf({ method, headers }: SimulatorRequest): string | undefined {
  return method === "POST" ? headers["idempotency-key"] : undefined;
}

function findReplay({ replays }: SvixEnvironment, { request, path, now }: OtherVisit): Answer | undefined {
  const key = keyOf(request);
  const replay = replays.find((each) => each.key === key && each.path === path && now.getTime() - each.at < replayMs);
  return replay === undefined ? undefined : jsonAnswer(replay.status, replay.body);
}

/** Only successes are remembered. */
function keepReplay(environment: SvixEnvironment, { status, body }: Answer, visit: OtherVisit): SvixEnvironment {
  const key = keyOf(visit.request);
  if (key === undefined || status < 200 || status > 299) return environment;
  const replay = { key, path: visit.path, at: visit.now.getTime(), status, body };
  return { ...environment, replays: [...environment.replays, replay] };
}
