import { isMissing } from "../is-missing.ts";
import { noProblems } from "../payload-rule.ts";
import type { PayloadRule } from "../payload-rule.ts";

/** An item has no `_event_type`. */
export const missingEventType: PayloadRule = {
  id: "missing-event-type",
  severity: "error",
  title: "An item has no `_event_type`",
  why: "The platform refuses an event without it.",
  fix: "Send `_event_type` as a text that is not empty.",
  streams: ["events"],
  examples: {
    stream: "events",
    contract: { events: { order: { parameters: { "order-id": { dataType: "keyword" } } } } },
    accepted: [
      {
        _user_id: "u-1",
        _event_id: "e-1",
        _event_type: "order",
        _event_date: "2026-05-04T10:00:00.000Z",
        _event_parameters: { "order-id": "9" },
      },
    ],
    rejected: [
      {
        _user_id: "u-1",
        _event_id: "e-1",
        _event_date: "2026-05-04T10:00:00.000Z",
        _event_parameters: { "order-id": "9" },
      },
    ],
  },
  check: {
    on: "item",
    compile: () => (item) =>
      isMissing(item["_event_type"])
        ? [{ message: 'the event has no "_event_type", which says what happened', path: ["_event_type"] }]
        : noProblems,
  },
};
