import type { SvixCompatibilityRule } from "../svix-compatibility-rule.ts";

/** An event type is no longer archived. */
export const svixEventTypeRevived: SvixCompatibilityRule = {
  id: "svix-event-type-revived",
  title: "An event type is no longer archived.",
  why: "Messages of it are taken again; subscribers to everything meet them.",
  verdicts: { producer: "compatible", consumer: "risky" },
  example: {
    previous: { description: "An order was placed", archived: true },
    current: { description: "An order was placed" },
  },
};
