import type { ItemCheckerInput } from "../contracts/item-checker.ts";
import type { PayloadPath } from "../contracts/payload.ts";
import { toJson, type LocatedNode } from "../config/located-node.ts";
import { parseYaml } from "../config/parse-yaml.ts";
import { SourceText } from "../config/source-text.ts";
import { findJsonProblems } from "./json/find-json-problems.ts";
import { locateInJson, type TextSpan } from "./json/locate-in-json.ts";
import { buildViolation } from "./parse-problem.ts";
import type { PayloadFormat } from "./payload-source.ts";
import type { Problem } from "./problem.ts";

/** A document's value, what is wrong with how it is written, and where its parts stand. */
export interface ParsedDocument {
  /** False when there is no value to judge. */
  readonly isReadable: boolean;
  readonly value: unknown;
  readonly problems: readonly Problem[];
  readonly locate: (path: PayloadPath, isAboutKey: boolean) => TextSpan;
}

export function parseDocument(
  text: string,
  format: Exclude<PayloadFormat, "ndjson">,
  shownPath: string,
  recipe: ItemCheckerInput,
): ParsedDocument {
  if (text.trim() === "") return refuseEmpty(recipe);
  return format === "json" ? parseJson(text, recipe) : parseYamlText(text, shownPath, recipe);
}

function parseJson(text: string, recipe: ItemCheckerInput): ParsedDocument {
  const found = findJsonProblems(text);
  const problems = found.flatMap(({ start, end, ...problem }) => {
    const violation = buildViolation(problem, recipe);
    return violation === undefined ? [] : [{ violation, span: { start, end } }];
  });
  const isReadable = !found.some(({ ruleId }) => ruleId === "broken-json" || ruleId === "too-deep");
  const value: unknown = isReadable ? JSON.parse(text) : undefined;
  return { isReadable, value, problems, locate: (path, isAboutKey) => locateInJson(text, path, isAboutKey) };
}

/** Read like the configuration: YAML 1.2, every finding with the rule that configuration files have. */
function parseYamlText(text: string, shownPath: string, recipe: ItemCheckerInput): ParsedDocument {
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
  if (node === undefined) {
    return problems.length === 0
      ? refuseEmpty(recipe)
      : { isReadable: false, value: undefined, problems, locate: wholeText };
  }
  const isReadable = problems.length === 0;
  return {
    isReadable,
    value: isReadable ? toJson(node) : undefined,
    problems,
    locate: (path, isAboutKey) => locateInYaml(node, path, isAboutKey),
  };
}

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

function refuseEmpty(recipe: ItemCheckerInput): ParsedDocument {
  const violation = buildViolation({ ruleId: "empty-file", message: "there is nothing in the file" }, recipe);
  const problems = violation === undefined ? [] : [{ violation, span: { start: 0, end: 1 } }];
  return { isReadable: false, value: undefined, problems, locate: wholeText };
}

function wholeText(): TextSpan {
  return { start: 0, end: 1 };
}
