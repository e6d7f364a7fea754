import type { ServerResponse } from "node:http";
import { alterAnswer, buildEarlyAnswer } from "./alter-answer.ts";
import type { Answer } from "./answer.ts";
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
  const commit = (): Answer => respond(request, platform, rates, faults);
  const send = (answer: Answer): Promise<void> => {
    const payload = alterAnswer(answer, action);
    announce({ request, answer: payload, fault: action });
    return writeAnswer(response, payload, action, timers);
  };
  const stay = (): void => announce({ request, answer: undefined, fault: action });
  response.setHeader("Date", platform.now().toUTCString());
  await timers.wait(action.latency ?? 0);
  if (action.commitLater !== undefined) timers.schedule(action.commitLater, commit);
  if (action.resetBeforeCommit === true || action.commitLater !== undefined) {
    stay();
    return reset(response);
  }
  if (action.hang === "beforeCommit") return stay();

  const early = buildEarlyAnswer(action);
  if (early !== undefined) {
    return send({ ...early, headers: { ...rates.headers("other"), ...early.headers } });
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

function reset(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}
