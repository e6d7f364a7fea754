import { createSuggester } from "../create-suggester.ts";
import { quoteKey } from "../describe-value.ts";
import type { PayloadRule } from "../payload-rule.ts";

/** An event has a key that events do not have. */
export const unknownEventKey: PayloadRule = {
  id: "unknown-event-key",
  severity: "error",
  title: "An event has a key that events do not have",
  why: "Only `_user_id`, `_event_id`, `_event_type`, `_event_date` and `_event_parameters` are read. Whatever else stands beside them is lost in silence.",
  fix: "Move it into `_event_parameters`, or leave it out.",
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
        _event_type: "order",
        _event_date: "2026-05-04T10:00:00.000Z",
        _event_parameters: { "order-id": "9" },
        "order-id": "9",
      },
    ],
  },
  check: {
    on: "unknown-key",
    of: "key",
    compile: ({ keys }) => {
      const suggest = createSuggester(keys);
      return (key) => ({ message: `${quoteKey(key)} is no key of an event${suggest(key)}` });
    },
  },
};
