import type { Json } from "../../../model/json.ts";
import { describeKind, quoteKey } from "../../describe-value.ts";
import { lookAtEntries } from "../../look-at.ts";
import { exampleContact, exampleFields } from "../example-payloads.ts";
import { customFields, persons } from "../parts.ts";
import { contactStream, spokiStreams, type SpokiContract } from "../spoki-contract.ts";
import type { SpokiRule } from "../spoki-rule.ts";

/** A value of a contact is no text. */
export const spokiValueNotText: SpokiRule = {
  id: "spoki-value-not-text",
  severity: "warning",
  title: "A value of a contact is no text",
  why: "Every value in the bodies of Spoki's document is a text, numbers and dates among them. What becomes of others, or of null, is not said.",
  fix: "Send it as text; leave out what is not known.",
  streams: spokiStreams,
  examples: {
    stream: contactStream,
    specs: { customFields: exampleFields },
    accepted: [exampleContact({ custom_fields: { ORDER_ID: "1234" } })],
    rejected: [exampleContact({ custom_fields: { ORDER_ID: 1234 } })],
  },
  check: {
    on: "item",
    compile: (contract, stream, means) => {
      const checks = [inFields, inContact].flatMap((check) =>
        check.on === "item" ? [check.compile(contract, stream, means)] : [],
      );
      return (item) => checks.flatMap((find) => find(item));
    },
  },
};

const texts: ReadonlySet<string> = new Set(["first_name", "last_name", "email", "language"]);

const inContact = lookAtEntries<SpokiContract>(
  persons,
  () => (key, value) => (texts.has(key) && typeof value !== "string" ? complain(quoteKey(key), value) : undefined),
);

const inFields = lookAtEntries<SpokiContract>(customFields, ({ fields }) => (key, value) => {
  if (typeof value === "string") return undefined;
  const address = fields?.get(key)?.address;
  return { ...complain(`custom field ${quoteKey(key)}`, value), ...(address === undefined ? {} : { address }) };
});

function complain(what: string, value: Json) {
  return { message: `${what} takes a text and has ${describeKind(value)}`, value };
}
