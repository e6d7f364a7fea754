import { parseDate } from "../../parse-date.ts";
import { eventStream, userStream, userStreams } from "../attentive-contract.ts";
import { exampleUser } from "../example-payloads.ts";
import { lookAtSpecs } from "../look-at-specs.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A date is not ISO 8601. */
export const attentiveInvalidDate: AttentiveRule = {
  id: "attentive-invalid-date",
  severity: "error",
  title: "A date is not ISO 8601",
  why: "Dates and times are recognised in ISO 8601 only; any other text makes a text of the attribute (`attributes.custom`).",
  fix: "Send `2026-05-04` or `2026-05-04T10:00:00Z`.",
  streams: [...userStreams, eventStream],
  examples: {
    stream: userStream,
    specs: { attributes: { since: { type: "date" } } },
    accepted: [exampleUser({ since: "2026-05-04" })],
    rejected: [exampleUser({ since: "05/04/2026" })],
  },
  check: lookAtSpecs(({ type, address }, value, what) => {
    if (type !== "date" || typeof value !== "string" || parseDate(value) !== "invalid") return undefined;
    return { message: `${what} takes an ISO 8601 date, and the text is none`, address, value };
  }),
};
