import { describeKind, quoteKey } from "../../describe-value.ts";
import { lookAtEntries } from "../../look-at.ts";
import { exampleContact } from "../example-payloads.ts";
import { metadata } from "../parts.ts";
import { messageStream, startStream } from "../spoki-contract.ts";
import type { SpokiRule } from "../spoki-rule.ts";

/** A value of `metadata` is nested, or null. */
export const spokiMetadataValue: SpokiRule = {
  id: "spoki-metadata-value",
  severity: "warning",
  title: "A value of `metadata` is no text, number, true or false",
  why: "Spoki gives metadata back with what a contact answers. Its document shows a text, an integer, a fraction and a truth value; what becomes of lists, objects and null is not said.",
  fix: "Send flat values; put what is nested into a text.",
  streams: [startStream, messageStream],
  examples: {
    stream: startStream,
    specs: {},
    accepted: [exampleContact({ metadata: { order: "A-1", items: 3, total: 42.5, is_gift: true } })],
    rejected: [exampleContact({ metadata: { order: { id: "A-1" } } })],
  },
  check: lookAtEntries(metadata, () => (key, value) => {
    if (typeof value === "string" || typeof value === "boolean" || Number.isFinite(value)) return undefined;
    return { message: `${quoteKey(key)} takes a text, a number, true or false and has ${describeKind(value)}`, value };
  }),
};
