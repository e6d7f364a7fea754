import { lonelyValue, type CompatibilityRule } from "../compatibility-rule.ts";

/** An optional parameter is gone. */
export const parameterRemoved: CompatibilityRule = {
  id: "parameter-removed",
  title: "An optional parameter is gone.",
  why: "The platform refuses an event with a parameter that it does not know. Readers get it no more.",
  verdicts: { producer: "breaking", consumer: "risky" },
  find: (pair) => {
    const value = lonelyValue(pair, "parameter", "removed");
    return value !== undefined && !value.isRequired ? "is gone; events that send it are refused" : undefined;
  },
  example: {
    previous: {
      events: { order: { parameters: { "order-id": { dataType: "keyword" }, "order-note": { dataType: "keyword" } } } },
    },
    current: { events: { order: { parameters: { "order-id": { dataType: "keyword" } } } } },
  },
};
