import { quoteKey } from "../describe-value.ts";
import type { PayloadRule } from "../payload-rule.ts";

/** A list where a single value belongs. */
export const unexpectedArray: PayloadRule = {
  id: "unexpected-array",
  severity: "error",
  title: "A list where a single value belongs",
  why: "The spec takes one value; the platform refuses a list.",
  fix: "Send one value. If the spec takes several, say so in the YAML (`multivalue: 10`, of a parameter `multiValue: 10`) or refresh the lock.",
  streams: ["contacts", "events"],
  examples: {
    stream: "contacts",
    contract: { attributes: { city: { dataType: "string" } } },
    accepted: [{ _user_id: "u-1", city: "Lugo" }],
    rejected: [{ _user_id: "u-1", city: ["Lugo"] }],
  },
  check: {
    on: "list",
    compile: ({ spec, name, noun }) =>
      spec.maxValues === 1 ? () => `${noun} ${quoteKey(name)} takes a single value and has a list` : undefined,
  },
};
