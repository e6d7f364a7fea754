import type { Change, ManualStep, PlannedDelivery } from "../model/change.ts";
import type { Check } from "../model/check.ts";
import type { UpdateGuard } from "../model/guard.ts";
import { ownValue, type Json } from "../model/json.ts";
import type { KindRules } from "../model/kind.ts";
import type { DesiredResource, LiveResource } from "../model/resource.ts";
import { describeSink, type SinkState } from "../model/sink.ts";
import { diffAttributes, rulesOf, type FieldDifference } from "./diff-attributes.ts";

type GuardUpdate = (desired: DesiredResource, live: LiveResource, fields: readonly string[]) => UpdateGuard;

/** What one managed resource adds to a plan. */
export interface ManagedPlan {
  readonly changes: readonly Change[];
  readonly manual: readonly ManualStep[];
  readonly checks: readonly Check[];
}

/** A resource that does not exist: created with what was declared, its secret handed to its sinks. */
export function planCreate(desired: DesiredResource, kind: KindRules): ManagedPlan {
  const { address, attributes, place, sinks = [] } = desired;
  const deliveries = sinks.map((sink): PlannedDelivery => ({ sink: describeSink(sink), state: "absent" }));
  const change: Change = {
    action: "create",
    address,
    kind: desired.kind,
    reason: "no live resource has this name",
    place,
    sensitive: kind.bearsSecret ? ["token"] : [],
    before: null,
    after: attributes,
    writeOnly: Object.keys(attributes).filter((field) => rulesOf(kind, field).isWriteOnly === true),
    deliveries,
  };
  return { changes: [change], manual: [], checks: [] };
}

/** A resource that exists: updated where the API can, manual where it cannot, its secret delivered where it is missing. */
export function planExisting(
  desired: DesiredResource,
  live: LiveResource,
  kind: KindRules,
  sinkStates: readonly SinkState[],
  deliversUnknown: boolean,
  guard: GuardUpdate = () => ({ held: {} }),
): ManagedPlan {
  const differences = diffAttributes(desired, live, kind);
  // What could not be read is never overwritten.
  const readable = differences.filter(({ unreadable }) => unreadable === undefined);
  const unread = differences.filter(({ unreadable }) => unreadable !== undefined);
  const possible = readable.filter(({ rules }) => kind.canUpdate && rules.onUpdate === true);
  const { held, cost } =
    possible.length === 0
      ? { held: {} }
      : guard(
          desired,
          live,
          possible.map(({ field }) => field),
        );
  const writable = possible.filter(({ field }) => ownValue(held, field) === undefined);
  const manual = readable
    .filter((difference) => !writable.includes(difference))
    .map((difference) => toManual(desired, live, kind, difference, ownValue(held, difference.field)));
  const delivery = planDelivery(desired, live, sinkStates, deliversUnknown);
  return {
    changes: [...planUpdate(desired, live, kind, writable, cost), ...delivery.changes],
    manual,
    checks: [...toUnknown(desired, unread), ...delivery.checks],
  };
}

function toUnknown({ address, kind, place }: DesiredResource, unread: readonly FieldDifference[]): readonly Check[] {
  const problems = unread.map(({ field, expected, unreadable, place: at }) => ({
    field,
    expected,
    message: `not checked: ${unreadable}`,
    place: at,
  }));
  return problems.length === 0 ? [] : [{ address, kind, status: "unknown", severity: "error", problems, place }];
}

/** Only what differs: what is not declared stays as it is. */
function planUpdate(
  desired: DesiredResource,
  live: LiveResource,
  { archivedField = "" }: KindRules,
  differences: readonly FieldDifference[],
  cost: string | undefined,
): readonly Change[] {
  if (differences.length === 0) return [];
  const { address, kind, place } = desired;
  const before = Object.fromEntries(
    differences.map(({ field, live: value }): [string, Json] => [field, value ?? null]),
  );
  const after = Object.fromEntries(differences.map(({ field, expected }): [string, Json] => [field, expected]));
  const isRevival = before[archivedField] === true && after[archivedField] === false;
  const cause = isRevival ? "an archived one has this name and is brought back" : "live differs from what is declared";
  const reason = cost ?? cause;
  const update = { action: "update", address, kind, reason, place, sensitive: [], before, after } as const;
  const marks = { ...(isRevival ? { isRevival } : {}), ...(cost === undefined ? {} : { isCostly: true }) };
  return [{ ...update, remoteId: live.remoteId, ...marks }];
}

function toManual(
  { address }: DesiredResource,
  live: LiveResource,
  kind: KindRules,
  { field, expected, live: value, place, rules }: FieldDifference,
  held: string | undefined,
): ManualStep {
  const where = kind.dashboardPlace.replace("{label}", () => live.label);
  const note = held ?? rules.note;
  const marks = { ...(note === undefined ? {} : { note }), ...(held === undefined ? {} : { isHeld: true }) };
  return { address, field, before: value ?? null, after: expected, where, place, ...marks };
}

/** Sinks that lack the live secret become one `deliver` change; those nobody can look into become unknown checks. */
function planDelivery(
  desired: DesiredResource,
  live: LiveResource,
  states: readonly SinkState[],
  deliversUnknown: boolean,
): Pick<ManagedPlan, "changes" | "checks"> {
  const { address, kind, place, sinks = [] } = desired;
  const known = sinks.map((sink, index) => ({ sink, state: states[index] ?? unknownState }));
  const pending = known.flatMap(({ sink, state }): readonly PlannedDelivery[] =>
    state.status === "current" || (state.status === "unknown" && !deliversUnknown)
      ? []
      : [{ sink: describeSink(sink), state: state.status }],
  );
  const problems = known.flatMap(({ sink, state }) =>
    state.status === "unknown"
      ? [
          {
            field: "token",
            message: `delivery to ${describeSink(sink)} not checked: ${state.reason}`,
            place: sink.place,
          },
        ]
      : [],
  );
  const reason = pending.some(({ state }) => state === "stale")
    ? "a sink holds another token than the live one"
    : "a sink does not hold the token";
  const change: Change = {
    action: "deliver",
    address,
    kind,
    reason,
    place,
    sensitive: ["token"],
    remoteId: live.remoteId,
    before: null,
    after: {},
    deliveries: pending,
  };
  return {
    changes: pending.length === 0 ? [] : [change],
    checks: problems.length === 0 ? [] : [{ address, kind, status: "unknown", severity: "error", problems, place }],
  };
}

const unknownState: SinkState = { status: "unknown", reason: "it was not looked at" };
