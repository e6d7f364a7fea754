import { bothValues, type CompatibilityRule } from "../compatibility-rule.ts";

/** A text has a limit now. */
export const maxLengthAdded: CompatibilityRule = {
  id: "max-length-added",
  title: "A text has a limit now.",
  why: "Texts above the limit were valid and are now refused.",
  verdicts: { producer: "breaking", consumer: "compatible" },
  find: (pair) => {
    const values = bothValues(pair);
    if (values === undefined) return undefined;
    const { previous, current } = values;
    return previous.maxLength === null && current.maxLength !== null
      ? `takes ${current.maxLength} characters, before any number`
      : undefined;
  },
  example: {
    previous: { attributes: { city: { dataType: "string" } } },
    current: { attributes: { city: { dataType: "string", maxLength: 40 } } },
  },
};
