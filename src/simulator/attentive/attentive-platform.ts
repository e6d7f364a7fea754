import { Refusal, type Answer } from "../answer.ts";
import type { OtherOutcome, OtherPlatform, OtherVisit } from "../other-platform.ts";
import { splitPath } from "../read-request.ts";
import { attentiveError, refuseAttentive } from "./attentive-answer.ts";
import { attentiveRoutes, type AttentiveRoute } from "./attentive-routes.ts";
import { buildAttentiveState, readAttentiveSeed } from "./attentive-seed.ts";
import type { AttentiveState, AttentiveWindow } from "./attentive-state.ts";

/** Attentive, as its API description says: every token is one of the same company. */
export const attentivePlatform: OtherPlatform = {
  readSeed: readAttentiveSeed,
  buildState: buildAttentiveState,
  respond: respondAsAttentive,
  errorAnswer: attentiveError,
};

function respondAsAttentive(visit: OtherVisit): OtherOutcome {
  const state = visit.state as unknown as AttentiveState; // built by `buildAttentiveState`, changed only here
  try {
    checkToken(state, visit);
    const { route, id } = findRoute(visit);
    const window = takeTurn(state, route, visit.now);
    const limit = state.perSecond ?? route.perSecond;
    const headers = {
      "x-ratelimit-limit": String(limit),
      "x-ratelimit-remaining": String(Math.max(0, limit - window.used)),
    };
    if (window.used > limit) return { answer: { ...attentiveError(429), headers }, state: visit.state };
    const counted = { ...state, windows: [...state.windows.filter((each) => each.endpoint !== route.path), window] };
    const change = settle(() => route.answer(counted, visit.request, id), counted);
    return { answer: { ...change.answer, headers: { ...headers, ...change.answer.headers } }, state: change.state };
  } catch (error) {
    if (error instanceof Refusal) return { answer: error.answer, state: visit.state };
    throw error;
  }
}

/** A refusal counts against the limit as any other answer. */
function settle(act: () => { answer: Answer; state: AttentiveState }, before: AttentiveState) {
  try {
    return act();
  } catch (error) {
    if (error instanceof Refusal) return { answer: error.answer, state: before };
    throw error;
  }
}

function checkToken({ tokens }: AttentiveState, { request, acceptsAnyToken }: OtherVisit): void {
  const token = /^Bearer (\S+)$/u.exec(request.headers["authorization"] ?? "")?.[1];
  if (token === undefined || !(acceptsAnyToken || tokens.includes(token))) throw refuseAttentive(401);
}

function findRoute({ path, request }: OtherVisit): { readonly route: AttentiveRoute; readonly id: string } {
  const segments = splitPath(path) ?? [];
  for (const route of attentiveRoutes) {
    const pattern = route.path.split("/").slice(1);
    const fits =
      pattern.length === segments.length && pattern.every((part, at) => part === ":id" || part === segments[at]);
    if (fits && route.method === request.method) return { route, id: segments[pattern.indexOf(":id")] ?? "" };
  }
  throw refuseAttentive(404);
}

/** One more request of the endpoint in this second. */
function takeTurn({ windows }: AttentiveState, { path }: AttentiveRoute, now: Date): AttentiveWindow {
  const second = Math.floor(now.getTime() / 1000);
  const known = windows.find((each) => each.endpoint === path && each.second === second);
  return { endpoint: path, second, used: (known?.used ?? 0) + 1 };
}
