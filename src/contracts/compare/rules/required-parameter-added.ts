import { lonelyValue, type CompatibilityRule } from "../compatibility-rule.ts";

/** A required parameter is new. */
export const requiredParameterAdded: CompatibilityRule = {
  id: "required-parameter-added",
  title: "A required parameter is new.",
  why: "Events that were complete now lack it.",
  verdicts: { producer: "breaking", consumer: "compatible" },
  find: (pair) => {
    const value = lonelyValue(pair, "parameter", "added");
    return value !== undefined && value.isRequired ? "is new and required; events of before lack it" : undefined;
  },
  example: {
    previous: { events: { order: { parameters: { "order-id": { dataType: "keyword" } } } } },
    current: {
      events: {
        order: {
          parameters: { "order-id": { dataType: "keyword" }, "order-total": { dataType: "number", required: true } },
        },
      },
    },
  },
};
