import { configSections, type ConfigSection } from "../generated/config-sections.ts";
import { formatAddress } from "../model/address.ts";
import { ownValue } from "../model/json.ts";
import type { Path } from "./located-node.ts";

/** What a key of a scope declares: things of a kind, or the one thing of its kind. */
export interface DeclaringKey {
  readonly kind: string;
  readonly isSingle?: boolean;
}

/** The provider's section that a top-level key opens. */
export function sectionOf(top: string | number | undefined): ConfigSection | undefined {
  return configSections.find(({ section }) => section === top);
}

/** The key under which a scope of `provider` declares a kind. */
export function sectionOfKind(kind: string, provider = "instasent"): string {
  const section = configSections.find((each) => each.provider === provider);
  return Object.entries(section?.sections ?? {}).find(([, each]) => each.kind === kind)?.[0] ?? kind;
}

/** What `key` of a scope declares; undefined for its settings. */
export function declaringKey(section: ConfigSection, key: string | number | undefined): DeclaringKey | undefined {
  return typeof key === "string" ? ownValue(section.sections, key) : undefined;
}

/** A scope's key in addresses: `shop`, `svix:main`. */
export function scopeKey({ scopePrefix }: ConfigSection, key: string): string {
  return `${scopePrefix}${key}`;
}

/** Where a scope is declared: `["projects", "shop"]` for `shop`, `["svix", "main"]` for `svix:main`. */
export function pathOfScope(scope: string): readonly [section: string, key: string] {
  const section = sectionOfScope(scope);
  return [section?.section ?? "projects", scope.slice(section?.scopePrefix.length ?? 0)];
}

/** The section that a scope's key belongs to: the longest prefix that fits. */
export function sectionOfScope(scope: string): ConfigSection | undefined {
  return configSections
    .filter(({ scopePrefix }) => scope.startsWith(scopePrefix))
    .toSorted((a, b) => b.scopePrefix.length - a.scopePrefix.length)[0];
}

/** True when `path` is one declared thing, which can be declared once only. */
export function isAddressPath(path: Path): boolean {
  const [top, , key] = withoutEnvironment(path);
  const { length } = withoutEnvironment(path);
  const section = sectionOf(top);
  const declares = section === undefined ? undefined : declaringKey(section, key);
  return declares !== undefined && length === (declares.isSingle === true ? 3 : 4);
}

/** The address of the declared thing that `path` is or lies in. */
export function addressOfPath(path: Path): string | undefined {
  const [top, scope, key, name] = withoutEnvironment(path);
  const section = sectionOf(top);
  if (section === undefined || typeof scope !== "string") return undefined;
  const declares = declaringKey(section, key);
  if (declares === undefined) return undefined;
  const { kind, isSingle } = declares;
  const owner = scopeKey(section, scope);
  if (isSingle === true) return formatAddress({ scope: owner, kind, key: undefined });
  return typeof name === "string" ? formatAddress({ scope: owner, kind, key: name }) : undefined;
}

/** True for a field that holds an API token. */
export function isTokenPath(path: Path): boolean {
  const [top, , field] = path;
  if (path.length === 1) return top === "token";
  return path.length === 3 && field === "token" && sectionOf(top) !== undefined;
}

function withoutEnvironment(path: Path): Path {
  return path[0] === "environments" ? path.slice(2) : path;
}
