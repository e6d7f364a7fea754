import { bothValues, type CompatibilityRule } from "../compatibility-rule.ts";

/** A text has a declared format now. */
export const formatAdded: CompatibilityRule = {
  id: "format-added",
  title: "A text has a declared format now.",
  why: "Texts of any other form were valid and are now refused.",
  verdicts: { producer: "breaking", consumer: "compatible" },
  find: (pair) => {
    const values = bothValues(pair);
    if (values === undefined) return undefined;
    const { previous, current } = values;
    return previous.format === undefined && current.format !== undefined ? `takes ${current.format} only` : undefined;
  },
  example: {
    previous: { attributes: { mail: { dataType: "string" } } },
    current: { attributes: { mail: { dataType: "string", format: "email" } } },
  },
};
