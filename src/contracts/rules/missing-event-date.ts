import { noProblems } from "../payload-rule.ts";
import type { PayloadRule } from "../payload-rule.ts";

/** An event has no `_event_date`. */
export const missingEventDate: PayloadRule = {
  id: "missing-event-date",
  severity: "warning",
  title: "An event has no `_event_date`",
  why: "The platform then takes the time at which the event arrives, so a delayed or repeated upload dates it wrongly, for good: events cannot be changed.",
  fix: "Send `_event_date` as `YYYY-MM-DDTHH:MM:SS.SSSZ`.",
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
    rejected: [{ _user_id: "u-1", _event_id: "e-1", _event_type: "order", _event_parameters: { "order-id": "9" } }],
  },
  check: {
    on: "item",
    compile: () => (item) =>
      item["_event_date"] !== undefined
        ? noProblems
        : [{ message: 'the event has no "_event_date", so its arrival will date it', path: ["_event_date"] }],
  },
};
