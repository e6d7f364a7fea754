import { describeKind, quoteKey } from "../describe-value.ts";
import type { PayloadRule } from "../payload-rule.ts";

/** A value holds an object, or a list in a list. */
export const nestedValue: PayloadRule = {
  id: "nested-value",
  severity: "error",
  title: "A value holds an object, or a list in a list",
  why: "Attributes and parameters are flat. Nothing says what the platform does with nested data, so it is refused here.",
  fix: "Send each part under a key of its own.",
  streams: ["contacts", "events"],
  examples: {
    stream: "contacts",
    contract: { attributes: { city: { dataType: "string" } } },
    accepted: [{ _user_id: "u-1", city: "Lugo" }],
    rejected: [{ _user_id: "u-1", city: { name: "Lugo" } }],
  },
  check: {
    on: "value",
    compile: ({ name, noun }) => ({
      nested: (value) => `${noun} ${quoteKey(name)} takes flat values and has ${describeKind(value)}`,
    }),
  },
};
