import type { Comparison, ComparedScope } from "../model/comparison.ts";
import type { Config, DeclaredScope } from "../model/declaration.ts";
import { compareText } from "../model/diagnostic.ts";
import { ownValue, type JsonObject } from "../model/json.ts";
import type { KindRules } from "../model/kind.ts";
import type { LiveResource } from "../model/resource.ts";
import type { LiveScope } from "../model/snapshot.ts";
import { compareLive, type LiveByKey } from "../plan/compare-live.ts";
import { matchAll } from "../plan/match-live.ts";
import type { LiveReader, Provider } from "../providers/provider.ts";
import { readAdoptable } from "./read-adoptable.ts";

/** One environment: its configuration, and how to read it. */
export interface ComparedSide {
  /** As the user named it. */
  readonly name: string;
  readonly config: Config;
  readonly readerOf: (scope: DeclaredScope) => LiveReader;
  readonly providerOf: (name: string) => Provider;
}

/** What differs live between two environments of one configuration. Things that are declared are told by their key. */
export async function compareEnvironments(
  left: ComparedSide,
  right: ComparedSide,
  signal: AbortSignal,
): Promise<Comparison> {
  const scopes: ComparedScope[] = [];
  const parts: Pick<Comparison, "differences" | "notCompared" | "compared">[] = [];
  for (const scope of left.config.scopes) {
    const other = right.config.scopes.find(({ key, provider }) => key === scope.key && provider === scope.provider);
    if (other === undefined) continue;
    const provider = left.providerOf(scope.provider);
    const readable = new Set(provider.kinds.filter((rules) => rules.isContractOnly !== true).map(({ kind }) => kind));
    const kinds = [...new Set([...scope.mentionedKinds, ...other.mentionedKinds])].filter((kind) => readable.has(kind));
    if (kinds.length === 0) continue;
    const wantsEvent = (uid: string) =>
      [scope, other].some(({ declarations }) => declarations.some(({ kind, key }) => kind === "event" && key === uid));
    const [a, b] = await Promise.all([
      readAdoptable(left.readerOf(scope), scope, kinds, wantsEvent, signal),
      readAdoptable(right.readerOf(other), other, kinds, wantsEvent, signal),
    ]);
    scopes.push({ scope: scope.key, left: a.title, right: b.title });
    for (const rules of provider.kinds.filter(({ kind }) => kinds.includes(kind))) {
      parts.push(compareKind(rules, [left, scope, a], [right, other, b], provider));
    }
  }
  return {
    left: left.name,
    right: right.name,
    scopes,
    differences: parts.flatMap((part) => part.differences).toSorted((a, b) => compareText(a.address, b.address)),
    notCompared: [...onlyOn(left, right), ...onlyOn(right, left), ...parts.flatMap((part) => part.notCompared)],
    compared: parts.reduce((sum, part) => sum + part.compared, 0),
  };
}

type Read = readonly [side: ComparedSide, scope: DeclaredScope, live: LiveScope];

function compareKind(kind: KindRules, left: Read, right: Read, provider: Provider) {
  const reasons = [left, right].flatMap(([side, , live]) => {
    const list = ownValue(live.kinds, kind.kind);
    return list?.status === "unreadable" ? [`${side.name}: ${list.reason}`] : [];
  });
  const scope = left[1].key;
  if (reasons.length > 0) {
    const notCompared = [{ what: `${scope}/${kind.kind}`, reason: reasons.join("; ") }];
    return { differences: [], notCompared, compared: 0 };
  }
  const show = (resource: LiveResource) => fieldsOf(resource, provider);
  const { differences, compared } = compareLive(scope, kind, byKey(kind, left), byKey(kind, right), show);
  return { differences, notCompared: [], compared };
}

/** Declared things by their key, others by what people call them. */
function byKey({ kind }: KindRules, [side, scope, live]: Read): LiveByKey {
  const list = ownValue(live.kinds, kind);
  const resources = list?.status === "read" ? list.resources.filter(({ isDeleted }) => !isDeleted) : [];
  const provider = side.providerOf(scope.provider);
  const desired = scope.declarations.filter((each) => each.kind === kind).map((each) => provider.toDesired(each));
  const keys = new Map<LiveResource, string>();
  for (const [address, match] of matchAll(desired, { scopes: [live] })) {
    const key = desired.find((each) => each.address === address)?.key;
    if (match.status === "found") keys.set(match.live, key ?? "");
  }
  const isSingle = kind === "project";
  const byName = new Map<string, LiveResource>();
  for (const resource of resources) {
    const name = keys.get(resource) ?? (isSingle ? "" : resource.label);
    byName.set(byName.has(name) ? `${name} (${resource.remoteId})` : name, resource);
  }
  return byName;
}

/** What can be declared of it, its name included; a project's own name and description are what sets it apart. */
function fieldsOf(resource: LiveResource, { declareLive }: Provider): JsonObject {
  if (declareLive === undefined) return resource.attributes;
  const { name, nameField, value } = declareLive(resource);
  if (resource.kind !== "project")
    return { ...(nameField !== undefined && name !== undefined && { [nameField]: name }), ...value };
  const { name: _, description: __, ...settings } = value;
  return settings;
}

function onlyOn(side: ComparedSide, other: ComparedSide): Comparison["notCompared"] {
  const known = new Set(other.config.scopes.map(({ key }) => key));
  return side.config.scopes
    .filter(({ key }) => !known.has(key))
    .map(({ key }) => ({ what: key, reason: `only ${side.name} declares it` }));
}
