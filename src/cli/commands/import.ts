import { basename, join } from "node:path";
import { addressOf } from "../../adopt/settle-draft.ts";
import { readConfigSources } from "../../config/read-config.ts";
import { importLive } from "../../workflow/import-live.ts";
import type { CommandAnswer } from "../command-answer.ts";
import { chooseApiUrl, connect, digest } from "../connect.ts";
import { loadConfig } from "../load-config.ts";
import { knownRules } from "../../generated/known-rules.ts";
import type { Session } from "../session.ts";
import { simulatePlatform, withSimulatorTokens } from "../simulate-platform.ts";
import { writeConfigFiles } from "../write-config-file.ts";
import { describeGap } from "./init.ts";

/** `instaform import [address…]`: adds what is live and not declared to the files that are there. Sends only GET. */
export async function runImport(
  session: Session,
  addresses: readonly string[],
  { dryRun }: { readonly dryRun: boolean },
): Promise<CommandAnswer> {
  const { surroundings, options } = session;
  const loaded = await loadConfig(session);
  const { sources, folder } = readConfigSources(options.config, surroundings.cwd);
  const simulatorUrl = await simulatePlatform(session, loaded.config);
  const config = simulatorUrl === undefined ? loaded.config : withSimulatorTokens(loaded.config);
  const { means, meter } = connect(session, config, chooseApiUrl(session, simulatorUrl), "read");
  const globs = addresses.length > 0 ? addresses : options.target;
  const { files, entries, leftOut } = await importLive(
    {
      config,
      globs,
      sources,
      folder,
      environmentName: options.environment,
      vars: options.vars,
      environment: surroundings.environment,
      knownRules,
    },
    { ...means, digest, knownRules, redact: (text) => session.redactor.redact(text) },
  );
  const changed = files.flatMap(({ source }, index) => {
    const before = sources[index];
    if (before === undefined || before.text === source.text) return [];
    return [{ path: source.path, folder: source.folder, before: before.text, after: source.text }];
  });
  if (!dryRun) {
    await writeConfigFiles(
      changed.map(({ path, folder: own, before, after }) => ({
        path: join(own, basename(path)),
        shownPath: path,
        before,
        after,
      })),
    );
  }
  const action = changed.length === 0 ? "unchanged" : dryRun ? "previewed" : "written";
  return {
    environment: config.environment,
    findings: loaded.findings,
    adoption: {
      action,
      files: changed.map(({ path, before, after }) => ({ path, before, after })),
      added: entries.map(addressOf),
      leftOut: leftOut.map(describeGap),
      next: action === "previewed" ? "the same without --dry-run" : "instaform plan",
    },
    requests: { reads: meter.reads, writes: meter.writes },
    exitCodes: [],
  };
}
