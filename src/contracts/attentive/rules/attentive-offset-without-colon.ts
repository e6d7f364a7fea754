import { parseDate } from "../../parse-date.ts";
import { eventStream } from "../attentive-contract.ts";
import { exampleEvent, exampleEventTypes } from "../example-payloads.ts";
import { lookAtEntries } from "../../look-at.ts";
import { events } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** `occurredAt` has an offset without colon. */
export const attentiveOffsetWithoutColon: AttentiveRule = {
  id: "attentive-offset-without-colon",
  severity: "warning",
  title: "`occurredAt` has an offset without colon",
  why: "`+0000` is how the vendor's own example has it, and strict readers of RFC 3339, which its newer pages ask for, refuse it.",
  fix: "Send `+00:00` or `Z`.",
  streams: [eventStream],
  examples: {
    stream: eventStream,
    specs: { eventTypes: exampleEventTypes },
    accepted: [exampleEvent({ occurredAt: "2021-03-30T14:38:29+00:00" })],
    rejected: [exampleEvent({ occurredAt: "2021-03-30T14:38:29+0000" })],
  },
  check: lookAtEntries(events, () => (key, value) => {
    const isOdd =
      key === "occurredAt" && typeof value === "string" && /[+-]\d{4}$/.test(value) && parseDate(value) === "instant";
    return isOdd ? { message: '"occurredAt" has an offset without colon', value } : undefined;
  }),
};
