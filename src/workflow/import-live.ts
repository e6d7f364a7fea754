import { addEntries, type Addition } from "../adopt/add-entries.ts";
import { slugOf } from "../adopt/choose-key.ts";
import type { FileDraft } from "../adopt/config-draft.ts";
import { declareScope, type Adoption } from "../adopt/declare-scope.ts";
import { settleDraft } from "../adopt/settle-draft.ts";
import { writeEntry } from "../adopt/write-entry.ts";
import type { LeftOut, WrittenEntry } from "../adopt/written-entry.ts";
import type { BuildInput } from "../config/build-config.ts";
import type { SourceText } from "../config/source-text.ts";
import { pathOfScope, sectionOfKind } from "../config/config-paths.ts";
import { listDeclaredKeys, listDefaultFields } from "../config/list-declared-keys.ts";
import { matchesAddress } from "../model/address.ts";
import type { Config, DeclaredScope } from "../model/declaration.ts";
import { KnownError } from "../model/errors.ts";
import { isArchived } from "../model/kind.ts";
import type { LiveResource } from "../model/resource.ts";
import type { LiveScope } from "../model/snapshot.ts";
import { matchAll } from "../plan/match-live.ts";
import type { Provider } from "../providers/provider.ts";
import type { AdoptMeans } from "./adopt-project.ts";
import { examineDraft } from "./examine-draft.ts";
import { readAdoptable } from "./read-adoptable.ts";

export interface ImportInput extends Omit<
  BuildInput,
  "parsed" | "validateEverywhere" | "fileFindings" | "checkSchema"
> {
  readonly config: Config;
  readonly sources: readonly SourceText[];
  /** Addresses or globs of what to import; without any, what a plan calls unmanaged. */
  readonly globs: readonly string[];
}

export interface ImportOutcome {
  /** One for each source, in its order. */
  readonly files: readonly FileDraft[];
  readonly entries: readonly WrittenEntry[];
  readonly leftOut: readonly LeftOut[];
}

/** Declares what is live, wanted and not declared yet, in the text of the files that are there. */
export async function importLive(input: ImportInput, means: AdoptMeans): Promise<ImportOutcome> {
  const scopes = input.config.scopes.filter(({ key }) => isScopeWanted(key, input.globs));
  const live: LiveScope[] = [];
  const adoptions: Adoption[] = [];
  for (const scope of scopes) {
    const read = await readWanted(scope, input.globs, means);
    live.push(read);
    adoptions.push(declareUndeclared(scope, read, input, means.providerOf(scope.provider)));
  }
  const wanted = adoptions.flatMap(({ entries }) => entries);
  const known = adoptions.flatMap(({ leftOut }) => leftOut);
  if (wanted.length === 0 && known.length === 0 && input.globs.length > 0) throw nothingFits(input.globs);
  const { draft, entries, leftOut, unsettled } = settleDraft(
    wanted,
    known,
    (current) => ({ files: placed(addEntries(input.sources, current, input.environmentName)), current }),
    ({ files, current }) =>
      examineDraft(files, current, {
        ...input,
        live: { scopes: live },
        providerOf: means.providerOf,
        digest: means.digest,
        redact: means.redact,
      }),
  );
  const [problem] = unsettled;
  if (problem !== undefined) {
    throw new KnownError(`Nothing was written: the files would be wrong afterwards: ${problem.message}.`, {
      exitCode: 6,
    });
  }
  return { files: draft.files, entries, leftOut };
}

async function readWanted(scope: DeclaredScope, globs: readonly string[], means: AdoptMeans): Promise<LiveScope> {
  const { kinds } = means.providerOf(scope.provider);
  const named = kinds.map(({ kind }) => kind).filter((kind) => globs.some((glob) => canTakeKind(glob, kind)));
  const wanted = [...new Set([...scope.mentionedKinds, ...named])];
  const wantsEvent = (uid: string) =>
    scope.declarations.some(({ kind, key }) => kind === "event" && key === uid) ||
    globs.some((glob) => namesKind(glob, "event") && matchesAddress(`${scope.key}/event/${uid}`, glob));
  return readAdoptable(means.readerOf(scope), scope, wanted, wantsEvent, means.signal);
}

