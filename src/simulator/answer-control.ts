import { jsonAnswer, Refusal, refuse, type Answer } from "./answer.ts";
import type { SimulatorControl } from "./control.ts";
import { readFault, readFaults } from "./fault-format.ts";
import type { Json } from "./json.ts";
import { parseBody, type SimulatorRequest } from "./read-request.ts";
import { SeedError } from "./read-shape.ts";
import type { RecordedRequest } from "./record-request.ts";
import type { StateView } from "./view-state.ts";

interface Steered {
  readonly control: SimulatorControl;
  readonly state: StateView;
  readonly requests: readonly RecordedRequest[];
}

/** Whether this is for the simulator itself rather than for the API it simulates. */
export function isControlRequest(request: Pick<SimulatorRequest, "path">): boolean {
  return request.path.startsWith("/_simulator/");
}

/** The simulator's own endpoints, by which other processes steer it. */
export function answerControl(request: SimulatorRequest, { control, state, requests }: Steered): Answer {
  // A web page the user happens to visit must not steer anything.
  if (request.headers["origin"] !== undefined) return refuse(403, "Not for browsers").answer;
  try {
    switch (`${request.method} ${request.path}`) {
      case "POST /_simulator/faults":
        addFaults(control, parseBody(request));
        return jsonAnswer(201, { ok: true });
      case "DELETE /_simulator/faults":
        control.clearFaults();
        return jsonAnswer(200, { ok: true });
      case "GET /_simulator/requests":
        // Through text and back: an undefined body leaves no key, and what is left is JSON.
        return jsonAnswer(200, { requests: JSON.parse(JSON.stringify(requests)) as Json });
      case "GET /_simulator/state":
        return jsonAnswer(200, state.toJson());
      case "POST /_simulator/commit-pending":
        control.commitPending();
        return jsonAnswer(200, { ok: true });
      case "POST /_simulator/reset":
        control.reset();
        return jsonAnswer(200, { ok: true });
      default:
        throw refuse(404, "The simulator has no such endpoint");
    }
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    if (error instanceof SeedError) return refuse(400, error.message).answer;
    throw error;
  }
}

function addFaults(control: SimulatorControl, body: Json): void {
  const path = { file: "request body", keys: [] };
  const faults = Array.isArray(body) ? readFaults(body, path) : [readFault(body, path)];
  for (const fault of faults) control.addFault(fault);
}
