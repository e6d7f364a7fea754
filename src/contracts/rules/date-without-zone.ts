import { quoteKey } from "../describe-value.ts";
import { parseDate } from "../parse-date.ts";
import type { PayloadRule } from "../payload-rule.ts";

/** A time has no zone. */
export const dateWithoutZone: PayloadRule = {
  id: "date-without-zone",
  severity: "warning",
  title: "A time has no zone",
  why: "Without `Z` or an offset the reader has to guess: the same text is another moment in Madrid and in Lima.",
  fix: "Add `Z` or an offset such as `+02:00`.",
  streams: ["contacts", "events"],
  examples: {
    stream: "contacts",
    contract: { attributes: { joined: { dataType: "date" } } },
    accepted: [{ _user_id: "u-1", joined: "2026-05-04T10:00:00Z" }],
    rejected: [{ _user_id: "u-1", joined: "2026-05-04T10:00:00" }],
  },
  check: {
    on: "value",
    compile: ({ spec, name, noun }) =>
      (spec.dataType === "date" || spec.format === "datetime") && spec.format !== "date" && noun !== "key"
        ? {
            text: (value) =>
              parseDate(value) === "zoneless" ? `${noun} ${quoteKey(name)} is a time without zone` : undefined,
          }
        : undefined,
  },
};
