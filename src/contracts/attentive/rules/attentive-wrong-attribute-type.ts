import { userStream, userStreams } from "../attentive-contract.ts";
import { exampleUser } from "../example-payloads.ts";
import { lookAtEntries } from "../../look-at.ts";
import { customs } from "../parts.ts";
import { typeProblem } from "../value-types.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A custom attribute is of another type than declared. */
export const attentiveWrongAttributeType: AttentiveRule = {
  id: "attentive-wrong-attribute-type",
  severity: "error",
  title: "A custom attribute is of another type than declared",
  why: "The first value that Attentive sees decides the type of an attribute, and nothing changes it later.",
  fix: "Send the JSON type that is declared: a number without quotes, `true` or `false`, a text.",
  streams: userStreams,
  examples: {
    stream: userStream,
    specs: { attributes: { "lucky number": { type: "number" } } },
    accepted: [exampleUser({ "lucky number": 6 })],
    rejected: [exampleUser({ "lucky number": "6" })],
  },
  check: lookAtEntries(customs, ({ attributes }) => (key, value) => {
    const spec = attributes.get(key);
    // lists, objects and null have rules of their own
    return spec === undefined || typeof value === "object" ? undefined : typeProblem("attribute", key, spec, value);
  }),
};
