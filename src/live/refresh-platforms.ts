import { KnownError } from "../model/errors.ts";
import type { PlatformFailure } from "../model/plan.ts";
import type { LiveScope, LiveSnapshot } from "../model/snapshot.ts";
import type { SnapshotRequest } from "../model/snapshot-request.ts";
import type { LiveReader } from "../providers/provider.ts";
import { joinFailures, refreshLive } from "./refresh-live.ts";

/** What could be read, and the platforms that could not. */
export interface PlatformReading {
  readonly live: LiveSnapshot;
  readonly failures: readonly PlatformFailure[];
}

/**
 * Reads every platform, each as a whole: one that fails does not hide the others. Throws when none could be read, and
 * when the run itself was ended. The order of the scopes is the order of the requests.
 */
export async function refreshPlatforms(
  requests: readonly SnapshotRequest[],
  platformOf: (scope: string) => string,
  readerOf: (scope: string) => LiveReader,
  signal: AbortSignal,
): Promise<PlatformReading> {
  const platforms = [...new Set(requests.map(({ scope }) => platformOf(scope)))];
  const readings = await Promise.all(
    platforms.map(async (platform) => {
      const own = requests.filter(({ scope }) => platformOf(scope) === platform);
      try {
        return { isRead: true as const, scopes: (await refreshLive(own, readerOf, signal)).scopes };
      } catch (error) {
        if (!(error instanceof KnownError) || endsTheRun(error) || signal.aborted) throw error;
        return { isRead: false as const, error, failed: own.map(({ scope }) => scope) };
      }
    }),
  );
  const errors = readings.flatMap((reading) => (reading.isRead ? [] : [reading.error]));
  if (errors.length > 0 && errors.length === readings.length) throw joinFailures(errors);
  const scopes = new Map<string, LiveScope>(
    readings.flatMap((reading) => (reading.isRead ? reading.scopes.map((scope) => [scope.scope, scope] as const) : [])),
  );
  return {
    live: { scopes: requests.flatMap(({ scope }) => scopes.get(scope) ?? []) },
    failures: readings.flatMap((reading) => (reading.isRead ? [] : [toFailure(reading.failed, reading.error)])),
  };
}

/** An interrupt and the run's own limit of requests are nobody's failure. */
function endsTheRun({ exitCode }: KnownError): boolean {
  return exitCode === 130 || exitCode === 6;
}

function toFailure(scopes: readonly string[], { message, help, exitCode }: KnownError): PlatformFailure {
  return { scopes, message, exitCode, ...(help === undefined ? {} : { help }) };
}
