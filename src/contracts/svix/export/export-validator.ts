import type { JsonObject } from "../../../model/json.ts";
import { svixValidatorCode } from "../../../generated/svix-validator-code.ts";
import { listErrors, sortedByName, validatorFiles } from "../../export/bundled-validator.ts";
import { stemOfProject, type ExportFile } from "../../export/export-file.ts";
import { formatData } from "../../export/format-data.ts";
import type { RuleLevels } from "../../rule-levels.ts";
import { chooseVersion } from "../choose-version.ts";
import type { SvixContract, SvixEventType } from "../svix-contract.ts";
import { svixRules } from "../svix-rules.ts";

/** A validator that judges single messages as `contract check` does. */
export function exportValidator({ owner, eventTypes }: SvixContract, levels: RuleLevels): readonly ExportFile[] {
  const lines = sortedByName(eventTypes).map(
    ([name, eventType]) => `  [${formatData(name)}, ${formatLiteral(toData(eventType))}],\n`,
  );
  const declared = [
    "const declared = {",
    `owner: ${formatData(owner)},`,
    `errors: ${formatData(listErrors(svixRules, levels))},`,
    `eventTypes: [\n${lines.join("")}],`,
    "};",
  ].join("\n");
  return validatorFiles({ stem: stemOfProject(owner), declared, code: svixValidatorCode, types });
}

function toData(eventType: SvixEventType): JsonObject {
  const version = chooseVersion(eventType);
  const schema = version === undefined ? undefined : eventType.schemas.get(version);
  return {
    ...(eventType.isArchived ? { isArchived: true } : {}),
    ...(version === undefined || schema === undefined ? {} : { version, schema }),
  };
}

/** In a literal a key of this name would be no key. */
function formatLiteral(data: JsonObject): string {
  const text = formatData(data);
  return text.includes("__proto__") ? `JSON.parse(${formatData(text)})` : text;
}

const types = `/** Every error in a body of \`POST /api/v1/app/{app_id}/msg\`; empty when it fits what is declared. */
export function checkMessage(message: unknown): readonly ContractError[];
`;
