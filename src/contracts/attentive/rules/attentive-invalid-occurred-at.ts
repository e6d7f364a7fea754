import { parseDate } from "../../parse-date.ts";
import { eventStream } from "../attentive-contract.ts";
import { exampleEvent, exampleEventTypes } from "../example-payloads.ts";
import { lookAtEntries } from "../../look-at.ts";
import { events } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** `occurredAt` is no time with an offset. */
export const attentiveInvalidOccurredAt: AttentiveRule = {
  id: "attentive-invalid-occurred-at",
  severity: "error",
  title: "`occurredAt` is no time with an offset",
  why: "The vendor reads ISO 8601 with date, time and offset (CustomEvent, `occurredAt`); without an offset the same text is another moment elsewhere.",
  fix: "Send `2026-05-04T10:00:00Z` or `2026-05-04T10:00:00+02:00`. Without `occurredAt`, the event happens when it is sent.",
  streams: [eventStream],
  examples: {
    stream: eventStream,
    specs: { eventTypes: exampleEventTypes },
    accepted: [exampleEvent({ occurredAt: "2026-05-04T10:00:00Z" })],
    rejected: [exampleEvent({ occurredAt: "2026-05-04 10:00" })],
  },
  check: lookAtEntries(events, () => (key, value) => {
    if (key !== "occurredAt" || (typeof value === "string" && parseDate(value) === "instant")) return undefined;
    return { message: '"occurredAt" takes a time with its offset, and has none', value };
  }),
};