function declareUndeclared(
  scope: DeclaredScope,
  live: LiveScope,
  { globs, sources, environmentName }: ImportInput,
  provider: Provider,
): Adoption {
  const { declareLive } = provider;
  if (declareLive === undefined) return { entries: [], leftOut: [] };
  const declared = declaredLive(scope, live, provider);
  const isMentioned = new Set(scope.mentionedKinds);
  const kindOf = new Map(provider.kinds.map((kind) => [kind.kind, kind]));
  // What is archived cannot be declared as it is, which is worth saying.
  const isPeoples = ({ isOwn, kind, attributes }: LiveResource): boolean => {
    const rules = kindOf.get(kind);
    return isOwn || (rules !== undefined && isArchived(rules, attributes));
  };
  return declareScope({
    scope: scope.key,
    live,
    provider: { kinds: provider.kinds, declareLive },
    sectionOf: (kind) => sectionOfKind(kind, scope.provider),
    wants: (resource) =>
      !declared.has(resource) &&
      (globs.length === 0
        ? isPeoples(resource) && isMentioned.has(resource.kind)
        : globs.some((glob) => takes(glob, scope.key, resource, isPeoples(resource)))),
    takenKeys: (kind) => listDeclaredKeys(sources, scope.key, sectionOfKind(kind, scope.provider)),
    defaultFields: (kind) => listDefaultFields(sources, kind, environmentName),
  });
}

/** What a declaration means already, or may mean. */
function declaredLive(scope: DeclaredScope, live: LiveScope, provider: Provider): ReadonlySet<LiveResource> {
  const desired = scope.declarations.map((declaration) => provider.toDesired(declaration));
  const found = new Set<LiveResource>();
  for (const match of matchAll(desired, { scopes: [live] }).values()) {
    if (match.status === "found") found.add(match.live);
    if (match.status === "ambiguous") for (const candidate of match.candidates) found.add(candidate);
  }
  return found;
}

/** A glob that names the kind takes all of it; one that does not takes only what people made. */
function takes(glob: string, scope: string, resource: LiveResource, isPeoples: boolean): boolean {
  const { kind, label, remoteId, identity } = resource;
  if (kind === "project") return matchesAddress(`${scope}/project`, glob) && namesKind(glob, kind);
  if (!isPeoples && !namesKind(glob, kind)) return false;
  const names = new Set([label, remoteId, slugOf(label), ...Object.values(identity)]);
  return [...names].some((name) => matchesAddress(`${scope}/${kind}/${name}`, glob));
}

function namesKind(glob: string, kind: string): boolean {
  return glob.split("/")[1] === kind;
}

function canTakeKind(glob: string, kind: string): boolean {
  const part = glob.split("/")[1];
  return part === undefined ? kind !== "project" : part === kind || (part.includes("*") && kind !== "project");
}

function isScopeWanted(scope: string, globs: readonly string[]): boolean {
  if (globs.length === 0) return true;
  return globs.some((glob) => matchesAddress(scope, glob.split("/")[0] ?? ""));
}

function placed(addition: Addition): readonly FileDraft[] {
  if ("files" in addition) return addition.files;
  const [first] = addition.unplaced;
  const where =
    first === undefined
      ? ""
      : `${pathOfScope(first.scope).join(".")}${first.key === undefined ? "" : `.${first.section}`}`;
  const snippet = addition.unplaced.flatMap((entry) => writeEntry(entry, "  ", "  ")).map(({ text }) => text);
  throw new KnownError(`Nothing was written: ${addition.reason}.`, {
    exitCode: 6,
    help: `Put this under ${where} yourself:\n${snippet.join("\n")}`,
  });
}

function nothingFits(globs: readonly string[]): KnownError {
  return new KnownError(`Nothing that is live and not declared fits ${globs.join(", ")}.`, {
    exitCode: 3,
    help: "Addresses look like shop/datasource/crm; `*` stands for anything, and a name or id will do for the key.",
  });
}
