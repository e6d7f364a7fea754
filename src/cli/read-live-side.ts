import type { DeclaredScope } from "../model/declaration.ts";
import { KnownError } from "../model/errors.ts";
import { readLiveLock } from "../workflow/read-live-lock.ts";
import { chooseApiUrl, connect } from "./connect.ts";
import { loadConfig } from "./load-config.ts";
import type { SideFacts } from "./side-facts.ts";
import type { Session } from "./session.ts";
import { simulatePlatform, withSimulatorTokens } from "./simulate-platform.ts";

/**
 * Reads the specs of the configuration's datasources and environments as they are now, or of the scopes that are wanted;
 * sends only GET.
 */
export async function readLiveSide(
  session: Session,
  isWanted: (scope: DeclaredScope) => boolean = () => true,
): Promise<SideFacts> {
  const loaded = await loadConfig(session);
  const simulatorUrl = await simulatePlatform(session, loaded.config);
  const config = simulatorUrl === undefined ? loaded.config : withSimulatorTokens(loaded.config);
  const { means } = connect(session, config, chooseApiUrl(session, simulatorUrl), "read");
  const { lock, findings } = await readLiveLock({ ...config, scopes: config.scopes.filter(isWanted) }, false, means);
  const [finding] = findings;
  if (finding !== undefined) {
    const { message, help, place } = finding;
    throw new KnownError(message, {
      exitCode: 6,
      ...(help === undefined ? {} : { help }),
      ...(place === undefined ? {} : { place }),
    });
  }
  return { side: { name: "live", source: "live" }, scopes: config.scopes, facts: lock };
}
