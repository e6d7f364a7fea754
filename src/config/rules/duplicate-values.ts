import type { Finding } from "../finding.ts";
import { childOf, entriesOf, textOf } from "../located-node.ts";
import type { LocatedEntry, LocatedNode } from "../located-node.ts";
import type { RuleCheck } from "./rule-context.ts";
import { entriesOfSection } from "./rule-context.ts";

/** Two datasources of one project with the same name, unless ids tell all of them apart. */
export const checkDuplicateNames: RuleCheck = ({ root }) =>
  entriesOf(childOf(root, "projects")).flatMap((project) => {
    const datasources = entriesOf(childOf(project.value, "datasources"));
    return findRepeated(datasources, "name").flatMap(({ value, first, second }) =>
      [first, second].every((each) => childOf(each.value, "id") !== undefined)
        ? []
        : [
            {
              ruleId: "duplicate-name" as const,
              message: `"${second.key}" and "${first.key}" are both named "${value}", and a datasource is found by its name`,
              at: childOf(second.value, "name") ?? second.keySpan,
              help: "rename one, or give both their id",
              related: [{ message: "first here", at: childOf(first.value, "name") ?? first.keySpan }],
              address: `${project.key}/datasource/${second.key}`,
            },
          ],
    );
  });

/** Two integrations of one application with the same name, unless ids tell them apart: both would be created. */
export const checkDuplicateIntegrations: RuleCheck = ({ root }) =>
  entriesOf(childOf(root, "svix")).flatMap((environment) => {
    const seen = new Map<string, LocatedEntry>();
    return entriesOf(childOf(environment.value, "integrations")).flatMap((second): readonly Finding[] => {
      const [application, name] = ["application", "name"].map((field) => textOf(childOf(second.value, field)));
      if (application === undefined || name === undefined) return [];
      const first = seen.get(JSON.stringify([application, name]));
      if (first === undefined) {
        seen.set(JSON.stringify([application, name]), second);
        return [];
      }
      if ([first, second].every((each) => childOf(each.value, "id") !== undefined)) return [];
      return [
        {
          ruleId: "duplicate-name",
          message: `"${second.key}" and "${first.key}" are both "${name}" of ${application}, and an integration is found by its name`,
          at: childOf(second.value, "name") ?? second.keySpan,
          help: "rename one, or give both their id",
          related: [{ message: "first here", at: childOf(first.value, "name") ?? first.keySpan }],
          address: `svix:${environment.key}/integration/${second.key}`,
        },
      ];
    });
  });

/** Two datasources pinned to the same id. */
export const checkDuplicateIds: RuleCheck = ({ root }) =>
  entriesOf(childOf(root, "projects")).flatMap((project) =>
    findRepeated(entriesOf(childOf(project.value, "datasources")), "id").map(({ value, first, second }) => ({
      ruleId: "duplicate-id" as const,
      message: `"${second.key}" and "${first.key}" are both pinned to the id ${value}`,
      at: childOf(second.value, "id") ?? second.keySpan,
      help: "keep one of them: two declarations of one datasource would contradict each other",
      related: [{ message: "first here", at: childOf(first.value, "id") ?? first.keySpan }],
      address: `${project.key}/datasource/${second.key}`,
    })),
  );

/** Two project keys that mean the same project on the platform. */
export const checkDuplicateProjects: RuleCheck = ({ root }) => {
  const findings: Finding[] = [];
  const seen = new Map<string, LocatedEntry>();
  for (const project of entriesOf(childOf(root, "projects"))) {
    const uid = textOf(childOf(project.value, "uid")) ?? project.key;
    const first = seen.get(uid);
    if (first === undefined) seen.set(uid, project);
    else {
      findings.push({
        ruleId: "duplicate-project",
        message: `"${project.key}" and "${first.key}" are the same project, ${uid}`,
        at: childOf(project.value, "uid") ?? project.keySpan,
        help: "merge them into one, or correct the uid",
        related: [{ message: "first here", at: childOf(first.value, "uid") ?? first.keySpan }],
      });
    }
  }
  return findings;
};

/** Two datasources whose tokens would overwrite each other. */
export const checkDuplicateSinks: RuleCheck = ({ root }) => {
  const findings: Finding[] = [];
  const seen = new Map<string, LocatedNode>();
  for (const { project, entry } of entriesOfSection(root, "datasources")) {
    const sinks = childOf(entry.value, "token");
    for (const sink of sinks?.kind === "list" ? sinks.items : []) {
      const target = sinkTarget(sink);
      if (target === undefined) continue;
      const first = seen.get(target.key);
      if (first === undefined) seen.set(target.key, sink);
      else {
        findings.push({
          ruleId: "duplicate-sink",
          message: `${target.text} already takes another token, and one would overwrite the other`,
          at: sink,
          help: "give each token a place of its own",
          related: [{ message: "first here", at: first }],
          address: `${project}/datasource/${entry.key}`,
        });
      }
    }
  }
  return findings;
};

function sinkTarget(sink: LocatedNode): { readonly key: string; readonly text: string } | undefined {
  const envFile = textOf(childOf(sink, "envFile"));
  const name = textOf(childOf(sink, "name"));
  const file = textOf(childOf(sink, "file"));
  const place = (path: string): string => `${sink.source.folder}/${path.replace(/^(?:\.\/)+/, "")}`;
  if (envFile !== undefined && name !== undefined) {
    return { key: `${place(envFile)}\0${name}`, text: `${name} in ${envFile}` };
  }
  return file === undefined ? undefined : { key: place(file), text: file };
}

interface Repeated {
  readonly value: string;
  readonly first: LocatedEntry;
  readonly second: LocatedEntry;
}

/** Entries whose `field` repeats an earlier one's, in one pass. */
function findRepeated(entries: readonly LocatedEntry[], field: string): readonly Repeated[] {
  const seen = new Map<string, LocatedEntry>();
  const repeated: Repeated[] = [];
  for (const second of entries) {
    const value = textOf(childOf(second.value, field));
    if (value === undefined) continue;
    const first = seen.get(value);
    if (first === undefined) seen.set(value, second);
    else repeated.push({ value, first, second });
  }
  return repeated;
}
