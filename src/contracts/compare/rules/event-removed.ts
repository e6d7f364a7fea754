import type { CompatibilityRule } from "../compatibility-rule.ts";

/** An event type is gone. */
export const eventRemoved: CompatibilityRule = {
  id: "event-removed",
  title: "An event type is gone.",
  why: "The platform refuses events of a type that it does not know. Readers get none any more.",
  verdicts: { producer: "breaking", consumer: "risky" },
  find: (pair) =>
    pair.subject === "event" && pair.current === undefined ? "is gone; events of this type are refused" : undefined,
  example: {
    previous: { events: { order: { parameters: {} }, visit: { parameters: {} } } },
    current: { events: { order: { parameters: {} } } },
  },
};
