import type { Check } from "../model/check.ts";
import type { ManualTask, TaskValue } from "../model/checklist.ts";
import type { DeclaredScope } from "../model/declaration.ts";
import type { KindRules } from "../model/kind.ts";
import type { Plan } from "../model/plan.ts";
import type { DesiredResource } from "../model/resource.ts";

export interface ChecklistInput {
  readonly plan: Pick<Plan, "changes" | "checks" | "manual">;
  readonly desired: ReadonlyMap<string, DesiredResource>;
  readonly kindOf: (resource: DesiredResource) => KindRules;
}

/** What a person must do before live is what is declared, in the order it is best done: what others need comes first. */
export function buildChecklist({ plan, desired, kindOf }: ChecklistInput): readonly ManualTask[] {
  const failed = plan.checks.filter(({ status }) => status === "fail");
  const tasks = [
    ...failed.flatMap((check) => {
      const resource = desired.get(check.address);
      // What the API can create needs no person, but for what it belongs to, which is a check of its own.
      return resource === undefined || kindOf(resource).canCreate
        ? []
        : [taskOfCheck(check, resource, kindOf(resource))];
    }),
    ...manualTasks(plan.manual),
    ...plan.changes.flatMap((change) => {
      const resource = desired.get(change.address);
      const isUndelivered = change.action === "create" && change.deliveries.length === 0;
      if (!isUndelivered || resource === undefined || !kindOf(resource).bearsSecret) return [];
      return [fetchToken(resource, kindOf(resource))];
    }),
  ];
  const rank = (task: ManualTask): number => {
    const resource = desired.get(task.address);
    if (task.reason === "fetch") return 100;
    return resource === undefined ? 50 : orderOf(kindOf(resource));
  };
  return tasks.toSorted((a, b) => rank(a) - rank(b));
}

/** What a person must do for a scope that does not exist yet: make it, let a token reach it, make what the API cannot. */
export function missingScopeChecklist(
  { key, remoteName, token, place }: DeclaredScope,
  resources: readonly DesiredResource[],
  rights: readonly string[],
  kindOf: (resource: DesiredResource) => KindRules,
): readonly ManualTask[] {
  const others = resources
    .filter((resource) => resource.key !== undefined && !kindOf(resource).canCreate)
    .toSorted((a, b) => orderOf(kindOf(a)) - orderOf(kindOf(b)))
    .map((resource): ManualTask => {
      const { note: _, ...task } = missingTask(resource, kindOf(resource));
      return task;
    });
  const settings = resources.find((resource) => resource.key === undefined);
  const values = Object.entries(settings?.attributes ?? {}).map(([field, value]): TaskValue => ({ field, value }));
  const variable = token.status === "undeclared" ? "" : `, as ${token.variable}`;
  const base = { address: `${key}/project`, reason: "missing", place: settings?.place ?? place } as const;
  return [
    {
      ...base,
      title: `Create the project "${remoteName}", or let the token reach it`,
      where: "Project settings",
      values: [{ field: "uid", value: remoteName }, ...values],
    },
    {
      ...base,
      title: `Make an API token for it${variable}`,
      where: "Project settings > API tokens",
      values: [{ field: "scopes", value: rights }],
      note: "Scopes are fixed when a token is made.",
    },
    ...others,
  ];
}

/** The scope itself, then what payloads need, then what messages need. */
function orderOf({ kind }: KindRules): number {
  return ["project", "attribute", "event", "datasource", "sender"].indexOf(kind) + 1 || 40;
}

function taskOfCheck(check: Check, resource: DesiredResource, kind: KindRules): ManualTask {
  const isMissing = check.problems.every(({ field }) => field === undefined);
  if (isMissing) return missingTask(resource, kind);
  const values = check.problems.flatMap(({ field, expected, live }): readonly TaskValue[] =>
    field === undefined || expected === undefined
      ? []
      : [{ field, value: expected, ...(live === undefined ? {} : { live }) }],
  );
  return {
    address: check.address,
    reason: "differs",
    title: `Change ${kind.kind} "${nameOf(resource)}"`,
    where: placeOf(kind, resource),
    values,
    place: check.place,
  };
}

function missingTask(resource: DesiredResource, kind: KindRules): ManualTask {
  const note = kind.absenceNote === undefined ? {} : { note: `Or it ${kind.absenceNote.replace(/^or /, "")}.` };
  return {
    address: resource.address,
    reason: "missing",
    title: titleOf(kind, nameOf(resource)),
    where: placeOf(kind, resource),
    values: Object.entries(resource.attributes).map(([field, value]): TaskValue => ({ field, value })),
    ...note,
    place: resource.place,
  };
}

function manualTasks(steps: Plan["manual"]): readonly ManualTask[] {
  const byAddress = new Map<string, ManualTask>();
  for (const { address, field, before, after, where, note, place } of steps) {
    const known = byAddress.get(address);
    const value: TaskValue = { field, value: after, live: before };
    byAddress.set(address, {
      address,
      reason: "differs",
      title: `Change ${address.split("/").slice(1).join("/")}`,
      where,
      place,
      ...known,
      ...(note === undefined ? {} : { note }),
      values: [...(known?.values ?? []), value],
    });
  }
  return [...byAddress.values()];
}

function fetchToken(resource: DesiredResource, kind: KindRules): ManualTask {
  return {
    address: resource.address,
    reason: "fetch",
    title: `Fetch the token of the new ${kind.kind} "${nameOf(resource)}"`,
    where: `${placeOf(kind, resource)} > ${kind.secretPlace ?? "Setup"}`,
    values: [],
    place: resource.place,
  };
}

function titleOf(kind: KindRules, name: string): string {
  return `${kind.absenceTask ?? `Create the ${kind.kind}`} "${name}"`;
}

function placeOf(kind: KindRules, resource: DesiredResource): string {
  return kind.dashboardPlace.replace("{label}", () => nameOf(resource));
}

/** What people call it: the field it is found by, else its key. */
function nameOf({ identity, key, scope }: DesiredResource): string {
  const [first] = identity.by === "fields" ? identity.candidates : [];
  return first?.value ?? key ?? scope;
}
