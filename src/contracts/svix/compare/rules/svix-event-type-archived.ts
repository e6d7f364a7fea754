import type { SvixCompatibilityRule } from "../svix-compatibility-rule.ts";

/** An event type was archived. */
export const svixEventTypeArchived: SvixCompatibilityRule = {
  id: "svix-event-type-archived",
  title: "An event type was archived.",
  why: "Svix takes no new messages of it, and no new subscriptions.",
  verdicts: { producer: "breaking", consumer: "risky" },
  example: {
    previous: { description: "An order was placed" },
    current: { description: "An order was placed", archived: true },
  },
};
