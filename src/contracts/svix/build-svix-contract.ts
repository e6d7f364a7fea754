import { formatAddress } from "../../model/address.ts";
import type { Declaration, DeclaredScope } from "../../model/declaration.ts";
import { isJsonObject, ownValue, type Json, type JsonObject } from "../../model/json.ts";
import type { ContractInput } from "../dialect.ts";
import type { EnvironmentFacts, EventTypeFact } from "../spec-source.ts";
import type { SvixContract, SvixEventType } from "./svix-contract.ts";

type EventTypes = SvixContract["eventTypes"];

/**
 * One contract for every environment that speaks of event types or of messages, or whose facts are known. What is
 * declared is applied, so it goes before the lock; what is live counts alone, because that is what was asked for.
 */
export function buildSvixContracts({ scopes, specs }: ContractInput): readonly SvixContract[] {
  return scopes
    .filter(({ provider }) => provider === "svix")
    .flatMap((scope): readonly SvixContract[] => {
      const facts = specs?.facts.environments.get(scope.key);
      if (specs !== undefined && facts !== undefined) {
        return [specs.source === "live" ? buildFactual(scope.key, "live", facts) : buildApplied(scope, facts)];
      }
      const isMeant = scope.mentionedKinds.includes("event-type") || scope.fixtures !== undefined;
      return isMeant ? [buildContract(scope.key, "config", declaredEventTypes(scope))] : [];
    });
}

/** The contract that facts alone make, without a configuration beside them. */
export function buildFactual(
  owner: string,
  source: SvixContract["source"],
  { eventTypes }: EnvironmentFacts,
): SvixContract {
  const known = Array.from(eventTypes, ([name, fact]) => [name, toEventType(owner, name, fact)] as const);
  return buildContract(owner, source, new Map(known));
}

/** What facts become when the declarations of an environment are applied to them. */
export function buildApplied(scope: DeclaredScope, { eventTypes }: EnvironmentFacts): SvixContract {
  const isPruned = scope.prunedKinds?.includes("event-type") === true;
  const applied = new Map<string, SvixEventType>();
  for (const [name, fact] of eventTypes) {
    const known = toEventType(scope.key, name, fact);
    applied.set(name, isPruned && !known.isArchived ? { ...known, isArchived: true, isPruned } : known);
  }
  for (const { key: name = "", value } of declarationsOf(scope)) {
    const schemas = new Map(eventTypes.get(name)?.schemas);
    for (const [version, schema] of versionsOf(value)) {
      if (isJsonObject(schema)) schemas.set(version, schema);
      else schemas.delete(version);
    }
    applied.set(name, toEventType(scope.key, name, { isArchived: isArchived(value), schemas }));
  }
  return buildContract(scope.key, "lock", applied);
}

function buildContract(owner: string, source: SvixContract["source"], eventTypes: EventTypes): SvixContract {
  return { dialect: "svix", owner, source, eventTypes };
}

function declaredEventTypes(scope: DeclaredScope): EventTypes {
  return new Map(
    declarationsOf(scope).map(({ key: name = "", value }) => {
      const schemas = versionsOf(value).flatMap(([version, schema]) =>
        isJsonObject(schema) ? [[version, schema] as const] : [],
      );
      return [name, toEventType(scope.key, name, { isArchived: isArchived(value), schemas: new Map(schemas) })];
    }),
  );
}

function declarationsOf({ declarations }: DeclaredScope): readonly Declaration[] {
  return declarations.filter(({ kind }) => kind === "event-type");
}

function toEventType(scope: string, key: string, fact: EventTypeFact): SvixEventType {
  return { address: formatAddress({ scope, kind: "event-type", key }), ...fact };
}

/** What is declared is there to be sent, unless it says otherwise. */
function isArchived(value: JsonObject): boolean {
  return ownValue(value, "archived") === true;
}

/** A version that is null is one to remove. */
function versionsOf(value: JsonObject): readonly (readonly [version: string, schema: Json])[] {
  const schemas = ownValue(value, "schemas");
  return isJsonObject(schemas) ? Object.entries(schemas) : [];
}
