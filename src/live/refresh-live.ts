import { KnownError, MissingScopeError } from "../model/errors.ts";
import { mostUrgent } from "../model/exit-code.ts";
import type { LiveScope, LiveSnapshot } from "../model/snapshot.ts";
import type { SnapshotRequest } from "../model/snapshot-request.ts";
import type { LiveReader } from "../providers/provider.ts";

/** Scopes read at the same time; the limits within one scope are the HTTP client's. */
const parallelScopes = 4;

/**
 * Reads what was asked for of every scope: all of it, or an error that names every scope that could not be read.
 * The order of the result is the order of the requests.
 */
export async function refreshLive(
  requests: readonly SnapshotRequest[],
  readerOf: (scope: string) => LiveReader,
  signal: AbortSignal,
): Promise<LiveSnapshot> {
  const scopes: LiveScope[] = [];
  const failures: KnownError[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < requests.length; index = next++) {
      const request = requests[index];
      if (request === undefined) return;
      try {
        scopes[index] = await readerOf(request.scope).readScope(request, signal);
      } catch (error) {
        if (!(error instanceof KnownError)) throw error;
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(parallelScopes, requests.length) }, worker));
  if (failures.length > 0) throw joinFailures(failures);
  return { scopes };
}

/** One error stays itself; several become one that tells them all and ends with the most urgent code. */
export function joinFailures(failures: readonly KnownError[]): KnownError {
  const [first] = failures;
  if (first !== undefined && failures.length === 1) return first;
  const helps = [...new Set(failures.flatMap(({ help }) => (help === undefined ? [] : [help])))];
  const missing = failures.flatMap((failure) => (failure instanceof MissingScopeError ? failure.remoteNames : []));
  const message = failures.map((failure) => failure.message).join("\n");
  const details = {
    exitCode: mostUrgent(failures.map(({ exitCode }) => exitCode)),
    ...(helps.length === 0 ? {} : { help: helps.join("\n") }),
    cause: first,
  };
  return missing.length === 0
    ? new KnownError(message, details)
    : new MissingScopeError(message, { ...details, remoteNames: missing });
}
