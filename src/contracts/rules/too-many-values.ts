import { quoteKey } from "../describe-value.ts";
import type { PayloadRule } from "../payload-rule.ts";

/** A list has more values than the spec takes. */
export const tooManyValues: PayloadRule = {
  id: "too-many-values",
  severity: "error",
  title: "A list has more values than the spec takes",
  why: "The platform refuses a list above the spec's limit.",
  fix: "Send fewer values.",
  streams: ["contacts", "events"],
  examples: {
    stream: "contacts",
    contract: { attributes: { colours: { dataType: "keyword", multivalue: 2 } } },
    accepted: [{ _user_id: "u-1", colours: ["red", "blue"] }],
    rejected: [{ _user_id: "u-1", colours: ["red", "blue", "green"] }],
  },
  check: {
    on: "list",
    compile: ({ spec, name, noun }) =>
      spec.maxValues === 1
        ? undefined
        : (values) =>
            values.length > spec.maxValues
              ? `${noun} ${quoteKey(name)} takes at most ${spec.maxValues} values and has ${values.length}`
              : undefined,
  },
};
