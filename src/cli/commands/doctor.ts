import type { Config } from "../../model/declaration.ts";
import type { DoctorItem } from "../../model/report.ts";
import { countOf } from "../../render/count-of.ts";
import { describeSink } from "../../model/sink.ts";
import { diagnoseScope, type Diagnosis } from "../../workflow/diagnose-scope.ts";
import { diagnoseClock, diagnoseLock, diagnoseProxy } from "../diagnose-machine.ts";
import type { CommandAnswer } from "../command-answer.ts";
import { chooseApiUrl, connect, type Connections } from "../connect.ts";
import { InvalidConfig } from "../invalid-config.ts";
import { loadConfig, type LoadedConfig } from "../load-config.ts";
import type { Session } from "../session.ts";
import { simulatePlatform, withSimulatorTokens } from "../simulate-platform.ts";

/** `instaform doctor`: everything that plan and apply would stumble over, each with its fix. Sends only GET. */
export async function runDoctor(session: Session): Promise<CommandAnswer> {
  const loaded = await tryToLoad(session);
  if (loaded instanceof InvalidConfig) {
    const errors = loaded.findings.filter(({ severity }) => severity === "error").length;
    const isMissing = loaded.findings.some(({ ruleId }) => ruleId === "config-not-found");
    const item: DoctorItem = {
      title: "configuration",
      status: "problem",
      detail: isMissing ? "there is none yet" : countOf(errors, "error"),
      help: isMissing ? "Write a first one: instaform init" : "Mend them first: instaform validate",
    };
    return { findings: loaded.findings, doctor: [item], exitCodes: [3] };
  }
  const simulatorUrl = await simulatePlatform(session, loaded.config);
  const config = simulatorUrl === undefined ? loaded.config : withSimulatorTokens(loaded.config);
  const connections = connect(session, config, chooseApiUrl(session, simulatorUrl), "read");
  const diagnoses: Diagnosis[] = [diagnoseProxy(connections.apiUrl, session.surroundings.environment)];
  for (const scope of config.scopes) {
    const { means } = connections;
    const provider = means.providerOf(scope.provider);
    diagnoses.push(await diagnoseScope(config, scope, provider, () => means.readerOf(scope), means.signal));
    diagnoses.push(await diagnoseSinks(config, scope.key, connections));
  }
  diagnoses.push(diagnoseClock(connections.clockLead()), await diagnoseLock(config, session.surroundings.cwd));
  const resources = config.scopes.reduce((sum, scope) => sum + scope.declarations.length, 0);
  const items: readonly DoctorItem[] = [
    {
      title: "configuration",
      status: "ok",
      detail: `${countOf(config.files.length, "file")}, ${countOf(resources, "resource")}`,
    },
    ...diagnoses.flatMap((diagnosis) => diagnosis.items),
    ...connections.budgets().map(describeBudget),
  ];
  return {
    environment: config.environment,
    findings: loaded.findings,
    doctor: items,
    requests: { reads: connections.meter.reads, writes: connections.meter.writes },
    exitCodes: diagnoses.flatMap(({ exitCodes }) => exitCodes),
  };
}

async function tryToLoad(session: Session): Promise<LoadedConfig | InvalidConfig> {
  try {
    return await loadConfig(session);
  } catch (error) {
    if (error instanceof InvalidConfig) return error;
    throw error;
  }
}

/** Tries the sinks of a scope, without having anything to put into them. */
async function diagnoseSinks(config: Config, key: string, { means, sinks }: Connections): Promise<Diagnosis> {
  const scope = config.scopes.find((candidate) => candidate.key === key);
  const items: DoctorItem[] = [];
  for (const declaration of scope?.declarations ?? []) {
    const desired = means.providerOf(scope?.provider ?? "").toDesired(declaration);
    for (const sink of desired.sinks ?? []) {
      const title = `${desired.address}: ${describeSink(sink)}`;
      const problem = await sinks.test(sink, desired.folder);
      items.push(
        problem === undefined
          ? { title, status: "ok", detail: "can take the token" }
          : { title, status: "problem", detail: problem.message, help: problem.help },
      );
    }
  }
  return { items, exitCodes: items.some(({ status }) => status === "problem") ? [6] : [] };
}

function describeBudget({ rateClass, remaining, limit }: ReturnType<Connections["budgets"]>[number]): DoctorItem {
  const name = rateClass === "unstated" ? "requests" : `requests of class ${rateClass}`;
  return {
    title: "rate budget",
    status: remaining === 0 ? "problem" : "ok",
    detail: `${remaining} of ${limit ?? "an unknown number of"} ${name} left`,
    ...(remaining === 0 ? { help: "Wait a minute, or run less at the same time." } : {}),
  };
}
