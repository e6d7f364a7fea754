import { addressOf, type Complaint } from "../adopt/settle-draft.ts";
import type { FileDraft } from "../adopt/config-draft.ts";
import type { Owner, WrittenEntry } from "../adopt/written-entry.ts";
import { buildConfig, type BuildInput } from "../config/build-config.ts";
import { checkSchema } from "../config/check-schema.ts";
import { parseRoot } from "../config/parse-root.ts";
import { buildDesiredGraph } from "../desired/build-desired-graph.ts";
import type { Config } from "../model/declaration.ts";
import type { Place } from "../model/place.ts";
import type { Plan } from "../model/plan.ts";
import type { LiveSnapshot } from "../model/snapshot.ts";
import { buildPlan } from "../plan/build-plan.ts";
import { matchAll } from "../plan/match-live.ts";
import type { Provider } from "../providers/provider.ts";
import { deriveSchemas } from "./derive-schemas.ts";
import { planScope } from "./make-plan.ts";

/** What a draft is held against. */
export interface DraftExamination extends Omit<
  BuildInput,
  "parsed" | "fileFindings" | "validateEverywhere" | "checkSchema"
> {
  readonly live: LiveSnapshot;
  readonly providerOf: (name: string) => Provider;
  readonly digest: (text: string) => string;
  /** Strikes out every registered secret. */
  readonly redact: (text: string) => string;
}

/** What the configuration's own rules and a plan over what was read say against the entries of a draft. */
export function examineDraft(
  files: readonly FileDraft[],
  entries: readonly WrittenEntry[],
  examination: DraftExamination,
): readonly Complaint[] {
  const leaks = files.flatMap((file) => findSecrets(file, examination.redact));
  if (leaks.length > 0) return leaks;
  const { config, findings } = buildConfig({
    ...examination,
    parsed: files.map(({ source }) => parseRoot(source)),
    fileFindings: [],
    validateEverywhere: false,
    checkSchema,
  });
  const errors = findings.filter(({ severity }) => severity === "error");
  if (config === undefined || errors.length > 0) {
    return errors.map(({ message, place }) => ({ message, owners: ownersAt(files, place) }));
  }
  return complaintsOf(planFor(deriveSchemas(config), examination), entries);
}

/** A platform that repeats a token somewhere does not get it into a file that is committed. */
function findSecrets({ source, owners }: FileDraft, redact: (text: string) => string): readonly Complaint[] {
  const lines = source.text.split("\n");
  return owners.flatMap((own, index) => {
    const line = lines[index] ?? "";
    return own.length > 0 && redact(line) !== line ? [{ message: "it holds a secret", owners: own }] : [];
  });
}

/** A plan over a snapshot that was read before, without looking into sinks. */
function planFor(config: Config, { live, providerOf, digest }: DraftExamination): Plan {
  const graph = buildDesiredGraph(config, [], providerOf);
  const read = new Set(live.scopes.map(({ scope }) => scope));
  const declared = graph.declared.filter(({ scope }) => read.has(scope));
  return buildPlan({
    environment: config.environment,
    targets: [],
    desired: declared,
    live,
    matches: matchAll(declared, live),
    sinkStates: new Map(),
    lockChecks: [],
    scopes: config.scopes.map((scope) => planScope(scope, providerOf(scope.provider))),
    organization: config.organization,
    severities: config.severities,
    deliversUnknown: false,
    digest,
  });
}

function complaintsOf(plan: Plan, entries: readonly WrittenEntry[]): readonly Complaint[] {
  const byAddress = new Map(entries.map((entry) => [addressOf(entry), entry]));
  const about = (address: string | undefined, field: string | undefined, message: string): readonly Complaint[] => {
    const entry = address === undefined ? undefined : byAddress.get(address);
    return entry === undefined ? [] : [{ message, owners: [{ entry, field }] }];
  };
  return [
    ...plan.changes
      .filter(({ action }) => action === "create")
      .flatMap(({ address }) => about(address, undefined, "it would be created again")),
    ...plan.manual.flatMap(({ address, field }) => about(address, field, "it would differ from live")),
    ...plan.checks
      .filter(({ status }) => status !== "pass")
      .flatMap(({ address, problems }) => problems.flatMap(({ field, message }) => about(address, field, message))),
    ...plan.findings
      .filter(({ severity }) => severity === "error")
      .flatMap(({ address, message }) => about(address, undefined, message)),
  ];
}

function ownersAt(files: readonly FileDraft[], place: Place | undefined): readonly Owner[] {
  const file = files.find(({ source }) => source.path === place?.file);
  return place === undefined ? [] : (file?.ownersAt(place.line) ?? []);
}
