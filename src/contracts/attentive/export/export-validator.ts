import type { JsonObject } from "../../../model/json.ts";
import { attentiveValidatorCode } from "../../../generated/attentive-validator-code.ts";
import { listErrors, sortedByName, validatorFiles } from "../../export/bundled-validator.ts";
import { stemOfProject, type ExportFile } from "../../export/export-file.ts";
import { formatData } from "../../export/format-data.ts";
import type { RuleLevels } from "../../rule-levels.ts";
import type { AttentiveContract, AttentiveSpec } from "../attentive-contract.ts";
import { attentiveRules } from "../attentive-rules.ts";
import type { DeclaredSpec } from "./validator-data.ts";

/** A validator that judges single bodies as `contract check` does. */
export function exportValidator(
  { owner, attributes, eventTypes, mostMembers }: AttentiveContract,
  levels: RuleLevels,
): readonly ExportFile[] {
  const events = sortedByName(eventTypes).map(
    ([type, { properties }]) => `[${formatData(type)}, [\n${formatSpecs(properties)}]],\n`,
  );
  const declared = [
    "const declared = {",
    `owner: ${formatData(owner)},`,
    `errors: ${formatData(listErrors(attentiveRules, levels))},`,
    `mostMembers: ${mostMembers},`,
    `attributes: [\n${formatSpecs(attributes)}],`,
    `eventTypes: [\n${events.join("")}],`,
    "};",
  ].join("\n");
  return validatorFiles({ stem: stemOfProject(owner), declared, code: attentiveValidatorCode, types });
}

/** One line for each value, so that a change reads well. */
function formatSpecs(specs: ReadonlyMap<string, AttentiveSpec>): string {
  return sortedByName(specs)
    .map(([name, spec]) => `  [${formatData(name)}, ${formatData(toData(spec))}],\n`)
    .join("");
}

function toData({ type, values, isRequired }: AttentiveSpec): DeclaredSpec & JsonObject {
  return {
    type,
    ...(values === undefined ? {} : { values: [...values] }),
    ...(isRequired ? { required: true } : {}),
  };
}

const types = `/** Every error in a body of \`POST /v2/user/attributes\`; empty when the platform should take it. */
export function checkUserAttributes(body: unknown): readonly ContractError[];

/** Every error in a body of \`POST /v2/bulk/user/attributes\`. */
export function checkBulkUserAttributes(body: unknown): readonly ContractError[];

/** Every error in one custom event, or in a batch of them under \`events\`. */
export function checkCustomEvents(body: unknown): readonly ContractError[];

/** Every error in a body that adds members to a segment, or removes them. */
export function checkSegmentMembers(body: unknown): readonly ContractError[];
`;
