import { formatAddress } from "../model/address.ts";
import type { Path } from "./located-node.ts";

/** Sections of a project and the kind that each declares; `expect` declares the project itself. */
export const kindOfSection = {
  expect: "project",
  datasources: "datasource",
  attributes: "attribute",
  events: "event",
  senders: "sender",
  segments: "segment",
  campaigns: "campaign",
  automations: "automation",
} as const;

export type Section = keyof typeof kindOfSection;

/** The section that declares a kind. */
export function sectionOfKind(kind: string): string {
  return Object.entries(kindOfSection).find(([, each]) => each === kind)?.[0] ?? kind;
}

/** True for a key of a project that declares resources. */
export function isSection(key: string | number | undefined): key is Section {
  return typeof key === "string" && Object.hasOwn(kindOfSection, key);
}

/** True when `path` is one declared thing, which can be declared once only. */
export function isAddressPath(path: Path): boolean {
  const [top, , section] = withoutEnvironment(path);
  const { length } = withoutEnvironment(path);
  return top === "projects" && isSection(section) && length === (section === "expect" ? 3 : 4);
}

/** The address of the declared thing that `path` is or lies in. */
export function addressOfPath(path: Path): string | undefined {
  const [top, scope, section, key] = withoutEnvironment(path);
  if (top !== "projects" || typeof scope !== "string" || !isSection(section)) return undefined;
  if (section === "expect") return formatAddress({ scope, kind: kindOfSection.expect, key: undefined });
  return typeof key === "string" ? formatAddress({ scope, kind: kindOfSection[section], key }) : undefined;
}

/** True for a field that holds an API token. */
export function isTokenPath(path: Path): boolean {
  const [top, , field] = path;
  return (path.length === 1 && top === "token") || (path.length === 3 && top === "projects" && field === "token");
}

function withoutEnvironment(path: Path): Path {
  return path[0] === "environments" ? path.slice(2) : path;
}
