import { parseDate } from "../../parse-date.ts";
import { userStream, userStreams } from "../attentive-contract.ts";
import { lookAtEntries } from "../../look-at.ts";
import { demographics } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A date of birth is not `YYYY-MM-DD`. */
export const attentiveInvalidDateOfBirth: AttentiveRule = {
  id: "attentive-invalid-date-of-birth",
  severity: "error",
  title: "A date of birth is not `YYYY-MM-DD`",
  why: "The vendor reads `demographic.dateOfBirth` as a day in ISO 8601.",
  fix: "Send `1990-05-04`.",
  streams: userStreams,
  examples: {
    stream: userStream,
    specs: {},
    accepted: [{ identifiers: { email: "a@b.co" }, attributes: { demographic: { dateOfBirth: "1990-05-04" } } }],
    rejected: [{ identifiers: { email: "a@b.co" }, attributes: { demographic: { dateOfBirth: "04/05/1990" } } }],
  },
  check: lookAtEntries(demographics, () => (key, value) => {
    if (key !== "dateOfBirth" || typeof value !== "string" || parseDate(value) === "day") return undefined;
    return { message: '"dateOfBirth" takes a day as YYYY-MM-DD, and the text is none', value };
  }),
};
