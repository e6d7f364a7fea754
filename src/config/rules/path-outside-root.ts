import type { Finding } from "../finding.ts";
import { childOf, textOf } from "../located-node.ts";
import type { LocatedNode } from "../located-node.ts";
import type { RuleCheck } from "./rule-context.ts";
import { entriesOfSection } from "./rule-context.ts";

/** Paths of sinks and contracts that are absolute or climb out of the configuration's folder. */
export const checkPaths: RuleCheck = ({ root, folder }) => {
  const findings: Finding[] = [];
  for (const { project, entry } of entriesOfSection(root, "datasources")) {
    const address = `${project}/datasource/${entry.key}`;
    for (const node of pathsOf(entry.value)) {
      const path = textOf(node);
      const problem = path === undefined ? undefined : pathProblem(path, node.source.folder, folder);
      if (problem === undefined) continue;
      const help = `write it relative to the folder of ${node.source.path}, and inside the configuration's folder`;
      findings.push({ ruleId: "path-outside-root", message: problem, at: node, help, address });
    }
  }
  return findings;
};

function pathsOf(datasource: LocatedNode): readonly LocatedNode[] {
  const sinks = itemsOf(childOf(datasource, "token")).flatMap((sink) => [
    childOf(sink, "envFile"),
    childOf(sink, "file"),
  ]);
  const contracts = itemsOf(childOf(datasource, "contracts")).map((contract) => childOf(contract, "files"));
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
