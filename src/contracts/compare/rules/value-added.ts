import { bothValues, type CompatibilityRule } from "../compatibility-rule.ts";

/** A text may be something that it could not be before. */
export const valueAdded: CompatibilityRule = {
  id: "value-added",
  title: "A text may be something that it could not be before.",
  why: "What was valid stays valid. A reader that knows the old values alone meets a new one.",
  verdicts: { producer: "compatible", consumer: "risky" },
  find: (pair) => {
    const values = bothValues(pair);
    const before = values?.previous.values;
    if (values === undefined || before === undefined) return undefined;
    const now = values.current.values;
    if (now === undefined) {
      return values.previous.dataType === values.current.dataType
        ? "takes any text, not only declared values"
        : undefined;
    }
    const added = now.filter((value) => !before.includes(value));
    return added.length === 0 ? undefined : `also takes ${added.map((value) => JSON.stringify(value)).join(", ")}`;
  },
  example: {
    previous: { attributes: { color: { dataType: "enum", values: ["green"] } } },
    current: { attributes: { color: { dataType: "enum", values: ["green", "red"] } } },
  },
};
