import type { Check } from "../model/check.ts";
import type { Place } from "../model/place.ts";
import { toLockCheck } from "./check-lock.ts";
import { diffFacts } from "./diff-locks.ts";
import { listEnvironmentFacts } from "./list-environment-facts.ts";
import type { LockedEnvironment, LockedEventType } from "./lock.ts";

/** What is known of an environment while a plan is made. */
export interface EnvironmentView {
  readonly scope: string;
  readonly locked: LockedEnvironment;
  readonly live: LockedEnvironment;
  readonly place: Place;
  /**
   * True when a field of a live event type (`archived`, `schemas.1`) is as the configuration wants it: then applying it is
   * what moved it, and nobody else did.
   */
  readonly isAsDeclared: (eventType: string, field: string) => boolean;
}

/** Drift of an environment's event types against the lock, as the check `svix:main/lock`. */
export function checkEnvironmentLock(view: EnvironmentView): Check {
  const { scope, locked, place } = view;
  const facts = (environment: LockedEnvironment) => new Map(listEnvironmentFacts(scope, environment));
  const differences = diffFacts(facts(locked), facts({ eventTypes: withoutDeclared(view) }));
  return toLockCheck({ scope, key: undefined, place, differences, unreadable: [], prefix: `${scope}/` });
}

/** Live event types with what the lock has wherever live is as declared. */
function withoutDeclared({ locked, live, isAsDeclared }: EnvironmentView): LockedEnvironment["eventTypes"] {
  const found = new Map<string, LockedEventType>();
  for (const [name, now] of live.eventTypes) {
    const then = locked.eventTypes.get(name);
    const isMoved = (field: string) => !isAsDeclared(name, field);
    const versions = new Set([...now.schemas.keys(), ...(then?.schemas.keys() ?? [])]);
    const schemas = Array.from(versions, (version) => {
      const source = isMoved(`schemas.${version}`) ? now : then;
      return [version, source?.schemas.get(version)] as const;
    });
    const told = {
      isArchived: isMoved("archived") ? now.isArchived : then?.isArchived === true,
      schemas: new Map(schemas.flatMap(([version, schema]) => (schema === undefined ? [] : [[version, schema]]))),
    };
    const isNew = then === undefined && (isMoved("archived") || told.schemas.size > 0);
    if (then !== undefined || isNew) found.set(name, told);
  }
  return found;
}
