import { ownValue } from "../../../model/json.ts";
import { createSuggester } from "../../create-suggester.ts";
import { quoteKey } from "../../describe-value.ts";
import { noProblems, type Problem } from "../../payload-rule.ts";
import { eventStream } from "../attentive-contract.ts";
import { exampleEvent, exampleEventTypes } from "../example-payloads.ts";
import { badTypeCharacters, looseName } from "../name-limits.ts";
import { events } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** The type of an event is not declared. */
export const attentiveUnknownEventType: AttentiveRule = {
  id: "attentive-unknown-event-type",
  severity: "error",
  title: "The type of an event is not declared",
  why: "Attentive makes a new event type of a name that it does not know, and upper and lower case count: journeys that wait for the right name never start.",
  fix: "Correct the name, or declare it under `eventTypes`.",
  streams: [eventStream],
  examples: {
    stream: eventStream,
    specs: { eventTypes: exampleEventTypes },
    accepted: [exampleEvent({})],
    rejected: [exampleEvent({ type: "Order shipped" })],
  },
  check: {
    on: "item",
    compile: ({ eventTypes, owner }, stream) => {
      const suggest = createSuggester([...eventTypes.keys()]);
      const known = new Map([...eventTypes.keys()].map((name) => [looseName(name), name]));
      return (item) =>
        events(item, stream).flatMap(({ value, path }): readonly Problem[] => {
          const type = ownValue(value, "type");
          // a type that is missing or cannot be one is the business of other rules
          if (typeof type !== "string" || type.trim() === "" || eventTypes.has(type) || badTypeCharacters.test(type)) {
            return noProblems;
          }
          const near = known.get(looseName(type));
          const hint =
            near === undefined ? suggest(type) : `; it differs from ${quoteKey(near)} in case or blanks only`;
          return [
            { message: `"type" names no declared event type of ${owner}${hint}`, path: [...path, "type"], value: type },
          ];
        });
    },
  },
};
