import { quoteKey } from "../describe-value.ts";
import { parseDate, type DateForm } from "../parse-date.ts";
import type { Field, PayloadRule, ValueTests } from "../payload-rule.ts";

/** A text is no date. */
export const invalidDate: PayloadRule = {
  id: "invalid-date",
  severity: "error",
  title: "A text is no date",
  why: "The platform reads ISO 8601 only. Of any other form nobody knows which day it becomes.",
  fix: "Send `2026-05-04`, or `2026-05-04T10:00:00.000Z` where a time belongs.",
  streams: ["contacts", "events"],
  examples: {
    stream: "contacts",
    contract: { attributes: { joined: { dataType: "date" } } },
    accepted: [{ _user_id: "u-1", joined: "2026-05-04" }],
    rejected: [{ _user_id: "u-1", joined: "04/05/2026" }],
  },
  check: { on: "value", compile: compileDate },
};

function compileDate(field: Field): ValueTests | undefined {
  const forms = formsOf(field);
  if (forms === undefined) return undefined;
  const { name, noun } = field;
  return {
    text: (value) =>
      forms.right.includes(parseDate(value))
        ? undefined
        : `${noun} ${quoteKey(name)} takes ${forms.words}, and the text is none`,
  };
}

/** A time without zone is let through here: a rule of its own warns of it, except for the date of an event. */
function formsOf({ spec, noun }: Field): { readonly words: string; readonly right: readonly DateForm[] } | undefined {
  const instant = "an ISO 8601 date with time and zone";
  if (spec.format === "datetime")
    return { words: instant, right: noun === "key" ? ["instant"] : ["instant", "zoneless"] };
  if (spec.format === "date") return { words: "a day as YYYY-MM-DD", right: ["day"] };
  if (spec.dataType !== "date") return undefined;
  return { words: "an ISO 8601 date", right: ["day", "instant", "zoneless"] };
}
