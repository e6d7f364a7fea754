import { compareText } from "../../../model/diagnostic.ts";
import type { JsonObject } from "../../../model/json.ts";
import { attentiveValidatorCode } from "../../../generated/attentive-validator-code.ts";
import { formatData } from "../../export/format-data.ts";
import { writtenBy } from "../../export/written-by.ts";
import { levelOf, type RuleLevels } from "../../rule-levels.ts";
import type { AttentiveContract, AttentiveSpec } from "../attentive-contract.ts";
import { attentiveRules } from "../attentive-rules.ts";
import type { DeclaredSpec } from "./validator-data.ts";

/** An ES module without any dependency that judges single bodies as `contract check` does. */
export function formatValidator(
  { owner, attributes, eventTypes, mostMembers }: AttentiveContract,
  levels: RuleLevels,
): string {
  const types = sorted(eventTypes);
  return [
    `// ${writtenBy("validator")}`,
    "const declared = {",
    `owner: ${formatData(owner)},`,
    `errors: ${formatData(listErrors(levels))},`,
    `mostMembers: ${mostMembers},`,
    `attributes: [\n${formatSpecs(attributes)}],`,
    `eventTypes: [\n${types.map(([type, { properties }]) => `[${formatData(type)}, [\n${formatSpecs(properties)}]],\n`).join("")}],`,
    "};",
    attentiveValidatorCode,
  ].join("\n");
}

/** One line for each value, so that a change reads well. */
function formatSpecs(specs: ReadonlyMap<string, AttentiveSpec>): string {
  return sorted(specs)
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

function sorted<T>(named: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...named].toSorted(([a], [b]) => compareText(a, b));
}

/** A rule about the declaration or about several bodies says nothing about one. */
function listErrors(levels: RuleLevels): readonly string[] {
  return attentiveRules
    .filter((rule) => rule.check.on === "item" && levelOf(rule, levels) === "error")
    .map(({ id }) => id);
}

/** The types of an exported validator. */
export const attentiveValidatorTypes = `/** One thing that is wrong with a body; \`instaform explain <ruleId>\` tells more. */
export interface ContractError {
  readonly ruleId: string;
  /** Keys and list positions. */
  readonly path: readonly (string | number)[];
}

/** Every error in a body of \`POST /v2/user/attributes\`; empty when the platform should take it. */
export function checkUserAttributes(body: unknown): readonly ContractError[];

/** Every error in a body of \`POST /v2/bulk/user/attributes\`. */
export function checkBulkUserAttributes(body: unknown): readonly ContractError[];

/** Every error in one custom event, or in a batch of them under \`events\`. */
export function checkCustomEvents(body: unknown): readonly ContractError[];

/** Every error in a body that adds members to a segment, or removes them. */
export function checkSegmentMembers(body: unknown): readonly ContractError[];
`;
