import { ownValue } from "../../../model/json.ts";
import { noProblems } from "../../payload-rule.ts";
import { eventStream } from "../attentive-contract.ts";
import { exampleEvent, exampleEventTypes } from "../example-payloads.ts";
import { lookAt } from "../../look-at.ts";
import { events } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** An event has no id of its own that is a UUID. */
export const attentiveMissingExternalEventId: AttentiveRule = {
  id: "attentive-missing-external-event-id",
  severity: "info",
  title: "An event has no id of its own that is a UUID",
  why: "The vendor recommends a UUID in `externalEventId`, so that one event can be found again. It does not promise to drop the second of two.",
  fix: "Send a UUID that stays the same when the event is sent again.",
  streams: [eventStream],
  examples: {
    stream: eventStream,
    specs: { eventTypes: exampleEventTypes },
    accepted: [exampleEvent({})],
    rejected: [exampleEvent({ externalEventId: "order 54321" })],
  },
  check: lookAt(events, () => ({ value, path }) => {
    const id = ownValue(value, "externalEventId");
    if (typeof id === "string" && uuid.test(id)) return noProblems;
    const found = id === undefined ? {} : { value: id };
    return [{ message: '"externalEventId" should be a UUID', path: [...path, "externalEventId"], ...found }];
  }),
};

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
