import { bothValues, type CompatibilityRule } from "../compatibility-rule.ts";

/** A text may be longer than before. */
export const maxLengthRaised: CompatibilityRule = {
  id: "max-length-raised",
  title: "A text may be longer than before.",
  why: "Every text of before still fits. A reader with a column of the old width cuts or fails.",
  verdicts: { producer: "compatible", consumer: "risky" },
  find: (pair) => {
    const values = bothValues(pair);
    if (values === undefined) return undefined;
    const { previous, current } = values;
    return previous.maxLength !== null && current.maxLength !== null && current.maxLength > previous.maxLength
      ? `takes ${current.maxLength} characters, before ${previous.maxLength}`
      : undefined;
  },
  example: {
    previous: { attributes: { city: { dataType: "string", maxLength: 40 } } },
    current: { attributes: { city: { dataType: "string", maxLength: 80 } } },
  },
};
