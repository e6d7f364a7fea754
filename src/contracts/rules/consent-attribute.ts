import { isConsentAttribute } from "../built-in-attributes.ts";
import { quoteKey } from "../describe-value.ts";
import type { PayloadRule } from "../payload-rule.ts";

/** A payload sets a person's consent. */
export const consentAttribute: PayloadRule = {
  id: "consent-attribute",
  severity: "error",
  title: "A payload sets a person's consent",
  why: "Subscriptions and marketing consent live in a protected datasource of the platform. An API datasource cannot set them, and should not seem to.",
  fix: "Leave it out; consent changes through the platform's subscription actions.",
  streams: ["contacts"],
  examples: {
    stream: "contacts",
    contract: {},
    accepted: [{ _user_id: "u-1" }],
    rejected: [{ _user_id: "u-1", _is_subscribed_sms: true }],
  },
  check: {
    on: "presence",
    // live specs that let it be written have the last word
    compile: ({ spec, name, noun }) =>
      spec.isReadOnly && noun === "attribute" && isConsentAttribute(name)
        ? `attribute ${quoteKey(name)} is a consent flag, which no API datasource can set`
        : undefined,
  },
};
