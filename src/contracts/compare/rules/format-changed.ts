import { bothValues, type CompatibilityRule } from "../compatibility-rule.ts";

/** A text has another declared format. */
export const formatChanged: CompatibilityRule = {
  id: "format-changed",
  title: "A text has another declared format.",
  why: "Texts of the old form are refused, and readers meet the new one.",
  verdicts: { producer: "breaking", consumer: "breaking" },
  find: (pair) => {
    const values = bothValues(pair);
    if (values === undefined) return undefined;
    const { previous, current } = values;
    return previous.format !== undefined && current.format !== undefined && previous.format !== current.format
      ? `takes ${current.format}, before ${previous.format}`
      : undefined;
  },
  example: {
    previous: { attributes: { lang: { dataType: "string", format: "language" } } },
    current: { attributes: { lang: { dataType: "string", format: "locale" } } },
  },
};
