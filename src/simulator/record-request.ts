import { identifyCaller } from "./authorise.ts";
import type { Json } from "./json.ts";
import type { SimulatorRequest } from "./read-request.ts";
import type { State } from "./state.ts";

/** A request as tests see it: no token in it, only whose it was. */
export interface RecordedRequest {
  /** Counts from 0, in the order the requests were read. */
  readonly index: number;
  /** Milliseconds since the simulator started. */
  readonly atMs: number;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed if it is JSON, the text otherwise, undefined without a body. */
  readonly body: Json | undefined;
}

export function buildRecord(
  request: SimulatorRequest,
  state: State,
  when: Pick<RecordedRequest, "index" | "atMs">,
): RecordedRequest {
  const { authorization, ...headers } = request.headers;
  return {
    ...when,
    method: request.method,
    path: request.path,
    query: Object.fromEntries(request.query),
    headers: authorization === undefined ? headers : { ...headers, authorization: nameToken(state, authorization) },
    body: readableBody(request.body),
  };
}

function nameToken(state: State, authorization: string): string {
  try {
    const caller = identifyCaller(state, authorization);
    return caller.kind === "api" ? `[${caller.token.title}]` : `[token of ${caller.datasource.name}]`;
  } catch {
    return "[token]";
  }
}

function readableBody(body: string | undefined): Json | undefined {
  if (body === undefined || body === "") return undefined;
  try {
    return JSON.parse(body) as Json; // JSON.parse gives nothing else
  } catch {
    return body;
  }
}
