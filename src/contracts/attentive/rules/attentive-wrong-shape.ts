import { checkShapes } from "../../check-shapes.ts";
import { attentiveStreams, userStream } from "../attentive-contract.ts";
import { exampleUser } from "../example-payloads.ts";
import { shapes } from "../known-keys.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A part of a payload is not the object or list that it must be. */
export const attentiveWrongShape: AttentiveRule = {
  id: "attentive-wrong-shape",
  severity: "error",
  title: "A part of a payload is not the object or list that it must be",
  why: "Nothing in it could be read, and nothing in it could be checked.",
  fix: "Send an object where the vendor describes one, and a list of objects where it describes a list.",
  streams: attentiveStreams,
  examples: {
    stream: userStream,
    specs: {},
    accepted: [exampleUser({})],
    rejected: [{ identifiers: { email: "a@b.co" }, attributes: ["gold"] }],
  },
  check: {
    on: "item",
    compile: (_, stream) => (item) => checkShapes(shapes, item, stream),
  },
};
