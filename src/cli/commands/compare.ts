import { readConfigSources } from "../../config/read-config.ts";
import { listEnvironments } from "../../config/list-declared-keys.ts";
import { KnownError } from "../../model/errors.ts";
import { compareEnvironments, type ComparedSide } from "../../workflow/compare-environments.ts";
import { baseName } from "../base-name.ts";
import type { CommandAnswer } from "../command-answer.ts";
import { chooseApiUrl, connect } from "../connect.ts";
import { configChoice, loadConfig } from "../load-config.ts";
import type { Session } from "../session.ts";
import { simulatePlatform, withSimulatorTokens } from "../simulate-platform.ts";

/** `instaform compare <environment> <environment>`: what differs live, side by side. Sends only GET. */
export async function runCompare(session: Session, left: string, right: string): Promise<CommandAnswer> {
  const { options } = session;
  if (options.environment !== undefined || options.target.length > 0) {
    throw new KnownError("compare names both environments itself; -e and --target do not go with it.", { exitCode: 3 });
  }
  const { sources } = readConfigSources(options.config, session.surroundings.cwd);
  const known = listEnvironments(sources);
  const [a, b] = await Promise.all([left, right].map((name) => load(session, name, known)));
  if (a === undefined || b === undefined) throw new Error("two sides");
  const simulated = { ...a.config, scopes: [...a.config.scopes, ...b.config.scopes] };
  const simulatorUrl = await simulatePlatform(session, simulated);
  const apiUrl = chooseApiUrl(session, simulatorUrl);
  const open = ({ config }: typeof a, name: string) => {
    const used = simulatorUrl === undefined ? config : withSimulatorTokens(config);
    const { means, meter } = connect(session, used, apiUrl, "read");
    const side: ComparedSide = { name, config: used, readerOf: means.readerOf, providerOf: means.providerOf };
    return { side, meter };
  };
  const [first, second] = [open(a, left), open(b, right)];
  const comparison = await compareEnvironments(first.side, second.side, session.surroundings.interrupt);
  const isUnknown = comparison.notCompared.length > 0 && options.checks === "strict";
  return {
    findings: a.findings,
    comparison,
    requests: {
      reads: first.meter.reads + second.meter.reads,
      writes: first.meter.writes + second.meter.writes,
    },
    exitCodes: [...(comparison.differences.length > 0 ? [2 as const] : []), ...(isUnknown ? [7 as const] : [])],
  };
}

/** `base` is the configuration without an environment, unless one has this very name. */
async function load(session: Session, name: string, known: readonly string[]) {
  const environment = name === baseName && !known.includes(name) ? undefined : name;
  return loadConfig(session, { ...configChoice(session), environment });
}
