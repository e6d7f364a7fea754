import { compareText } from "../../../model/diagnostic.ts";
import type { JsonObject } from "../../../model/json.ts";
import { svixValidatorCode } from "../../../generated/svix-validator-code.ts";
import { formatData } from "../../export/format-data.ts";
import { writtenBy } from "../../export/written-by.ts";
import { levelOf, type RuleLevels } from "../../rule-levels.ts";
import { chooseVersion } from "../choose-version.ts";
import type { SvixContract, SvixEventType } from "../svix-contract.ts";
import { svixRules } from "../svix-rules.ts";

/** An ES module without any dependency that judges single messages as `contract check` does. */
export function formatValidator({ owner, eventTypes }: SvixContract, levels: RuleLevels): string {
  // A rule about the declaration or about several messages says nothing about one.
  const errors = svixRules.filter((rule) => rule.check.on === "item" && levelOf(rule, levels) === "error");
  const lines = [...eventTypes]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([name, eventType]) => `  [${formatData(name)}, ${formatLiteral(toData(eventType))}],\n`);
  return [
    `// ${writtenBy("validator")}`,
    "const declared = {",
    `owner: ${formatData(owner)},`,
    `errors: ${formatData(errors.map(({ id }) => id))},`,
    `eventTypes: [\n${lines.join("")}],`,
    "};",
    svixValidatorCode,
  ].join("\n");
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

/** The types of an exported validator. */
export const svixValidatorTypes = `/** One thing that is wrong with a message; \`instaform explain <ruleId>\` tells more. */
export interface ContractError {
  readonly ruleId: string;
  /** Keys and list positions. */
  readonly path: readonly (string | number)[];
}

/** Every error in a body of \`POST /api/v1/app/{app_id}/msg\`; empty when it fits what is declared. */
export function checkMessage(message: unknown): readonly ContractError[];
`;
