import { createSuggester } from "../create-suggester.ts";
import { quoteKey } from "../describe-value.ts";
import type { PayloadRule } from "../payload-rule.ts";

/** A key of `_event_parameters` is no parameter of the event. */
export const unknownParameter: PayloadRule = {
  id: "unknown-parameter",
  severity: "error",
  title: "A key of `_event_parameters` is no parameter of the event",
  why: "The platform is expected to refuse parameters that the event's spec does not list, and what it does with them otherwise is undocumented.",
  fix: "Correct the key, or declare it under the event's `parameters` (and run `instaform lock` when there is a lock).",
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
        _event_parameters: { orderId: "9" },
      },
    ],
  },
  check: {
    on: "unknown-key",
    of: "parameter",
    compile: ({ owner, keys }) => {
      const suggest = createSuggester(keys);
      return (key) => ({ message: `${quoteKey(key)} is no parameter of ${owner}${suggest(key)}` });
    },
  },
};
