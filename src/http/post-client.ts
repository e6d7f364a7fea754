import type { Dispatcher } from "undici";
import type { Connection } from "./connection.ts";
import type { GetClient, PostClient, PostOutcome, PostRequest } from "./http-client.ts";
import { writeOnce } from "./write-once.ts";

/** A client that can also send POST: once each, never again by itself. */
export function createPostClient(connection: Connection, reader: GetClient, openOnce: () => Dispatcher): PostClient {
  return Object.freeze({
    get: (request, signal) => reader.get(request, signal),
    post: (request: PostRequest, signal: AbortSignal): Promise<PostOutcome> =>
      writeOnce(connection, { ...request, method: "POST" }, openOnce, signal),
  } satisfies PostClient);
}
