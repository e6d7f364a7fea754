import { ownValue } from "../../../model/json.ts";
import { isMissing } from "../../is-missing.ts";
import { noProblems } from "../../payload-rule.ts";
import { userStream, userStreams } from "../attentive-contract.ts";
import { exampleSubscriber } from "../example-payloads.ts";
import { lookAt } from "../../look-at.ts";
import { subscriptions } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A subscription does not say where the person signed up. */
export const attentiveMissingSubscriptionSource: AttentiveRule = {
  id: "attentive-missing-subscription-source",
  severity: "error",
  title: "A subscription does not say where the person signed up",
  why: "A request to opt in holds `signUpSourceId`, or both `locale` and `subscriptionType`, which must then fit exactly one sign-up unit; else it is refused with 400. (The formal `required` of the vendor's document contradicts this and names a property that does not exist.)",
  fix: "Send the `signUpSourceId` of the sign-up unit.",
  streams: userStreams,
  examples: {
    stream: userStream,
    specs: {},
    accepted: [
      exampleSubscriber({ channel: "TEXT", locale: { language: "en", country: "US" }, subscriptionType: "MARKETING" }),
    ],
    rejected: [exampleSubscriber({ channel: "TEXT", subscriptionType: "MARKETING" })],
  },
  check: lookAt(subscriptions, () => ({ value, path }) => {
    const has = (key: string) => !isMissing(ownValue(value, key));
    if (has("signUpSourceId") || (has("locale") && has("subscriptionType"))) return noProblems;
    const message = 'the subscription has neither "signUpSourceId" nor both "locale" and "subscriptionType"';
    return [{ message, path }];
  }),
};
