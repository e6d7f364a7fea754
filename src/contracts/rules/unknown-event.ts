import { createSuggester } from "../create-suggester.ts";
import { noProblems } from "../payload-rule.ts";
import type { PayloadRule } from "../payload-rule.ts";

/** `_event_type` names no event of the specs. */
export const unknownEvent: PayloadRule = {
  id: "unknown-event",
  severity: "error",
  title: "`_event_type` names no event of the specs",
  why: "The platform is expected to refuse events that its specs do not list, and what it does with them otherwise is undocumented.",
  fix: "Correct the type, or declare it under `events` (and run `instaform lock` when there is a lock).",
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
        _event_type: "ordr",
        _event_date: "2026-05-04T10:00:00.000Z",
        _event_parameters: { "order-id": "9" },
      },
    ],
  },
  check: {
    on: "item",
    compile: ({ events, owner }) => {
      const suggest = createSuggester([...events.keys()]);
      return (item) => {
        const type = item["_event_type"];
        // a type that is missing or no text is the business of other rules
        if (typeof type !== "string" || type === "" || events.has(type)) return noProblems;
        const message = `"_event_type" names no event of ${owner}${suggest(type)}`;
        return [{ message, path: ["_event_type"], value: type }];
      };
    },
  },
};
