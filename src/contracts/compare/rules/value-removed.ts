import { bothValues, type CompatibilityRule } from "../compatibility-rule.ts";

/** A text may no longer be something that it was. */
export const valueRemoved: CompatibilityRule = {
  id: "value-removed",
  title: "A text may no longer be something that it was.",
  why: "Payloads with one of the values that are gone were valid and are now refused.",
  verdicts: { producer: "breaking", consumer: "compatible" },
  find: (pair) => {
    const values = bothValues(pair);
    const now = values?.current.values;
    if (values === undefined || now === undefined) return undefined;
    const before = values.previous.values;
    // with another type goes what the values were of, and a rule of its own says so
    if (before === undefined) {
      return values.previous.dataType === values.current.dataType
        ? `takes one of ${now.length} values only`
        : undefined;
    }
    const gone = before.filter((value) => !now.includes(value));
    return gone.length === 0 ? undefined : `no longer takes ${gone.map((value) => JSON.stringify(value)).join(", ")}`;
  },
  example: {
    previous: { attributes: { color: { dataType: "enum", values: ["green", "red"] } } },
    current: { attributes: { color: { dataType: "enum", values: ["green"] } } },
  },
};
