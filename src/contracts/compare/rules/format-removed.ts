import { bothValues, type CompatibilityRule } from "../compatibility-rule.ts";

/** A text has no declared format any more. */
export const formatRemoved: CompatibilityRule = {
  id: "format-removed",
  title: "A text has no declared format any more.",
  why: "Every text of before is still valid. Readers that rely on the form meet any text.",
  verdicts: { producer: "compatible", consumer: "risky" },
  find: (pair) => {
    const values = bothValues(pair);
    if (values === undefined) return undefined;
    const { previous, current } = values;
    return previous.format !== undefined && current.format === undefined
      ? `takes any text, before ${previous.format} only`
      : undefined;
  },
  example: {
    previous: { attributes: { mail: { dataType: "string", format: "email" } } },
    current: { attributes: { mail: { dataType: "string" } } },
  },
};
