import { spokiValidatorCode } from "../../../generated/spoki-validator-code.ts";
import type { Json } from "../../../model/json.ts";
import { listErrors, sortedByName, validatorFiles } from "../../export/bundled-validator.ts";
import { stemOfProject, type ExportFile } from "../../export/export-file.ts";
import { formatData } from "../../export/format-data.ts";
import type { RuleLevels } from "../../rule-levels.ts";
import type { SpokiContract, SpokiTemplate } from "../spoki-contract.ts";
import { spokiRules } from "../spoki-rules.ts";

/** A validator that judges single bodies as `contract check` does. */
export function exportValidator(
  { owner, fields, templates }: SpokiContract,
  levels: RuleLevels,
): readonly ExportFile[] {
  const named = templates && new Map([...templates].filter(([, { id }]) => id !== undefined));
  const declared = [
    "const declared = {",
    `owner: ${formatData(owner)},`,
    `errors: ${formatData(listErrors(spokiRules, levels))},`,
    ...(fields === undefined
      ? []
      : [`fields: [\n${formatNamed(fields, ({ type, example }) => ({ type, example }))}],`]),
    ...(named === undefined ? [] : [`templates: [\n${formatNamed(named, toData)}],`]),
    "};",
  ].join("\n");
  return validatorFiles({ stem: stemOfProject(owner), declared, code: spokiValidatorCode, types });
}

/** One line for each, so that a change reads well. */
function formatNamed<T>(named: ReadonlyMap<string, T>, toJson: (value: T) => Json): string {
  return sortedByName(named)
    .map(([name, value]) => `  ${formatData([name, toJson(value)])},\n`)
    .join("");
}

function toData({ id = 0, languages }: SpokiTemplate): Json {
  const texts = sortedByName(languages).map(([code, { variables, header }]) => [code, { variables, header }] as const);
  return { id, languages: texts };
}

const types = `/** Every error in a body of \`POST /api/1/contacts/sync/\`; empty when the platform should take it. */
export function checkContact(body: unknown): readonly ContractError[];

/** Every error in a body of \`POST /api/1/contacts/sync_all/\`: a list of contacts. */
export function checkContacts(body: unknown): readonly ContractError[];

/** Every error in a body of \`POST /api/1/lists/{id}/sync_contacts/\`. */
export function checkListContacts(body: unknown): readonly ContractError[];

/** Every error in a body of \`POST /wh/ap/{uuid}/\`, or of its form for many contacts. */
export function checkAutomationStart(body: unknown): readonly ContractError[];

/** Every error in a body of \`POST /api/1/messages/send/\`. */
export function checkMessage(body: unknown): readonly ContractError[];
`;
