import { isMissing } from "../is-missing.ts";
import { noProblems } from "../payload-rule.ts";
import type { PayloadRule } from "../payload-rule.ts";

/** An item has no `_event_id`. */
export const missingEventId: PayloadRule = {
  id: "missing-event-id",
  severity: "error",
  title: "An item has no `_event_id`",
  why: "The platform refuses an event without it. It is also what makes sending again safe: the same id never counts twice.",
  fix: "Send `_event_id` as a text that is not empty.",
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
        _event_type: "order",
        _event_date: "2026-05-04T10:00:00.000Z",
        _event_parameters: { "order-id": "9" },
      },
    ],
  },
  check: {
    on: "item",
    compile: () => (item) =>
      isMissing(item["_event_id"])
        ? [
            {
              message: 'the event has no "_event_id", by which the platform recognises it when it is sent again',
              path: ["_event_id"],
            },
          ]
        : noProblems,
  },
};
