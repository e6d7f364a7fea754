import { ownValue } from "../../../model/json.ts";
import { noProblems } from "../../payload-rule.ts";
import { lookAt } from "../../look-at.ts";
import { exampleContact } from "../example-payloads.ts";
import { mostContacts } from "../limits.ts";
import { batches } from "../parts.ts";
import { listStream, startStream } from "../spoki-contract.ts";
import type { SpokiRule } from "../spoki-rule.ts";

/** A request has no contacts, or more than it may have. */
export const spokiBatchSize: SpokiRule = {
  id: "spoki-batch-size",
  severity: "error",
  title: "A request has no contacts, or more than it may have",
  why: "Spoki takes at most 500 contacts in a call for a list and in a start of an automation for many, and answers more with `spoki::3004`. Of a call without any its document says nothing; it would reach nobody.",
  fix: "Cut it into several requests. Spoki takes one call for a list a minute.",
  streams: [listStream, startStream],
  examples: {
    stream: listStream,
    specs: {},
    accepted: [{ contacts: [exampleContact()] }],
    rejected: [{ contacts: Array.from({ length: 501 }, () => exampleContact()) }],
  },
  check: lookAt(batches, () => ({ value, path }) => {
    const list = ownValue(value, "contacts");
    // what is no list is the business of another rule
    if (list !== undefined && !Array.isArray(list)) return noProblems;
    const count = list?.length ?? 0;
    if (count >= 1 && count <= mostContacts) return noProblems;
    const message = `"contacts" takes 1 to ${mostContacts} contacts and has ${count === 0 ? "none" : count}`;
    return [{ message, path: [...path, "contacts"] }];
  }),
};
