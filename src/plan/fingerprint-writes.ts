import { parseAddress } from "../model/address.ts";
import type { Change } from "../model/change.ts";
import { canonicalJson, type Json } from "../model/json.ts";

/**
 * Digest of the writes alone: what is done to what, on which platform. Checks, manual steps, places in files, reasons
 * and timestamps do not count, so unrelated drift never makes an approved plan stale.
 */
export function fingerprintWrites(
  changes: readonly Change[],
  remoteNames: ReadonlyMap<string, string>,
  digest: (text: string) => string,
): string {
  return digest(canonicalJson(changes.map((change) => describeWrite(change, remoteNames))));
}

function describeWrite(change: Change, remoteNames: ReadonlyMap<string, string>): Json {
  const { action, address, before, after } = change;
  return {
    action,
    address,
    on: remoteNames.get(parseAddress(address)?.scope ?? "") ?? null,
    after,
    // What a change overwrites or removes was approved too: live that moved since makes the plan stale.
    ...(before === null ? {} : { before }),
    ...("remoteId" in change ? { remoteId: change.remoteId } : {}),
    ...("deliveries" in change ? { sinks: change.deliveries.map(({ sink }) => sink) } : {}),
  };
}
