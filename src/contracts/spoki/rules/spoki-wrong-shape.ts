import { checkShapes } from "../../check-shapes.ts";
import { exampleContact, exampleFields } from "../example-payloads.ts";
import { shapes } from "../known-keys.ts";
import { contactStream, spokiStreams } from "../spoki-contract.ts";
import type { SpokiRule } from "../spoki-rule.ts";

/** A part of a payload is not the object or list that it must be. */
export const spokiWrongShape: SpokiRule = {
  id: "spoki-wrong-shape",
  severity: "error",
  title: "A part of a payload is not the object or list that it must be",
  why: "Nothing in it could be read, and nothing in it could be checked.",
  fix: "Send an object where Spoki's document shows one, and a list of objects where it shows a list.",
  streams: spokiStreams,
  examples: {
    stream: contactStream,
    specs: { customFields: exampleFields },
    accepted: [exampleContact({ custom_fields: { ORDER_ID: "A-1" } })],
    rejected: [exampleContact({ custom_fields: [{ ORDER_ID: "A-1" }] })],
  },
  check: {
    on: "item",
    compile: (_, stream) => (item) => checkShapes(shapes, item, stream),
  },
};
