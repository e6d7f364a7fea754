import { jsonAnswer, type Answer } from "../answer.ts";
import type { SimulatorRequest } from "../read-request.ts";
import {
  insist,
  insistOnPhone,
  isFilledText,
  readAttentiveBody,
  readItems,
  refuseAttentive,
} from "./attentive-answer.ts";
import type { AttentiveState } from "./attentive-state.ts";
import { takeUser } from "./take-attributes.ts";
import { takeEvent } from "./take-event.ts";

interface Change {
  readonly answer: Answer;
  readonly state: AttentiveState;
}

export interface AttentiveRoute {
  readonly method: "GET" | "POST";
  /** `:id` stands for one segment. */
  readonly path: string;
  /** Requests a second, as the operation's own text says. */
  readonly perSecond: number;
  readonly answer: (state: AttentiveState, request: SimulatorRequest, id: string) => Change;
}

const mostUsers = 256;
const mostMembers = 1000;

const accepted = (state: AttentiveState): Change => ({
  answer: jsonAnswer(202, { success: true, message: "Accepted" }),
  state,
});

/** The paths of the vendor's document, then those that only other copies of it or its first version have. */
export const attentiveRoutes: readonly AttentiveRoute[] = [
  { method: "GET", path: "/v2/me", perSecond: 150, answer: (state) => ({ answer: jsonAnswer(200, state.me), state }) },
  {
    method: "POST",
    path: "/v2/user/attributes",
    perSecond: 150,
    answer: (state, request) => accepted(takeUser(state, readAttentiveBody(request))),
  },
  { method: "POST", path: "/v2/bulk/user/attributes", perSecond: 100, answer: takeUsers },
  { method: "GET", path: "/v2/bulk/job/:id", perSecond: 100, answer: showJob },
  {
    method: "POST",
    path: "/v1/events/custom",
    perSecond: 150,
    answer: (state, request) => accepted(takeEvent(state, readAttentiveBody(request))),
  },
  { method: "POST", path: "/v2/bulk/segments/members", perSecond: 100, answer: takeMembers },
];

function takeUsers(state: AttentiveState, request: SimulatorRequest): Change {
  const users = readItems(readAttentiveBody(request)["users"], mostUsers);
  return startJob(users.reduce(takeUser, state), users.length);
}

function takeMembers(state: AttentiveState, request: SimulatorRequest): Change {
  const { segmentId, externalId, members } = readAttentiveBody(request);
  insist(isFilledText(segmentId) || isFilledText(externalId));
  const items = readItems(members, mostMembers);
  for (const { email, phone, clientUserId } of items) {
    insist([email, phone, clientUserId].some(isFilledText));
    insistOnPhone(phone);
  }
  return startJob(state, items.length);
}

function startJob(state: AttentiveState, totalRecords: number): Change {
  const job = { id: `job-${state.jobs.length + 1}`, totalRecords };
  const answer = jsonAnswer(202, { message: "Accepted", batchJobId: job.id });
  return { answer, state: { ...state, jobs: [...state.jobs, job] } };
}

/** Everything is done at once here, which the vendor does not promise. */
function showJob(state: AttentiveState, _request: SimulatorRequest, id: string): Change {
  const job = state.jobs.find((each) => each.id === id);
  if (job === undefined) throw refuseAttentive(404);
  return { answer: jsonAnswer(200, { status: "COMPLETED", totalRecords: job.totalRecords }), state };
}
