import { KnownError } from "../model/errors.ts";
import type { RequestMeter } from "./http-client.ts";

/** Counts the requests of a run, retries included, and stops it before request `maxRequests` + 1. */
export function createRequestMeter({ maxRequests = Infinity }: { readonly maxRequests?: number } = {}): RequestMeter {
  let reads = 0;
  let writes = 0;
  return {
    get reads() {
      return reads;
    },
    get writes() {
      return writes;
    },
    count(method) {
      if (reads + writes >= maxRequests) {
        throw new KnownError(`stopped after ${maxRequests} requests (--max-requests)`, {
          exitCode: 6,
          help: "raise --max-requests, or narrow the run with --target",
        });
      }
      if (method === "GET") reads += 1;
      else writes += 1;
    },
  };
}
