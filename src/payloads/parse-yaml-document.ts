import type { PayloadPath } from "../contracts/payload.ts";
import { toJson, type LocatedNode } from "../config/located-node.ts";
import { parseYaml } from "../config/parse-yaml.ts";
import { SourceText } from "../config/source-text.ts";
import type { TextSpan } from "./json/locate-in-json.ts";
import { nothingIn, refuseEmpty, wholeText, type DocumentParser } from "./parsed-document.ts";
import type { Problem } from "./problem.ts";

/** Read like the configuration: YAML 1.2, every finding with the rule that configuration files have. */
export const parseYamlDocument: DocumentParser = (text, shownPath, recipe) => {
  const { value: node, findings } = parseYaml(new SourceText({ path: shownPath, folder: "", text }));
  const problems = findings.map(({ ruleId, message, at = wholeText(), help }): Problem => {
    const fix = help ?? "write it as YAML 1.2, or as JSON";
    const address = recipe.contract.owner;
    const violation = {
      ruleId,
      severity: "error" as const,
      message,
      fix,
      address,
      path: [],
      isAboutKey: false,
      value: undefined,
    };
    return { violation, span: { start: at.start, end: at.end } };
  });
  if (node === undefined) return problems.length === 0 ? refuseEmpty(recipe) : nothingIn(problems);
  const isReadable = problems.length === 0;
  return {
    isReadable,
    value: isReadable ? toJson(node) : undefined,
    problems,
    locate: (path, isAboutKey) => locateInYaml(node, path, isAboutKey),
  };
};

function locateInYaml(root: LocatedNode, path: PayloadPath, isAboutKey: boolean): TextSpan {
  let node = root;
  for (const [index, step] of path.entries()) {
    const entry = node.kind === "map" ? node.entries.get(String(step)) : undefined;
    if (entry !== undefined && isAboutKey && index === path.length - 1) return entry.keySpan;
    const below = entry?.value ?? (node.kind === "list" && typeof step === "number" ? node.items[step] : undefined);
    if (below === undefined) return node;
    node = below;
  }
  return node;
}
