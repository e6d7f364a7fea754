import { bothValues, type CompatibilityRule } from "../compatibility-rule.ts";

/** A value became read-only. */
export const becameReadOnly: CompatibilityRule = {
  id: "became-read-only",
  title: "A value became read-only.",
  why: "Payloads that send it were valid and are now refused. What readers get now comes from elsewhere.",
  verdicts: { producer: "breaking", consumer: "risky" },
  find: (pair) => {
    const values = bothValues(pair);
    if (values === undefined) return undefined;
    const { previous, current } = values;
    return !previous.isReadOnly && current.isReadOnly
      ? "became read-only; payloads that send it are refused"
      : undefined;
  },
  example: {
    previous: { attributes: { city: { dataType: "string" } } },
    current: { attributes: { city: { dataType: "string", readOnly: true } } },
  },
};
