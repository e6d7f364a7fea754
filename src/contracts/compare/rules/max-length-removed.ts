import { bothValues, type CompatibilityRule } from "../compatibility-rule.ts";

/** A text has no limit any more. */
export const maxLengthRemoved: CompatibilityRule = {
  id: "max-length-removed",
  title: "A text has no limit any more.",
  why: "Every text of before still fits. A reader with a column of the old width cuts or fails.",
  verdicts: { producer: "compatible", consumer: "risky" },
  find: (pair) => {
    const values = bothValues(pair);
    if (values === undefined) return undefined;
    const { previous, current } = values;
    return previous.maxLength !== null && current.maxLength === null
      ? `takes any number of characters, before ${previous.maxLength}`
      : undefined;
  },
  example: {
    previous: { attributes: { city: { dataType: "string", maxLength: 40 } } },
    current: { attributes: { city: { dataType: "string" } } },
  },
};
