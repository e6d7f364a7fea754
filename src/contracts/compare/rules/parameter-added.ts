import { lonelyValue, type CompatibilityRule } from "../compatibility-rule.ts";

/** An optional parameter is new. */
export const parameterAdded: CompatibilityRule = {
  id: "parameter-added",
  title: "An optional parameter is new.",
  why: "Events without it stay valid, and a reader that ignores what it does not know reads on.",
  verdicts: { producer: "compatible", consumer: "compatible" },
  find: (pair) => {
    const value = lonelyValue(pair, "parameter", "added");
    return value !== undefined && !value.isRequired ? "is new and optional" : undefined;
  },
  example: {
    previous: { events: { order: { parameters: { "order-id": { dataType: "keyword" } } } } },
    current: {
      events: { order: { parameters: { "order-id": { dataType: "keyword" }, "order-note": { dataType: "keyword" } } } },
    },
  },
};
