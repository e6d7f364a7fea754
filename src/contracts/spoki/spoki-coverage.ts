import { isJsonObject, ownValue } from "../../model/json.ts";
import type { Countable } from "../dialect.ts";
import { isMissing } from "../is-missing.ts";
import type { PayloadItem } from "../payload.ts";
import { customFields } from "./parts.ts";
import type { SpokiContract } from "./spoki-contract.ts";
import { findTemplate, languagesOf, variablesOf } from "./template-of.ts";

/** Custom fields; and of templates that messages can name, each with its variables. */
export function listSpokiCountable({ fields, templates }: SpokiContract): readonly Countable[] {
  return [
    ...[...(fields?.values() ?? [])].map(({ address }) => ({ kind: "custom-field", address })),
    ...[...(templates?.values() ?? [])]
      .filter(({ id }) => id !== undefined)
      .flatMap(({ address, languages }): readonly Countable[] => [
        { kind: "template", address },
        ...variablesOf(languages.values()).map((code) => ({ kind: "variable", address: `${address}#${code}` })),
      ]),
  ];
}

/** The custom fields that an item gives values to, and what it fills in of a template. */
export function listSpokiExercised(contract: SpokiContract, stream: string, item: PayloadItem): readonly string[] {
  const given = customFields(item, stream).flatMap(({ value }) =>
    Object.entries(value).flatMap(([code, each]) =>
      isMissing(each) ? [] : (contract.fields?.get(code)?.address ?? []),
    ),
  );
  const template = findTemplate(contract, item);
  if (template === undefined) return given;
  const values = ownValue(item, "custom_fields");
  const filled = variablesOf(languagesOf(template, item)).filter(
    (code) => isJsonObject(values) && !isMissing(ownValue(values, code)),
  );
  return [...given, template.address, ...filled.map((code) => `${template.address}#${code}`)];
}
