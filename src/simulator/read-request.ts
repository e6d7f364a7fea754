import type { IncomingMessage } from "node:http";
import { Refusal, errorAnswer, refuse } from "./answer.ts";
import type { Json } from "./json.ts";

const bodyLimit = 1024 * 1024;

/** One request, read to its end. Path segments are decoded; none of it is trusted. */
export interface SimulatorRequest {
  readonly method: string;
  /** As sent, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined when it was larger than the API takes. */
  readonly body: string | undefined;
}

/** Reads everything, so that a client that sends too much still gets to read its answer. */
export async function readRequest(message: IncomingMessage): Promise<SimulatorRequest> {
  const [path = "/", ...rest] = (message.url ?? "/").split("?");
  const headers = Object.entries(message.headers).map(([name, value]): [string, string] => [
    name,
    Array.isArray(value) ? value.join(", ") : (value ?? ""),
  ]);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= bodyLimit) chunks.push(chunk);
  }
  return {
    method: message.method ?? "GET",
    path,
    query: new URLSearchParams(rest.join("?")),
    headers: Object.fromEntries(headers),
    body: size > bodyLimit ? undefined : Buffer.concat(chunks).toString("utf8"),
  };
}

/** The body as JSON; refuses with 413 or 400. */
export function parseBody(request: SimulatorRequest): Json {
  if (request.body === undefined) throw new Refusal(errorAnswer(413));
  try {
    return JSON.parse(request.body) as Json; // JSON.parse gives nothing else
  } catch {
    throw refuse(400, "The body is not valid JSON");
  }
}

/** The path's segments, decoded. Undefined when an escape is broken. */
export function splitPath(path: string): readonly string[] | undefined {
  try {
    return path
      .split("/")
      .filter((segment) => segment !== "")
      .map((segment) => decodeURIComponent(segment));
  } catch {
    return undefined;
  }
}
