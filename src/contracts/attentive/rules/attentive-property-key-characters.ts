import { quoteKey } from "../../describe-value.ts";
import { eventStream } from "../attentive-contract.ts";
import { exampleEvent, exampleEventTypes } from "../example-payloads.ts";
import { badKeyCharacters } from "../name-limits.ts";
import { deepEntries, properties } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** The key of a property has a character that it may not have. */
export const attentivePropertyKeyCharacters: AttentiveRule = {
  id: "attentive-property-key-characters",
  severity: "error",
  title: "The key of a property has a character that it may not have",
  why: 'A key holds none of `" { } [ ] \\\\ |`, at any depth (CustomEvent, `properties`).',
  fix: "Choose a key without these characters.",
  streams: [eventStream],
  examples: {
    stream: eventStream,
    specs: { eventTypes: exampleEventTypes },
    accepted: [exampleEvent({ properties: { "Order Id": "A-1" } })],
    rejected: [exampleEvent({ properties: { "Order [Id]": "A-1" } })],
  },
  check: {
    on: "item",
    compile: (_, stream) => (item) =>
      properties(item, stream).flatMap((part) =>
        [...deepEntries(part)].flatMap(([key, , path]) => {
          const [found] = badKeyCharacters.exec(key) ?? [];
          return found === undefined
            ? []
            : [{ message: `${quoteKey(key)} may not hold ${found}`, path, isAboutKey: true }];
        }),
      ),
  },
};
