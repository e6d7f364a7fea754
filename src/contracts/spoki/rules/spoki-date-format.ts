import { ownValue } from "../../../model/json.ts";
import { quoteKey } from "../../describe-value.ts";
import { lookAt } from "../../look-at.ts";
import { parseDate } from "../../parse-date.ts";
import { noProblems, type Problem } from "../../payload-rule.ts";
import { exampleContact } from "../example-payloads.ts";
import { customFields } from "../parts.ts";
import { shapeOfDate } from "../shape-of-date.ts";
import { contactStream, spokiStreams } from "../spoki-contract.ts";
import type { SpokiRule } from "../spoki-rule.ts";

/** A date is written otherwise than the example of its field. */
export const spokiDateFormat: SpokiRule = {
  id: "spoki-date-format",
  severity: "warning",
  title: "A date is written otherwise than the example of its field",
  why: "Spoki's document fixes no way to write dates (it shows `05/09/24` once), nor says what becomes of one that it cannot read. So the field's `example` says how: digits, letters and signs at the same places, and a day that the calendar has where it is written as in ISO 8601.",
  fix: "Send it like the example, or correct the example of the field.",
  streams: spokiStreams,
  examples: {
    stream: contactStream,
    specs: { customFields: { DELIVERY_DATE: { label: "Delivery", type: "date", example: "2026-12-24" } } },
    accepted: [exampleContact({ custom_fields: { DELIVERY_DATE: "2027-01-08" } })],
    rejected: [exampleContact({ custom_fields: { DELIVERY_DATE: "8/1/2027" } })],
  },
  check: lookAt(customFields, ({ fields }) => {
    const dates = [...(fields ?? [])]
      .filter(([, { type }]) => type !== "text")
      .map(([code, field]) => ({ ...field, code, shape: shapeOfDate(field.example) }));
    return ({ value, path }) =>
      dates.flatMap(({ code, address, example, shape }): readonly Problem[] => {
        const text = ownValue(value, code);
        if (typeof text !== "string" || text === "") return noProblems;
        const problem = { path: [...path, code], address, value: text };
        const what = `custom field ${quoteKey(code)} takes a date`;
        if (shapeOfDate(text) !== shape) {
          return [{ ...problem, message: `${what} written like ${quoteKey(example)}, and the text is not` }];
        }
        const isNone = parseDate(example) !== "invalid" && parseDate(text) === "invalid";
        return isNone ? [{ ...problem, message: `${what}, and the text is none that the calendar has` }] : noProblems;
      });
  }),
};
