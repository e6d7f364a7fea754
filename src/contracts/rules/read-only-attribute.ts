import { isConsentAttribute } from "../built-in-attributes.ts";
import { quoteKey } from "../describe-value.ts";
import type { PayloadRule } from "../payload-rule.ts";

/** An attribute is read-only or disabled. */
export const readOnlyAttribute: PayloadRule = {
  id: "read-only-attribute",
  severity: "error",
  title: "An attribute is read-only or disabled",
  why: "The platform keeps it itself and refuses an item that sends it.",
  fix: "Leave it out of the payload.",
  streams: ["contacts"],
  examples: {
    stream: "contacts",
    contract: { attributes: { score: { dataType: "number", readonly: true } } },
    accepted: [{ _user_id: "u-1" }],
    rejected: [{ _user_id: "u-1", score: 3 }],
  },
  check: {
    on: "presence",
    compile: ({ spec, name, noun }) =>
      spec.isReadOnly && !(noun === "attribute" && isConsentAttribute(name))
        ? `${noun} ${quoteKey(name)} is read-only: the platform refuses to be told it`
        : undefined,
  },
};
