import type { PayloadRule } from "../payload-rule.ts";

/** An `_event_id` is used twice. */
export const duplicateEventId: PayloadRule = {
  id: "duplicate-event-id",
  severity: "error",
  title: "An `_event_id` is used twice",
  why: "The platform takes the first event of an id and drops the others without a word.",
  fix: "Give each event an id of its own that stays the same when it is sent again.",
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
      {
        _user_id: "u-1",
        _event_id: "e-2",
        _event_type: "order",
        _event_date: "2026-05-04T10:00:00.000Z",
        _event_parameters: { "order-id": "9" },
      },
    ],
    rejected: [
      {
        _user_id: "u-1",
        _event_id: "e-1",
        _event_type: "order",
        _event_date: "2026-05-04T10:00:00.000Z",
        _event_parameters: { "order-id": "9" },
      },
      {
        _user_id: "u-1",
        _event_id: "e-1",
        _event_type: "order",
        _event_date: "2026-05-04T10:00:00.000Z",
        _event_parameters: { "order-id": "9" },
      },
    ],
  },
  check: { on: "items" },
};
