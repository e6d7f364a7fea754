import { readConfig } from "../../config/read-config.ts";
import { knownRules } from "../../generated/known-rules.ts";
import { noteContracts, withDerivedSchemas } from "../load-config.ts";
import type { CommandAnswer } from "../command-answer.ts";
import type { Session } from "../session.ts";

/** `instaform validate`: every finding about the configuration, offline; without `-e` in every environment. */
export async function runValidate(session: Session): Promise<CommandAnswer> {
  const { options, surroundings } = session;
  const { config, findings, environments } = await readConfig({
    paths: [...options.config],
    cwd: surroundings.cwd,
    ...(options.environment === undefined ? {} : { environmentName: options.environment }),
    vars: options.vars,
    environment: surroundings.environment,
    knownRules,
    validateEverywhere: options.environment === undefined,
  });
  const notes = config === undefined ? [] : await noteContracts(await withDerivedSchemas(config));
  const all = [...findings, ...notes];
  const isInvalid = config === undefined || all.some(({ severity }) => severity === "error");
  const resources = config?.scopes.reduce((sum, scope) => sum + scope.declarations.length, 0) ?? 0;
  return {
    findings: all,
    ...(config === undefined ? {} : { validation: { files: config.files, resources, environments } }),
    exitCodes: isInvalid ? [3] : [],
  };
}
