import { isJsonObject, ownValue } from "../../../model/json.ts";
import { noProblems } from "../../payload-rule.ts";
import { eventStream } from "../attentive-contract.ts";
import { exampleEvent, exampleEventTypes } from "../example-payloads.ts";
import { lookAt } from "../../look-at.ts";
import { events } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** An event has no user, or one that nothing names. */
export const attentiveMissingEventUser: AttentiveRule = {
  id: "attentive-missing-event-user",
  severity: "error",
  title: "An event has no user, or one that nothing names",
  why: "`user` is required and holds a phone or an email (CustomEvent, CustomEventUser). The first version of the API also takes `externalIdentifiers`.",
  fix: "Send `user` with a phone or an email.",
  streams: [eventStream],
  examples: {
    stream: eventStream,
    specs: { eventTypes: exampleEventTypes },
    accepted: [exampleEvent({})],
    rejected: [exampleEvent({ user: {} })],
  },
  check: lookAt(events, () => ({ value, path }) => {
    const user = ownValue(value, "user");
    const isNamed =
      isJsonObject(user) && ["phone", "email", "externalIdentifiers"].some((key) => Object.hasOwn(user, key));
    if (isNamed) return noProblems;
    return [{ message: 'the event needs a "user" with a phone or an email', path: [...path, "user"] }];
  }),
};
