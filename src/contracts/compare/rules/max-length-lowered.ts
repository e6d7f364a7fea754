import { bothValues, type CompatibilityRule } from "../compatibility-rule.ts";

/** A text may be less long than before. */
export const maxLengthLowered: CompatibilityRule = {
  id: "max-length-lowered",
  title: "A text may be less long than before.",
  why: "Texts between the old and the new limit were valid and are now refused.",
  verdicts: { producer: "breaking", consumer: "compatible" },
  find: (pair) => {
    const values = bothValues(pair);
    if (values === undefined) return undefined;
    const { previous, current } = values;
    return previous.maxLength !== null && current.maxLength !== null && current.maxLength < previous.maxLength
      ? `takes ${current.maxLength} characters, before ${previous.maxLength}`
      : undefined;
  },
  example: {
    previous: { attributes: { city: { dataType: "string", maxLength: 80 } } },
    current: { attributes: { city: { dataType: "string", maxLength: 40 } } },
  },
};
