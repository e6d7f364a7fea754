import { spokiOwnCodes } from "../../../model/spoki-codes.ts";
import { quoteKey } from "../../describe-value.ts";
import { exampleContact, exampleFields } from "../example-payloads.ts";
import { knownKeys } from "../known-keys.ts";
import { customFields } from "../parts.ts";
import { contactStream, spokiStreams } from "../spoki-contract.ts";
import type { SpokiRule } from "../spoki-rule.ts";

/** One of Spoki's own codes stands among custom fields. */
export const spokiReservedCode: SpokiRule = {
  id: "spoki-reserved-code",
  severity: "error",
  title: "One of Spoki's own codes stands among custom fields",
  why: "What every contact has, such as its first name, has a key of its own in the body; Spoki forbids custom fields of these codes. What it does with one of them under `custom_fields` is not said.",
  fix: "Leave it out: Spoki takes it from the contact.",
  streams: spokiStreams,
  examples: {
    stream: contactStream,
    specs: { customFields: exampleFields },
    accepted: [exampleContact({ first_name: "Ada" })],
    rejected: [exampleContact({ custom_fields: { FIRST_NAME: "Ada" } })],
  },
  check: {
    on: "item",
    compile: (_, stream) => (item) =>
      customFields(item, stream).flatMap(({ value, path }) =>
        Object.keys(value)
          .filter((key) => spokiOwnCodes.has(key))
          .map((key) => {
            const problem = {
              message: `${quoteKey(key)} is one of Spoki's own codes, not a custom field`,
              path: [...path, key],
              isAboutKey: true,
            };
            const own = keysOfCodes.get(key);
            const isKnown =
              own !== undefined &&
              knownKeys.some(({ read, keys }) => keys.includes(own) && read(item, stream).length > 0);
            return isKnown ? { ...problem, fix: `Send it as \`${own}\`, beside \`custom_fields\`.` } : problem;
          }),
      ),
  },
};

/** The account's name is nobody's to send. */
const keysOfCodes: ReadonlyMap<string, string> = new Map([
  ["FIRST_NAME", "first_name"],
  ["FIRSTNAME", "first_name"],
  ["LAST_NAME", "last_name"],
  ["LASTNAME", "last_name"],
  ["EMAIL", "email"],
  ["PHONE", "phone"],
  ["LANGUAGE", "language"],
]);
