import { formatEnvironment } from "./format-environment.ts";
import { formatBlock, formatEvent, formatSpecs, formatValue, sortEntries, type Members } from "./format-specs.ts";
import { lockVersion, type Lock, type LockedDatasource, type LockedProject, type LockedSpecs } from "./lock.ts";
import { listOwnDifferences } from "./own-differences.ts";

/**
 * The lock as text: sorted, one line for each fact, the same bytes for the same facts. A datasource is written as its
 * difference to the project, because that is what a reviewer has to look at: a platform-wide change is one line, not one
 * for every datasource, and what makes a datasource special stands alone. `null` says that the project has it and the
 * datasource does not.
 */
export function formatLock({ projects, environments }: Lock): string {
  const written = sortEntries(projects).map(([key, project]) => [key, formatProject(project)] as const);
  const others = sortEntries(environments).map(([key, each]) => [key, formatEnvironment(each, 2)] as const);
  const members: Members = [
    ["lockVersion", String(lockVersion)],
    ["projects", formatBlock(written, 1)],
    ...(others.length === 0 ? [] : [["environments", formatBlock(others, 1)] as const]),
  ];
  return `${formatBlock(members, 0)}\n`;
}

function formatProject(project: LockedProject): string {
  const datasources = sortEntries(project.datasources).map(
    ([key, datasource]) => [key, formatDatasource(datasource, project)] as const,
  );
  return formatBlock(
    [["uid", JSON.stringify(project.uid)], ...formatSpecs(project, 2), ["datasources", formatBlock(datasources, 3)]],
    2,
  );
}

function formatDatasource(datasource: LockedDatasource, project: LockedSpecs): string {
  const attributes = differingMembers(datasource.attributes, project.attributes, formatValue);
  const events = differingMembers(datasource.events, project.events, (event) => formatEvent(event, 6));
  return formatBlock(
    [
      ["id", JSON.stringify(datasource.id)],
      ...(attributes.length === 0 ? [] : [["attributes", formatBlock(attributes, 5)] as const]),
      ...(events.length === 0 ? [] : [["events", formatBlock(events, 5)] as const]),
    ],
    4,
  );
}

function differingMembers<T>(
  own: ReadonlyMap<string, T>,
  shared: ReadonlyMap<string, T>,
  format: (spec: T) => string,
): Members {
  return listOwnDifferences(own, shared, format).map(([key, spec]) => [
    key,
    spec === undefined ? "null" : format(spec),
  ]);
}
