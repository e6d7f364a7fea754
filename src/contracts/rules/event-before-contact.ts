import type { PayloadRule } from "../payload-rule.ts";

/** An event comes before its contact. */
export const eventBeforeContact: PayloadRule = {
  id: "event-before-contact",
  severity: "warning",
  title: "An event comes before its contact",
  why: "A contact must exist before its events. The fixtures of this datasource have contacts, and this event's is not among them.",
  fix: "Add the contact to the contact fixtures, or correct the `_user_id`.",
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
        _user_id: "u-2",
        _event_id: "e-1",
        _event_type: "order",
        _event_date: "2026-05-04T10:00:00.000Z",
        _event_parameters: { "order-id": "9" },
      },
    ],
  },
  check: { on: "items" },
};
