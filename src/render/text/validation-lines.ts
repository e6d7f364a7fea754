import type { ValidationSummary } from "../../model/report.ts";
import { countOf, joinWords } from "../count-of.ts";
import { displayLine } from "../escape-text.ts";
import { nameText } from "../value-text.ts";
import { wrapHanging } from "../wrap-text.ts";
import type { Layout, Lines } from "./lines.ts";

/** That the configuration is valid, and what was looked at. */
export function renderValidation(validation: ValidationSummary, layout: Layout): Lines {
  return wrapHanging("", validationSentence(validation), layout.width);
}

/** `instasent.yaml is valid: 14 resources. Environments: production, staging.` */
export function validationSentence({ files, resources, environments }: ValidationSummary): string {
  const what = files.length > 3 ? countOf(files.length, "file") : joinWords(files.map(displayLine));
  const named = environments.length === 0 ? "" : ` Environments: ${environments.map(nameText).join(", ")}.`;
  return `${what} ${files.length === 1 ? "is" : "are"} valid: ${countOf(resources, "resource")}.${named}`;
}
