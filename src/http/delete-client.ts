import type { Dispatcher } from "undici";
import type { Connection } from "./connection.ts";
import type { PostOutcome } from "./http-client.ts";
import type { RateClass } from "./rate-class.ts";
import { writeOnce } from "./write-once.ts";

interface DeleteRequest {
  /** Starts with `/`, below the base URL; every segment already encoded. */
  readonly path: string;
  readonly rateClass: RateClass;
}

/** Can send DELETE and nothing else; only what cleans up after itself is given one. */
export interface DeleteClient {
  /** Sends it once, like a POST: what came of it is for the caller to judge. */
  delete(request: DeleteRequest, signal: AbortSignal): Promise<PostOutcome>;
}

export function createDeleteClient(connection: Connection, openOnce: () => Dispatcher): DeleteClient {
  return Object.freeze({
    delete: ({ path, rateClass }: DeleteRequest, signal: AbortSignal): Promise<PostOutcome> =>
      writeOnce(connection, { method: "DELETE", path, rateClass }, openOnce, signal),
  } satisfies DeleteClient);
}
