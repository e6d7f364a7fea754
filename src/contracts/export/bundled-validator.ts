import { compareText } from "../../model/diagnostic.ts";
import type { DialectRule } from "../dialect-rule.ts";
import { levelOf, type RuleLevels } from "../rule-levels.ts";
import type { ExportFile } from "./export-file.ts";
import { writtenBy } from "./written-by.ts";

/** A validator that is made of a dialect's own rules: what is declared, the program behind it, and its functions' types. */
export interface BundledValidator {
  /** What the names of its files begin with. */
  readonly stem: string;
  /** JavaScript that gives `declared`. */
  readonly declared: string;
  readonly code: string;
  readonly types: string;
}

/** An ES module without any dependency, and its types. */
export function validatorFiles({ stem, declared, code, types }: BundledValidator): readonly ExportFile[] {
  const head = `// ${writtenBy("validator")}\n`;
  return [
    { path: `${stem}validator.mjs`, text: `${head}${declared}\n${code}` },
    { path: `${stem}validator.d.mts`, text: `${head}\n${contractErrorType}${types}` },
  ];
}

/** Ids of the rules that refuse a body: one about the declaration, or about several bodies, says nothing about one. */
export function listErrors(rules: readonly DialectRule<never, unknown>[], levels: RuleLevels): readonly string[] {
  return rules.filter((rule) => isAboutBodies(rule) && levelOf(rule, levels) === "error").map(({ id }) => id);
}

function isAboutBodies({ check: { on } }: DialectRule<never, unknown>): boolean {
  return on === "item" || on === "request";
}

/** By name, so that the same declarations always give the same bytes. */
export function sortedByName<T>(named: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...named].toSorted(([a], [b]) => compareText(a, b));
}

const contractErrorType = `/** One thing that is wrong with a payload; \`instaform explain <ruleId>\` tells more. */
export interface ContractError {
  readonly ruleId: string;
  /** Keys and list positions. */
  readonly path: readonly (string | number)[];
}

`;
