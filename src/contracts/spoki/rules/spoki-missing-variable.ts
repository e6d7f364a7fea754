import { isJsonObject, ownValue } from "../../../model/json.ts";
import { quoteKey } from "../../describe-value.ts";
import { isMissing } from "../../is-missing.ts";
import { lookAt } from "../../look-at.ts";
import { noProblems } from "../../payload-rule.ts";
import { exampleFields, exampleMessage, exampleTemplates } from "../example-payloads.ts";
import { messages } from "../parts.ts";
import { messageStream } from "../spoki-contract.ts";
import { findTemplate, languagesOf, variablesOf } from "../template-of.ts";
import type { SpokiRule } from "../spoki-rule.ts";

/** A message does not fill in its template. */
export const spokiMissingVariable: SpokiRule = {
  id: "spoki-missing-variable",
  severity: "error",
  title: "A message does not fill in its template",
  why: "Each `%%CODE%%` of a template that is a custom field needs a value. Whether Spoki takes one that the contact had before, and what it sends without any, is not said. With a `language` that is declared, the texts of that language count, else those of all.",
  fix: "Send a value under `custom_fields`, or take the variable out of the template.",
  streams: [messageStream],
  examples: {
    stream: messageStream,
    specs: { customFields: exampleFields, templates: exampleTemplates },
    accepted: [exampleMessage({ custom_fields: { ORDER_ID: "A-1234" } })],
    rejected: [exampleMessage({ custom_fields: {} })],
  },
  check: lookAt(messages, (contract) => ({ value, path }) => {
    const template = findTemplate(contract, value);
    const given = ownValue(value, "custom_fields");
    // what is no object is the business of another rule
    if (template === undefined || (given !== undefined && !isJsonObject(given))) return noProblems;
    return variablesOf(languagesOf(template, value))
      .filter((code) => given === undefined || isMissing(ownValue(given, code)))
      .map((code) => ({
        message: `the message has no value for ${quoteKey(code)}, which its template holds`,
        path: [...path, "custom_fields", code],
        address: `${template.address}#${code}`,
      }));
  }),
};
