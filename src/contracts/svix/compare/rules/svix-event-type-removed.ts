import type { SvixCompatibilityRule } from "../svix-compatibility-rule.ts";

/** An event type was removed. */
export const svixEventTypeRemoved: SvixCompatibilityRule = {
  id: "svix-event-type-removed",
  title: "An event type was removed.",
  why: "Messages of it are refused by the contract, and subscribers wait for them in vain.",
  verdicts: { producer: "breaking", consumer: "risky" },
  example: {
    previous: { description: "An order was placed" },
    current: null,
  },
};
