import { quoteKey } from "../../describe-value.ts";
import { parseDate } from "../../parse-date.ts";
import { userStream, userStreams } from "../attentive-contract.ts";
import { exampleUser } from "../example-payloads.ts";
import { lookAtEntries } from "../../look-at.ts";
import { customs } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A text looks like a number, a boolean or a date. */
export const attentiveTextReadOtherwise: AttentiveRule = {
  id: "attentive-text-read-otherwise",
  severity: "warning",
  title: "A text looks like a number, a boolean or a date",
  why: 'Attentive guesses the type from the first value, quotes or not: `"24"` makes a number of the attribute, and a text that comes later does not fit.',
  fix: "Declare the attribute as what its values are, or send a text that cannot be taken for something else.",
  streams: userStreams,
  examples: {
    stream: userStream,
    specs: { attributes: { size: { type: "string" } } },
    accepted: [exampleUser({ size: "XL" })],
    rejected: [exampleUser({ size: "24" })],
  },
  check: lookAtEntries(customs, ({ attributes }) => (key, value) => {
    const spec = attributes.get(key);
    if (spec?.type !== "string" || typeof value !== "string") return undefined;
    const looks = lookOf(value);
    if (looks === undefined) return undefined;
    return {
      message: `attribute ${quoteKey(key)} is declared as a text, and this one looks like ${looks}`,
      address: spec.address,
      value,
    };
  }),
};

function lookOf(text: string): string | undefined {
  if (/^\s*[+-]?\d{1,30}(?:\.\d{1,30})?\s*$/.test(text)) return "a number";
  if (/^(?:true|false)$/i.test(text)) return "true or false";
  return parseDate(text) === "invalid" ? undefined : "a date";
}
