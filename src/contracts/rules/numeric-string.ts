import { isNumericText } from "../data-types.ts";
import { quoteKey } from "../describe-value.ts";
import type { PayloadRule } from "../payload-rule.ts";

/** A number is sent as text. */
export const numericString: PayloadRule = {
  id: "numeric-string",
  severity: "warning",
  title: "A number is sent as text",
  why: "The platform is expected to read it as a number, but nobody promises that; `1,5` or `1 000` would already be lost.",
  fix: "Send the number itself, without quotes.",
  streams: ["contacts", "events"],
  examples: {
    stream: "contacts",
    contract: { attributes: { points: { dataType: "number" } } },
    accepted: [{ _user_id: "u-1", points: 12 }],
    rejected: [{ _user_id: "u-1", points: "12" }],
  },
  check: {
    on: "value",
    compile: ({ spec, name, noun }) =>
      spec.dataType === "number"
        ? {
            text: (value) => (isNumericText(value) ? `${noun} ${quoteKey(name)} is a number in quotes` : undefined),
          }
        : undefined,
  },
};
