import { lonelyValue, type CompatibilityRule } from "../compatibility-rule.ts";

/** A required parameter is gone. */
export const requiredParameterRemoved: CompatibilityRule = {
  id: "required-parameter-removed",
  title: "A required parameter is gone.",
  why: "Every event of its type sent it and is now refused; readers could count on it and no longer can.",
  verdicts: { producer: "breaking", consumer: "breaking" },
  find: (pair) => {
    const value = lonelyValue(pair, "parameter", "removed");
    return value !== undefined && value.isRequired ? "is gone, and every event had to send it" : undefined;
  },
  example: {
    previous: { events: { order: { parameters: { "order-id": { dataType: "keyword", required: true } } } } },
    current: { events: { order: { parameters: {} } } },
  },
};
