import { quoteKey } from "../describe-value.ts";
import { isLongerThan } from "../text-length.ts";
import type { PayloadRule } from "../payload-rule.ts";

/** A text is longer than the spec allows. */
export const tooLong: PayloadRule = {
  id: "too-long",
  severity: "error",
  title: "A text is longer than the spec allows",
  why: "The platform refuses texts above the parameter's limit. Characters are counted as Unicode code points.",
  fix: "Shorten the text.",
  streams: ["contacts", "events"],
  examples: {
    stream: "contacts",
    contract: { attributes: { code: { dataType: "keyword", maxLength: 4 } } },
    accepted: [{ _user_id: "u-1", code: "AB12" }],
    rejected: [{ _user_id: "u-1", code: "AB123" }],
  },
  check: {
    on: "value",
    compile: ({ spec: { maxLength }, name, noun }) =>
      maxLength === null
        ? undefined
        : {
            text: (value) =>
              isLongerThan(value, maxLength)
                ? `${noun} ${quoteKey(name)} takes at most ${maxLength} characters and has more`
                : undefined,
          },
  },
};
