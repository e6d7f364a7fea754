import type { SvixCompatibilityRule } from "../svix-compatibility-rule.ts";

/** An event type was added. */
export const svixEventTypeAdded: SvixCompatibilityRule = {
  id: "svix-event-type-added",
  title: "An event type was added.",
  why: "Nothing that was sent before is concerned; subscribers to everything meet messages that they do not know.",
  verdicts: { producer: "compatible", consumer: "risky" },
  example: {
    previous: null,
    current: { description: "An order was placed" },
  },
};
