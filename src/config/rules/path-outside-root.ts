import type { Finding } from "../finding.ts";
import { configSections } from "../../generated/config-sections.ts";
import { scopeKey } from "../config-paths.ts";
import { childOf, entriesOf, textOf } from "../located-node.ts";
import type { LocatedMap, LocatedNode } from "../located-node.ts";
import type { RuleCheck } from "./rule-context.ts";
import { entriesOfSection } from "./rule-context.ts";

/** Paths of sinks and contracts that are absolute or climb out of the configuration's folder. */
export const checkPaths: RuleCheck = ({ root, folder }) => {
  const findings: Finding[] = [];
  for (const { address, value } of listOwners(root)) {
    for (const node of pathsOf(value)) {
      const path = textOf(node);
      const problem = path === undefined ? undefined : pathProblem(path, node.source.folder, folder);
      if (problem === undefined) continue;
      const help = `write it relative to the folder of ${node.source.path}, and inside the configuration's folder`;
      findings.push({ ruleId: "path-outside-root", message: problem, at: node, help, address });
    }
  }
  return findings;
};

/** What can name sinks or payload files: datasources, and other platforms' environments. */
function listOwners(root: LocatedMap): readonly { readonly address: string; readonly value: LocatedNode }[] {
  const datasources = entriesOfSection(root, "datasources").map(({ project, entry }) => ({
    address: `${project}/datasource/${entry.key}`,
    value: entry.value,
  }));
  const environments = configSections
    .filter(({ hasFixtures }) => hasFixtures === true)
    .flatMap((section) =>
      entriesOf(childOf(root, section.section)).map(({ key, value }) => ({ address: scopeKey(section, key), value })),
    );
  return [...datasources, ...environments];
}

function pathsOf(owner: LocatedNode): readonly LocatedNode[] {
  const sinks = itemsOf(childOf(owner, "token")).flatMap((sink) => [childOf(sink, "envFile"), childOf(sink, "file")]);
  const contracts = itemsOf(childOf(owner, "contracts")).map((contract) => childOf(contract, "files"));
  return [...sinks, ...contracts].filter((node) => node !== undefined);
}

function itemsOf(node: LocatedNode | undefined): readonly LocatedNode[] {
  return node?.kind === "list" ? node.items : [];
}

/** Why `path`, written in `from`, may not be used; undefined when it stays inside `root`. */
function pathProblem(path: string, from: string, root: string): string | undefined {
  const shown = JSON.stringify(path.length <= 80 ? path : `${path.slice(0, 77)}...`);
  if (path.trim() === "") return "the path is empty";
  if (/\p{Cc}/u.test(path)) return `the path ${shown} has control characters`;
  if (/^(?:[/\\~]|[A-Za-z]:)/.test(path)) return `the path ${shown} is not relative`;
  let depth = from === root ? 0 : from.slice(root.length).split(/[/\\]/).filter(Boolean).length;
  for (const segment of path.split(/[/\\]/)) {
    if (segment === "..") depth--;
    else if (segment !== "" && segment !== ".") depth++;
    if (depth < 0) return `the path ${shown} leaves the configuration's folder`;
  }
  return undefined;
}
