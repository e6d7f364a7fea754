import type { Config, DeclaredScope, Declaration, RuleSeverity, TokenSource } from "../model/declaration.ts";
import { isJsonObject, ownValue } from "../model/json.ts";
import type { Place } from "../model/place.ts";
import { Secret } from "../model/secret.ts";
import type { CollectedTokens, TokenReference } from "./collect-tokens.ts";
import { isSection, kindOfSection } from "./config-paths.ts";
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
    scopes: entriesOf(childOf(root, "projects")).map((project) => normaliseProject(project, input)),
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

function normaliseProject(project: LocatedEntry, input: NormaliseInput): DeclaredScope {
  const { key, keySpan, value } = project;
  const sections = entriesOf(value).filter((entry) => isSection(entry.key));
  const sandbox = childOf(value, "sandbox");
  return {
    provider: "instasent",
    key,
    remoteName: textOf(childOf(value, "uid")) ?? key,
    isSandbox: sandbox?.kind === "scalar" && sandbox.value === true,
    token: findToken(input.tokens.projects.get(key) ?? input.tokens.topLevel, placeOfSpan(keySpan), input.environment),
    mentionedKinds: sections.map((section) => kindOf(section.key)),
    declarations: sections.flatMap((section) => normaliseSection(key, section)),
    place: placeOfSpan(keySpan),
  };
}

function normaliseSection(scope: string, section: LocatedEntry): readonly Declaration[] {
  const kind = kindOf(section.key);
  if (kind === "project") return [normaliseEntry(scope, kind, section, undefined)];
  return entriesOf(section.value).map((entry) => normaliseEntry(scope, kind, entry, entry.key));
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

function kindOf(section: string): string {
  return isSection(section) ? kindOfSection[section] : section;
}
