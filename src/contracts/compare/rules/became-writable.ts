import { bothValues, type CompatibilityRule } from "../compatibility-rule.ts";

/** A value is read-only no more. */
export const becameWritable: CompatibilityRule = {
  id: "became-writable",
  title: "A value is read-only no more.",
  why: "No payload of before sent it, and readers knew it already.",
  verdicts: { producer: "compatible", consumer: "compatible" },
  find: (pair) => {
    const values = bothValues(pair);
    if (values === undefined) return undefined;
    const { previous, current } = values;
    return previous.isReadOnly && !current.isReadOnly ? "is read-only no more" : undefined;
  },
  example: {
    previous: { attributes: { city: { dataType: "string", readOnly: true } } },
    current: { attributes: { city: { dataType: "string" } } },
  },
};
