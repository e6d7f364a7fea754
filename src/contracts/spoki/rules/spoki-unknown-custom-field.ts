import { spokiOwnCodes } from "../../../model/spoki-codes.ts";
import { createSuggester } from "../../create-suggester.ts";
import { quoteKey } from "../../describe-value.ts";
import { lookAt } from "../../look-at.ts";
import { noProblems } from "../../payload-rule.ts";
import { exampleContact, exampleFields } from "../example-payloads.ts";
import { customFields } from "../parts.ts";
import { contactStream, spokiStreams } from "../spoki-contract.ts";
import type { SpokiRule } from "../spoki-rule.ts";

/** A custom field is not declared. */
export const spokiUnknownCustomField: SpokiRule = {
  id: "spoki-unknown-custom-field",
  severity: "error",
  title: "A custom field is not declared",
  why: "Fields are made by a call of their own, so a code that nobody made has nowhere to go. What Spoki does with it is not said. Of an account without `customFields:` nothing is said here either.",
  fix: "Correct the code, or declare it under `customFields`.",
  streams: spokiStreams,
  examples: {
    stream: contactStream,
    specs: { customFields: exampleFields },
    accepted: [exampleContact({ custom_fields: { ORDER_ID: "A-1234" } })],
    rejected: [exampleContact({ custom_fields: { order_id: "A-1234" } })],
  },
  check: lookAt(customFields, ({ fields, owner }) => {
    if (fields === undefined) return () => noProblems;
    const suggest = createSuggester([...fields.keys()]);
    const hint = (key: string): string => {
      const plain = key.replaceAll("%", "").toUpperCase();
      return fields.has(plain) ? `; its code is ${quoteKey(plain)}` : suggest(key);
    };
    return ({ value, path }) =>
      Object.keys(value)
        // of Spoki's own codes another rule speaks
        .filter((key) => !fields.has(key) && !spokiOwnCodes.has(key))
        .map((key) => ({
          message: `${quoteKey(key)} is no declared custom field of ${owner}${hint(key)}`,
          path: [...path, key],
          isAboutKey: true,
        }));
  }),
};
