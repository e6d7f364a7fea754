import { eventStream, userStream, userStreams } from "../attentive-contract.ts";
import { exampleUser } from "../example-payloads.ts";
import { lookAtSpecs } from "../look-at-specs.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A value is none of those that are declared. */
export const attentiveUnknownEnumValue: AttentiveRule = {
  id: "attentive-unknown-enum-value",
  severity: "error",
  title: "A value is none of those that are declared",
  why: "Attributes with values of their own take no others: new values are not created (`POST /v2/user/attributes`). Of properties, what is declared is the promise.",
  fix: "Correct the value, or declare it under `values` once it exists in Attentive.",
  streams: [...userStreams, eventStream],
  examples: {
    stream: userStream,
    specs: { attributes: { color: { type: "enum", values: ["green", "red"] } } },
    accepted: [exampleUser({ color: "green" })],
    rejected: [exampleUser({ color: "grean" })],
  },
  check: lookAtSpecs(({ type, values, address }, value, what) => {
    if (type !== "enum" || typeof value !== "string" || values === undefined || values.has(value)) return undefined;
    return { message: `${what} has a text that is none of its ${values.size} values`, address, value };
  }),
};
