import { ownValue } from "../../../model/json.ts";
import { noProblems } from "../../payload-rule.ts";
import { eventStream } from "../attentive-contract.ts";
import { exampleEvent, exampleEventTypes } from "../example-payloads.ts";
import { lookAt } from "../../look-at.ts";
import { events } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** An event has no type. */
export const attentiveMissingEventType: AttentiveRule = {
  id: "attentive-missing-event-type",
  severity: "error",
  title: "An event has no type",
  why: "`type` says what happened and is required (CustomEvent, `required`).",
  fix: "Send `type` with the name of a declared event type.",
  streams: [eventStream],
  examples: {
    stream: eventStream,
    specs: { eventTypes: exampleEventTypes },
    accepted: [exampleEvent({})],
    rejected: [{ user: { email: "a@b.co" }, externalEventId: "37fb97a9-6cfd-4983-bd65-68d104d53b70" }],
  },
  check: lookAt(events, () => ({ value, path }) => {
    const type = ownValue(value, "type");
    if (typeof type === "string" && type.trim() !== "") return noProblems;
    return [{ message: 'the event has no "type", which takes a text', path: [...path, "type"] }];
  }),
};
