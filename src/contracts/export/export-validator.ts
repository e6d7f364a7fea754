import { compareText } from "../../model/diagnostic.ts";
import type { Json } from "../../model/json.ts";
import { isConsentAttribute } from "../built-in-attributes.ts";
import { anyNumberOfValues, type Contract, type ValueSpec } from "../contract.ts";
import { isKnownType, isTextType } from "../data-types.ts";
import { payloadRules } from "../rule-book.ts";
import { levelOf, type RuleLevels } from "../rule-levels.ts";
import { fileStem, type ExportFile, type ExportInput } from "./export-file.ts";
import { formatData } from "./format-data.ts";
import {
  datePattern,
  formatPatterns,
  formatRules,
  instantPattern,
  maxDateLength,
  numericPattern,
  zonelessPattern,
} from "./format-patterns.ts";
import { validatorRuntime, validatorTypes } from "./validator-runtime.ts";
import { writtenBy } from "./written-by.ts";

/** For each datasource an ES module without any dependency that judges single items as `contract check` does. */
export function exportValidator({ contracts, levels }: ExportInput): readonly ExportFile[] {
  return contracts.flatMap((contract) => {
    const stem = fileStem(contract);
    return [
      { path: `${stem}.mjs`, text: formatModule(contract, levels) },
      { path: `${stem}.d.mts`, text: `// ${writtenBy("validator")}\n\n${validatorTypes}` },
    ];
  });
}

function formatModule({ attributes, events, owner }: Contract, levels: RuleLevels): string {
  const sorted = [...events].toSorted(([a], [b]) => compareText(a, b));
  return [
    `// ${writtenBy("validator")}`,
    `// ${JSON.stringify(owner)}`,
    `const levels = new Map(${formatData(listLevels(levels))});`,
    `const patterns = ${formatData({ ...formatPatterns, "date-type": datePattern, instant: instantPattern, zoneless: zonelessPattern, number: numericPattern })};`,
    `const formatRules = ${formatData({ ...formatRules, "date-type": "invalid-date", instant: "invalid-date" })};`,
    `const maxDateLength = ${maxDateLength};`,
    `const attributes = new Map([\n${formatSpecs(attributes)}]);`,
    `const events = new Map([\n${sorted.map(([uid, event]) => `[${formatData(uid)}, new Map([\n${formatSpecs(event.parameters)}])],\n`).join("")}]);`,
    validatorRuntime,
  ].join("\n");
}

/** One line for each value, so that a change reads well. */
function formatSpecs(specs: ReadonlyMap<string, ValueSpec>): string {
  return [...specs]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([key, spec]) => `  [${formatData(key)}, ${formatData(toData(key, spec))}],\n`)
    .join("");
}

function toData(key: string, spec: ValueSpec): Json {
  const { dataType, format, isRequired, isReadOnly, maxLength, maxValues } = spec;
  const type = isTextType(dataType) ? "text" : isKnownType(dataType) ? dataType : "open";
  return {
    type,
    ...(format === undefined ? {} : { format }),
    ...(isRequired ? { required: true } : {}),
    ...(isReadOnly ? { readOnly: isConsentAttribute(key) ? "consent-attribute" : "read-only-attribute" } : {}),
    ...(maxLength === null ? {} : { maxLength }),
    ...(maxValues === 1 ? {} : { maxValues: maxValues === anyNumberOfValues ? null : maxValues }),
  };
}

/** Only errors are told; what is quieter still decides what is looked at next. */
function listLevels(levels: RuleLevels): Json {
  return [...payloadRules.values()].map((rule) => [rule.id, levelOf(rule, levels) ?? "off"]);
}
