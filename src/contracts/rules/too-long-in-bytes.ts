import { quoteKey } from "../describe-value.ts";
import { hasMoreBytes, isLongerThan } from "../text-length.ts";
import type { PayloadRule } from "../payload-rule.ts";

/** A text fits in characters, but not in bytes. */
export const tooLongInBytes: PayloadRule = {
  id: "too-long-in-bytes",
  severity: "warning",
  title: "A text fits in characters, but not in bytes",
  why: "Nobody says whether the platform's limit counts characters or bytes. Accents and emoji take several bytes each.",
  fix: "Shorten the text, or set this rule to `off` once you know that the platform takes it.",
  streams: ["contacts", "events"],
  examples: {
    stream: "contacts",
    contract: { attributes: { code: { dataType: "keyword", maxLength: 4 } } },
    accepted: [{ _user_id: "u-1", code: "AB12" }],
    rejected: [{ _user_id: "u-1", code: "ñañe" }],
  },
  check: {
    on: "value",
    compile: ({ spec: { maxLength }, name, noun }) =>
      maxLength === null
        ? undefined
        : {
            text: (value) =>
              hasMoreBytes(value, maxLength) && !isLongerThan(value, maxLength)
                ? `${noun} ${quoteKey(name)} takes at most ${maxLength} characters and has more bytes than that`
                : undefined,
          },
  },
};
