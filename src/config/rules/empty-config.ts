import { configSections } from "../../generated/config-sections.ts";
import { entriesOf } from "../located-node.ts";
import type { RuleCheck } from "./rule-context.ts";

/** A configuration without any project, which would plan nothing and look fine. */
export const checkEmpty: RuleCheck = ({ root, isWhole }) => {
  const sections = configSections.flatMap(({ section }) => root.entries.get(section) ?? []);
  const isOtherShape = sections.some(({ value }) => value.kind !== "map"); // the schema's to report
  if (!isWhole || isOtherShape || sections.some(({ value }) => entriesOf(value).length > 0)) return [];
  const projects = root.entries.get("projects") ?? sections[0];
  return [
    {
      ruleId: "empty-config",
      message: "no project is declared",
      at: projects?.keySpan ?? { source: root.source, start: root.start, end: root.end },
      help: "declare one: projects: { shop: { uid: my-shop-123 } }",
    },
  ];
};
