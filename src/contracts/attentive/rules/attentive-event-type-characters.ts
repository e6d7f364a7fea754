import { eventStream } from "../attentive-contract.ts";
import { exampleEvent, exampleEventTypes } from "../example-payloads.ts";
import { lookAtEntries } from "../../look-at.ts";
import { badTypeCharacters } from "../name-limits.ts";
import { events } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** The type of an event has a character that it may not have. */
export const attentiveEventTypeCharacters: AttentiveRule = {
  id: "attentive-event-type-characters",
  severity: "error",
  title: "The type of an event has a character that it may not have",
  why: "A type holds none of `\" ' ( ) { } [ ] \\\\ | ,` (CustomEvent, `type`).",
  fix: "Choose a name without these characters.",
  streams: [eventStream],
  examples: {
    stream: eventStream,
    specs: { eventTypes: exampleEventTypes },
    accepted: [exampleEvent({})],
    rejected: [exampleEvent({ type: "Order (shipped)" })],
  },
  check: lookAtEntries(events, () => (key, value) => {
    if (key !== "type" || typeof value !== "string") return undefined;
    const [found] = badTypeCharacters.exec(value) ?? [];
    return found === undefined ? undefined : { message: `"type" may not hold ${found}`, value };
  }),
};
