import { formatValue } from "./format-specs.ts";
import { listEnvironmentFacts } from "./list-environment-facts.ts";
import type { Lock, LockedEvent, LockedProject, LockedSpecs, LockedValue } from "./lock.ts";
import { listOwnDifferences } from "./own-differences.ts";

/** Every fact of a lock: its address, and what it says as one line. A datasource has facts only where it departs. */
export type Facts = ReadonlyMap<string, string>;

/** The facts of a whole lock. */
export function listFacts({ projects, environments }: Lock): Facts {
  return new Map([
    ...[...projects].flatMap(([key, project]) => [
      [`${key}/project`, project.uid] as const,
      ...listSpecFacts(key, project),
      ...listDatasourceFacts(key, project),
    ]),
    ...[...environments].flatMap(([key, environment]) => listEnvironmentFacts(key, environment)),
  ]);
}

/** The facts of a project's own specs: `shop/attribute/_email`, `shop/event/appointment#appointment-id`. */
export function listSpecFacts(scope: string, { attributes, events }: LockedSpecs): Facts {
  return new Map([
    ...[...attributes].map(([uid, value]) => [`${scope}/attribute/${uid}`, formatValue(value)] as const),
    ...[...events].flatMap(([uid, event]) => listEventFacts(`${scope}/event/${uid}`, event)),
  ]);
}

/** The facts of each datasource, as it departs from its project: `shop/datasource/crm/attribute/_email`. */
export function listDatasourceFacts(scope: string, project: LockedProject): Facts {
  return new Map(
    [...project.datasources].flatMap(([key, datasource]) => {
      const base = `${scope}/datasource/${key}`;
      const attributes = listOwnDifferences(datasource.attributes, project.attributes, formatValue);
      const events = listOwnDifferences(datasource.events, project.events, formatWhole);
      return [
        [base, datasource.id] as const,
        ...attributes.map(([uid, value]) => [`${base}/attribute/${uid}`, textOf(value)] as const),
        ...events.flatMap(([uid, event]) =>
          event === undefined
            ? [[`${base}/event/${uid}`, absent] as const]
            : listEventFacts(`${base}/event/${uid}`, event),
        ),
      ];
    }),
  );
}

/** What a datasource says of something that only its project has. */
const absent = "absent";

function textOf(value: LockedValue | undefined): string {
  return value === undefined ? absent : formatValue(value);
}

function listEventFacts(address: string, event: LockedEvent): readonly (readonly [string, string])[] {
  const parameters = [...(event.parameters ?? [])];
  return [
    [address, formatHead(event)],
    ...parameters.map(([key, value]) => [`${address}#${key}`, formatValue(value)] as const),
  ];
}

function formatHead({ category, isAttribution, parameters }: LockedEvent): string {
  const members = [
    ...(category === undefined ? [] : [`"category": ${JSON.stringify(category)}`]),
    ...(isAttribution ? ['"attribution": true'] : []),
    ...(parameters === undefined ? [] : ['"parameters": {…}']),
  ];
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

function formatWhole(event: LockedEvent): string {
  return listEventFacts("", event)
    .map((fact) => fact.join(" "))
    .toSorted()
    .join("\n");
}
