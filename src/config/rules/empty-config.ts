import { childOf, entriesOf } from "../located-node.ts";
import type { RuleCheck } from "./rule-context.ts";

/** A configuration without any project, which would plan nothing and look fine. */
export const checkEmpty: RuleCheck = ({ root, isWhole }) => {
  const projects = root.entries.get("projects");
  const isOtherShape = projects !== undefined && projects.value.kind !== "map"; // the schema's to report
  if (!isWhole || isOtherShape || entriesOf(childOf(root, "projects")).length > 0) return [];
  return [
    {
      ruleId: "empty-config",
      message: "no project is declared",
      at: projects?.keySpan ?? { source: root.source, start: root.start, end: root.end },
      help: "declare one: projects: { shop: { uid: my-shop-123 } }",
    },
  ];
};
