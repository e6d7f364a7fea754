import type { ServerResponse } from "node:http";
import { alterAnswer, buildEarlyAnswer, type Payload } from "./alter-answer.ts";
import { errorAnswer, type Answer } from "./answer.ts";
import type { FaultAction } from "./fault-format.ts";
import { formatTime } from "./format-time.ts";
import { findOtherPlatform, otherPlatforms, type OtherName } from "./other-platforms.ts";
import type { RateLimits } from "./rate-limits.ts";
import type { SimulatorRequest } from "./read-request.ts";
import { respond, type MetFaults } from "./respond.ts";
import type { Platform } from "./route.ts";
import type { Timers } from "./timers.ts";
import { announce } from "./watch-exchanges.ts";
import { writeAnswer } from "./write-answer.ts";

interface Serving {
  readonly platform: Platform;
  readonly rates: RateLimits;
  readonly timers: Timers;
}

/** Carries out one request and answers it, as far as the faults it met let it. */
export async function serveRequest(
  request: SimulatorRequest,
  response: ServerResponse,
  faults: MetFaults,
  { platform, rates, timers }: Serving,
): Promise<void> {
  const { action } = faults;
  const other = findOtherPlatform(request.path);
  const errorOf = other === undefined ? (code: number) => errorAnswer(code) : otherPlatforms[other.name].errorAnswer;
  const commit = (): Answer =>
    other === undefined
      ? respond(request, platform, rates, faults)
      : respondElsewhere(request, other, platform, faults.action);
  // Exchanges are told to those who hold them against the vendors' descriptions.
  const tell = (answer: Payload | undefined): void => {
    announce({ request, answer, fault: action });
  };
  const send = (answer: Answer): Promise<void> => {
    const payload = alterAnswer(answer, action, errorOf);
    tell(payload);
    return writeAnswer(response, payload, action, timers);
  };
  const stay = (): void => tell(undefined);
  response.setHeader("Date", platform.now().toUTCString());
  await timers.wait(action.latency ?? 0);
  if (action.commitLater !== undefined) timers.schedule(action.commitLater, commit);
  if (action.resetBeforeCommit === true || action.commitLater !== undefined) {
    stay();
    return reset(response);
  }
  if (action.hang === "beforeCommit") return stay();

  const early = buildEarlyAnswer(action, errorOf);
  if (early !== undefined) {
    // Only Instasent tells what is left of a budget.
    const budget = other === undefined ? rates.headers("other") : {};
    return send({ ...early, headers: { ...budget, ...early.headers } });
  }

  const answer = commit();
  if (action.duplicateCommit === true) commit();
  if (action.resetAfterCommit === true) {
    stay();
    return reset(response);
  }
  if (action.hang === "afterCommit") return stay();
  return send(answer);
}

function respondElsewhere(
  request: SimulatorRequest,
  { name, path }: { readonly name: OtherName; readonly path: string },
  { state, now, commit }: Platform,
  fault: FaultAction,
): Answer {
  const { buildState, respond: respondThere } = otherPlatforms[name];
  const before = state.others[name] ?? buildState({}, formatTime(now()));
  const acceptsAnyToken = state.acceptAnyToken;
  const outcome = respondThere({ request, path, state: before, now: now(), acceptsAnyToken, fault });
  if (outcome.state !== before) {
    state.others[name] = outcome.state;
    commit();
  }
  return outcome.answer;
}

function reset(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}
