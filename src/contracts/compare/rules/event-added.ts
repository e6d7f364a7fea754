import type { CompatibilityRule } from "../compatibility-rule.ts";

/** An event type is new. */
export const eventAdded: CompatibilityRule = {
  id: "event-added",
  title: "An event type is new.",
  why: "No payload of before is of this type. A reader that tells types apart meets one it has not seen.",
  verdicts: { producer: "compatible", consumer: "risky" },
  find: (pair) => (pair.subject === "event" && pair.previous === undefined ? "is new" : undefined),
  example: {
    previous: { events: { order: { parameters: {} } } },
    current: { events: { order: { parameters: {} }, visit: { parameters: {} } } },
  },
};
