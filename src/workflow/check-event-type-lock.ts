import { buildLockedEnvironment } from "../lock/build-locked-environment.ts";
import { checkEnvironmentLock } from "../lock/check-environment-lock.ts";
import type { Check } from "../model/check.ts";
import type { DeclaredScope } from "../model/declaration.ts";
import { ownValue } from "../model/json.ts";
import type { KindRules } from "../model/kind.ts";
import type { DesiredResource, LiveResource } from "../model/resource.ts";
import { compareValues } from "../plan/compare-values.ts";
import { rulesOf } from "../plan/diff-attributes.ts";
import type { PlanLockInput } from "./check-plan-lock.ts";

export interface EventTypeLockInput extends Pick<PlanLockInput, "parsed" | "place" | "live"> {
  /** Everything that is declared, a target or not. */
  readonly declared: readonly DesiredResource[];
  readonly kindOf: (resource: DesiredResource) => KindRules;
  readonly scopes: readonly DeclaredScope[];
}

/** Drift of the event types that a plan read anyway, against the lock: one check for each environment. */
export function checkReadEventTypes(input: EventTypeLockInput): readonly Check[] {
  const { parsed, place, live, scopes } = input;
  return live.scopes.flatMap(({ scope, kinds }) => {
    const locked = parsed.lock.environments.get(scope);
    const list = ownValue(kinds, "event-type");
    if (locked === undefined || list?.status !== "read") return [];
    const isPruned = scopes.find(({ key }) => key === scope)?.prunedKinds?.includes("event-type") === true;
    return [
      checkEnvironmentLock({
        scope,
        locked,
        live: buildLockedEnvironment(list.resources),
        place: parsed.placeOf(scope) ?? place,
        isAsDeclared: comparerOf(scope, list.resources, isPruned, input),
      }),
    ];
  });
}

function comparerOf(
  scope: string,
  resources: readonly LiveResource[],
  isPruned: boolean,
  { declared, kindOf }: EventTypeLockInput,
): (eventType: string, field: string) => boolean {
  const own = declared.filter((each) => each.scope === scope && each.kind === "event-type");
  const byName = new Map(own.map((resource) => [resource.key, resource]));
  const attributesOf = new Map(resources.map(({ remoteId, attributes }) => [remoteId, attributes]));
  return (eventType, field) => {
    const live = ownValue(attributesOf.get(eventType) ?? {}, field);
    const desired = byName.get(eventType);
    if (desired === undefined) return isPruned && field === "archived" && live === true;
    const wanted = ownValue(desired.attributes, field);
    return wanted !== undefined && compareValues(rulesOf(kindOf(desired), field), wanted, live).length === 0;
  };
}
