import { exampleContact } from "../example-payloads.ts";
import { mostContacts } from "../limits.ts";
import { contactStream } from "../spoki-contract.ts";
import type { SpokiRule } from "../spoki-rule.ts";

/** A file has more contacts than one request takes. */
export const spokiSyncAllSize: SpokiRule = {
  id: "spoki-sync-all-size",
  severity: "error",
  title: "A JSON file has more contacts than one request takes",
  why: "A list of contacts is a body of `contacts/sync_all/`. Spoki takes at most 500 contacts in one, and answers more with `spoki::3004`.",
  fix: "Cut it into several requests, which Spoki takes once a minute; contacts that go one by one may stand in NDJSON.",
  streams: [contactStream],
  examples: {
    stream: contactStream,
    specs: {},
    accepted: Array.from({ length: mostContacts }, () => exampleContact()),
    rejected: Array.from({ length: mostContacts + 1 }, () => exampleContact()),
  },
  check: {
    on: "request",
    test: ({ items }) =>
      items > mostContacts ? `the file has ${items} contacts, and a request takes at most ${mostContacts}` : undefined,
  },
};
