import type {
  Config,
  DeclaredScope,
  Declaration,
  RuleSeverity,
  ScopeFixtures,
  TokenSource,
} from "../model/declaration.ts";
import { isJsonObject, ownValue, type JsonObject } from "../model/json.ts";
import type { Place } from "../model/place.ts";
import { Secret } from "../model/secret.ts";
import type { CollectedTokens, TokenReference } from "./collect-tokens.ts";
import { configSections, type ConfigSection } from "../generated/config-sections.ts";
import { declaringKey, scopeKey } from "./config-paths.ts";
import { childOf, entriesOf, textOf, toJson } from "./located-node.ts";
import type { LocatedEntry, LocatedMap, LocatedNode } from "./located-node.ts";
import { placeOfSpan } from "./source-text.ts";

export interface NormaliseInput {
  /** The tree after every check: it fits the schema. */
  readonly root: LocatedMap;
  readonly tokens: CollectedTokens;
  readonly folder: string;
  readonly files: readonly string[];
  readonly environmentName: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The checked tree as the rest of the program wants it. */
export function normaliseConfig(input: NormaliseInput): Config {
  const { root, tokens } = input;
  const organization = childOf(childOf(root, "organization"), "name");
  const name = textOf(organization);
  return {
    root: input.folder,
    files: input.files,
    organization:
      organization === undefined || name === undefined ? undefined : { name, place: placeOfSpan(organization) },
    environment: input.environmentName ?? null,
    scopes: configSections.flatMap((section) =>
      entriesOf(childOf(root, section.section)).map((scope) => normaliseScope(section, scope, input)),
    ),
    severities: readSeverities(root),
    secretVariables: tokens.variables,
  };
}

/** The severities under `rules`, whatever else is wrong with the tree. */
export function readSeverities(root: LocatedMap): Readonly<Record<string, RuleSeverity>> {
  const chosen = entriesOf(childOf(root, "rules")).flatMap(({ key, value }): readonly [string, RuleSeverity][] => {
    const severity = textOf(value);
    return severity === "error" || severity === "warn" || severity === "off" ? [[key, severity]] : [];
  });
  return Object.fromEntries(chosen);
}

function normaliseScope(section: ConfigSection, scope: LocatedEntry, input: NormaliseInput): DeclaredScope {
  const { key: written, keySpan, value } = scope;
  const key = scopeKey(section, written);
  const entries = entriesOf(value);
  const declaring = entries.flatMap((entry) => {
    const declares = declaringKey(section, entry.key);
    return declares === undefined ? [] : [{ entry, ...declares }];
  });
  const sandbox = childOf(value, "sandbox");
  const { tokens } = input;
  const token = tokens.scopes.get(key) ?? (section.sharesToken ? tokens.topLevel : undefined);
  const { remoteNameField = "" } = section;
  const fixtures = section.hasFixtures === true ? entries.find((entry) => entry.key === "contracts") : undefined;
  return {
    provider: section.provider,
    key,
    remoteName: textOf(childOf(value, remoteNameField)) ?? written,
    isSandbox: sandbox?.kind === "scalar" && sandbox.value === true,
    settings: settingsOf(section, entries),
    ...(fixtures === undefined ? {} : { fixtures: fixturesOf(fixtures) }),
    token: findToken(token, placeOfSpan(keySpan), input.environment),
    mentionedKinds: declaring.map(({ kind }) => kind),
    prunedKinds: prunedKinds(section, childOf(value, "prune")),
    declarations: declaring.flatMap(({ entry, kind, isSingle }) =>
      isSingle === true
        ? [normaliseEntry(key, kind, entry, undefined)]
        : entriesOf(entry.value).map((each) => normaliseEntry(key, kind, each, each.key)),
    ),
    place: placeOfSpan(keySpan),
  };
}

/** What a scope says beside its token and its declarations. */
function settingsOf(section: ConfigSection, entries: readonly LocatedEntry[]): JsonObject {
  const own = entries.filter(
    ({ key }) =>
      key !== "token" &&
      declaringKey(section, key) === undefined &&
      !(section.hasFixtures === true && key === "contracts"),
  );
  return Object.fromEntries(own.map(({ key, value }) => [key, toJson(value)]));
}

function fixturesOf(entry: LocatedEntry): ScopeFixtures {
  const fieldPlaces: Record<string, Place> = {};
  collectPlaces(entry.value, "contracts.", fieldPlaces);
  return {
    value: { contracts: toJson(entry.value) },
    place: placeOfSpan(entry.keySpan),
    fieldPlaces,
    folder: entry.keySpan.source.folder,
  };
}

/** `prune: true` means every section that is mentioned, a list means those. */
function prunedKinds(section: ConfigSection, prune: LocatedNode | undefined): readonly string[] {
  if (prune?.kind === "scalar") {
    return prune.value === true ? Object.values(section.sections).map(({ kind }) => kind) : [];
  }
  const keys = prune?.kind === "list" ? prune.items.flatMap((item) => textOf(item) ?? []) : [];
  return keys.flatMap((key) => declaringKey(section, key)?.kind ?? []);
}

function normaliseEntry(scope: string, kind: string, entry: LocatedEntry, key: string | undefined): Declaration {
  const value = toJson(entry.value);
  const fieldPlaces: Record<string, Place> = {};
  collectPlaces(entry.value, "", fieldPlaces);
  return {
    scope,
    kind,
    key,
    value: isJsonObject(value) ? value : {},
    place: placeOfSpan(entry.keySpan),
    fieldPlaces,
    folder: entry.keySpan.source.folder,
  };
}

/** A map is found at its key, everything else where it stands. */
function collectPlaces(node: LocatedNode, prefix: string, places: Record<string, Place>): void {
  if (node.kind === "list") {
    node.items.forEach((item, index) => {
      places[`${prefix}${index}`] = placeOfSpan(item);
      collectPlaces(item, `${prefix}${index}.`, places);
    });
  } else if (node.kind === "map") {
    for (const { key, keySpan, value } of node.entries.values()) {
      places[`${prefix}${key}`] = placeOfSpan(value.kind === "map" ? keySpan : value);
      collectPlaces(value, `${prefix}${key}.`, places);
    }
  }
}

function findToken(
  token: TokenReference | undefined,
  place: Place,
  environment: NormaliseInput["environment"],
): TokenSource {
  if (token === undefined) return { status: "undeclared", place };
  const value = ownValue(environment, token.variable);
  const at = { variable: token.variable, place: placeOfSpan(token.at) };
  // Pipelines pass a secret they may not see as an empty variable.
  if (value === undefined || value.trim() === "") return { status: "unset", ...at };
  return { status: "set", ...at, secret: new Secret(value.trim()) };
}
