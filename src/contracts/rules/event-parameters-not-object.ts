import { isJsonObject } from "../../model/json.ts";
import { describeKind } from "../describe-value.ts";
import { noProblems } from "../payload-rule.ts";
import type { PayloadRule } from "../payload-rule.ts";

/** `_event_parameters` is no object. */
export const eventParametersNotObject: PayloadRule = {
  id: "event-parameters-not-object",
  severity: "error",
  title: "`_event_parameters` is no object",
  why: "Parameters are a map of names to values; the platform refuses anything else.",
  fix: "Send `_event_parameters` as an object, `{}` when there are none.",
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
        _event_parameters: ["9"],
      },
    ],
  },
  check: {
    on: "item",
    compile: () => (item) => {
      const value = item["_event_parameters"] ?? null;
      if (value === null || isJsonObject(value)) return noProblems;
      const message = `"_event_parameters" must be an object and is ${describeKind(value)}`;
      return [{ message, path: ["_event_parameters"], value }];
    },
  },
};
