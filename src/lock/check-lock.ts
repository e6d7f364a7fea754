import { formatAddress } from "../model/address.ts";
import type { Check } from "../model/check.ts";
import type { LockFactChange } from "../model/lock-report.ts";
import type { Place } from "../model/place.ts";
import { describeDifference, diffFacts } from "./diff-locks.ts";
import { listDatasourceFacts, listSpecFacts, type Facts } from "./list-facts.ts";
import type { LockedProject, LockedSpecs } from "./lock.ts";

/** What is known of live while a plan is made; a part that was not read is undefined and not compared. */
export interface LockView {
  readonly scope: string;
  readonly locked: LockedProject;
  /** The uid of the project that was read. */
  readonly uid: string;
  readonly place: Place;
  readonly attributes: LockedSpecs["attributes"] | undefined;
  /** Parameters are compared where both sides know them. */
  readonly events: LockedSpecs["events"] | undefined;
  /** Why a part could not be read, though it was asked for. */
  readonly unreadable: readonly string[];
}

/** Drift of the project's specs against the lock, as the check `shop/lock`; none when nothing of it was read. */
export function checkProjectLock(view: LockView): readonly Check[] {
  const { scope, locked, place, attributes, events, unreadable } = view;
  if (attributes === undefined && events === undefined && unreadable.length === 0) return [];
  const live = {
    attributes: attributes ?? locked.attributes,
    events: events === undefined ? locked.events : withKnownParameters(events, locked.events),
  };
  const comparable = { ...locked, events: withKnownParameters(locked.events, events ?? locked.events) };
  const uids = diffFacts(new Map([[`${scope}/project`, locked.uid]]), new Map([[`${scope}/project`, view.uid]]));
  const differences = [...uids, ...diffFacts(listSpecFacts(scope, comparable), listSpecFacts(scope, live))];
  return [toLockCheck({ scope, key: undefined, place, differences, unreadable, prefix: `${scope}/` })];
}

/** Drift of one datasource's own stream specs, as the check `shop/lock/crm`. */
export function checkDatasourceLock(
  scope: string,
  key: string,
  place: Place,
  locked: LockedProject,
  live: LockedProject,
): Check {
  const differences = diffFacts(factsOf(scope, key, locked), factsOf(scope, key, live));
  return toLockCheck({ scope, key, place, differences, unreadable: [], prefix: `${scope}/datasource/${key}/` });
}

function factsOf(scope: string, key: string, project: LockedProject): Facts {
  const datasource = project.datasources.get(key);
  const only = datasource === undefined ? [] : [[key, datasource] as const];
  return listDatasourceFacts(scope, { ...project, datasources: new Map(only) });
}

/** Events with parameters only where the other side knows them too, so that what was not read is no difference. */
function withKnownParameters(events: LockedSpecs["events"], others: LockedSpecs["events"]): LockedSpecs["events"] {
  return new Map(
    [...events].map(([uid, event]) =>
      others.get(uid)?.parameters === undefined ? [uid, { ...event, parameters: undefined }] : [uid, event],
    ),
  );
}

/** What was found of one part of a lock. */
export interface LockFinding {
  readonly scope: string;
  readonly key: string | undefined;
  readonly place: Place;
  readonly differences: readonly LockFactChange[];
  readonly unreadable: readonly string[];
  /** What every address begins with, which is not said again. */
  readonly prefix: string;
}

/** The check `<scope>/lock`, or `<scope>/lock/<key>`: a problem for each fact that live has otherwise. */
export function toLockCheck({ scope, key, place, differences, unreadable, prefix }: LockFinding): Check {
  const problems = [
    ...differences.map((difference) => ({
      field: difference.address.startsWith(prefix) ? difference.address.slice(prefix.length) : difference.address,
      message: `${describeDifference(difference)}; instaform lock takes it over`,
    })),
    ...unreadable.map((reason) => ({ message: `not checked: ${reason}` })),
  ];
  const status = differences.length > 0 ? "fail" : unreadable.length > 0 ? "unknown" : "pass";
  const address = formatAddress({ scope, kind: "lock", key });
  return { address, kind: "lock", status, severity: "error", problems, place };
}
