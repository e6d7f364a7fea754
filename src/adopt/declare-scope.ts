import { compareText } from "../model/diagnostic.ts";
import { ownValue, type Json, type JsonObject } from "../model/json.ts";
import { isArchived, type KindRules } from "../model/kind.ts";
import type { LiveResource } from "../model/resource.ts";
import type { LiveScope } from "../model/snapshot.ts";
import type { LiveDeclaration, Provider } from "../providers/provider.ts";
import { KeyBook } from "./choose-key.ts";
import type { LeftOut, WrittenEntry } from "./written-entry.ts";

/** What is wanted of one scope, and what its file already says. */
export interface AdoptionRequest {
  /** The scope's key in the file. */
  readonly scope: string;
  readonly live: LiveScope;
  readonly provider: Pick<Provider, "kinds"> & Required<Pick<Provider, "declareLive">>;
  /** The section of each kind, such as `datasources`. */
  readonly sectionOf: (kind: string) => string;
  readonly wants: (resource: LiveResource) => boolean;
  /** Keys that are declared already. */
  readonly takenKeys: (kind: string) => readonly string[];
  /** Fields that every declaration of the kind gets when it does not state them. */
  readonly defaultFields: (kind: string) => readonly string[];
}

export interface Adoption {
  readonly entries: readonly WrittenEntry[];
  readonly leftOut: readonly LeftOut[];
}

/** Declarations of what is live and wanted, each under a key of its own; the same live always gives the same. */
export function declareScope(request: AdoptionRequest): Adoption {
  const parts = request.provider.kinds.map((kind) => declareKind(kind, request));
  return {
    entries: parts.flatMap((part) => part.entries),
    leftOut: parts.flatMap((part) => part.leftOut),
  };
}

interface Named {
  readonly live: LiveResource;
  readonly declaration: LiveDeclaration;
}

function declareKind(kind: KindRules, request: AdoptionRequest): Adoption {
  const list = request.live.kinds[kind.kind];
  if (list?.status !== "read") return { entries: [], leftOut: [] };
  const all = list.resources
    .filter(({ isDeleted }) => !isDeleted)
    .map((live): Named => ({ live, declaration: request.provider.declareLive(live) }));
  const shared = repeatedNames(all);
  const keys = new KeyBook(request.takenKeys(kind.kind));
  const wanted = all.filter(({ live }) => request.wants(live)).toSorted(compareNamed);
  const parts = wanted.map((named) => declareOne(named, kind, request, keys, { shared, isOnly: all.length === 1 }));
  const entries = parts.flatMap((part) => ("section" in part ? [part] : []));
  return {
    entries: entries.toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn) || compareText(a.key ?? "", b.key ?? "")),
    leftOut: parts.flatMap((part) => ("reason" in part ? [part] : [])),
  };
}

function declareOne(
  { live, declaration }: Named,
  kind: KindRules,
  { scope, sectionOf, defaultFields }: AdoptionRequest,
  keys: KeyBook,
  { shared, isOnly }: { readonly shared: ReadonlySet<string>; readonly isOnly: boolean },
): WrittenEntry | LeftOut {
  const { name, isKeyFree, nameField, pin, notes, unset = {} } = declaration;
  const value = overrideDefaults(declaration.value, unset, defaultFields(kind.kind));
  const base = { scope, kind: kind.kind, notes, isOwn: live.isOwn, bearsSecret: kind.bearsSecret };
  const leaveOut = (reason: string): LeftOut => ({
    scope,
    kind: kind.kind,
    name: name ?? live.label,
    field: undefined,
    reason,
  });
  if (isArchived(kind, live.attributes)) return leaveOut("it is archived");
  if (declaration.obstacle !== undefined) return leaveOut(declaration.obstacle);
  const entry = (key: string | undefined, full: WrittenEntry["value"]): WrittenEntry => ({
    ...base,
    section: sectionOf(kind.kind),
    key,
    value: full,
  });
  if (name === undefined) return isOnly ? entry(undefined, value) : leaveOut(`there are several ${kind.plural}`);
  const isShared = shared.has(name);
  if (isShared && pin === undefined) return leaveOut(`several ${kind.plural} have this name`);
  const pinned = isShared ? { ...pin } : {};
  const own = isKeyFree ? undefined : keys.takeName(name);
  if (own !== undefined && !isShared) return entry(own, value);
  if (own !== undefined && nameField === undefined) return entry(own, { ...pinned, ...value });
  if (nameField === undefined && isKeyFree) return entry(keys.takeSlug(name, kind.kind), { ...pinned, ...value });
  if (nameField === undefined) return leaveOut("its name cannot be a key of the file");
  return entry(own ?? keys.takeSlug(name, kind.kind), { ...pinned, [nameField]: name, ...value });
}

/** The value, stating that a field is not set where the defaults would set it; in the order of `unset`. */
function overrideDefaults(value: JsonObject, unset: JsonObject, defaults: readonly string[]): JsonObject {
  const ordered = Object.entries(unset).flatMap(([field, none]): readonly (readonly [string, Json])[] => {
    const own = ownValue(value, field);
    if (own !== undefined) return [[field, own]];
    return defaults.includes(field) ? [[field, none]] : [];
  });
  return { ...Object.fromEntries(ordered), ...value };
}

/** Names that more than one living thing has. */
function repeatedNames(all: readonly Named[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { declaration } of all) {
    const { name } = declaration;
    if (name === undefined) continue;
    if (seen.has(name)) repeated.add(name);
    seen.add(name);
  }
  return repeated;
}

/** Older things get the plainer keys, in whatever order the platform lists them. */
function compareNamed(a: Named, b: Named): number {
  return (
    compareText(a.declaration.name ?? "", b.declaration.name ?? "") ||
    compareText(a.live.createdAt ?? "", b.live.createdAt ?? "") ||
    compareText(a.live.remoteId, b.live.remoteId)
  );
}
