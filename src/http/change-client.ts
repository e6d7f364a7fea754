import type { Dispatcher } from "undici";
import type { Connection } from "./connection.ts";
import type { ChangeClient, ChangeRequest, PostClient, PostOutcome } from "./http-client.ts";
import { writeOnce } from "./write-once.ts";

/** A client that can also change and remove what exists: each request once, never again by itself. */
export function createChangeClient(
  connection: Connection,
  writer: PostClient,
  openOnce: () => Dispatcher,
): ChangeClient {
  return Object.freeze({
    get: (request, signal) => writer.get(request, signal),
    post: (request, signal) => writer.post(request, signal),
    change: (request: ChangeRequest, signal: AbortSignal): Promise<PostOutcome> =>
      writeOnce(connection, request, openOnce, signal),
  } satisfies ChangeClient);
}
