import { quoteKey } from "../../describe-value.ts";
import { lookAtEntries } from "../../look-at.ts";
import { parseDate } from "../../parse-date.ts";
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
  check: lookAtEntries(customFields, ({ fields }) => (key, value) => {
    const field = fields?.get(key);
    if (field === undefined || field.type === "text" || typeof value !== "string" || value === "") return undefined;
    const { address, example } = field;
    const what = `custom field ${quoteKey(key)}`;
    if (shapeOfDate(value) !== shapeOfDate(example)) {
      return { message: `${what} takes a date written like ${quoteKey(example)}, and the text is not`, address, value };
    }
    if (parseDate(example) === "invalid" || parseDate(value) !== "invalid") return undefined;
    return { message: `${what} takes a date, and the text is none that the calendar has`, address, value };
  }),
};
