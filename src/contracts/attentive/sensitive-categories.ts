/** Words of a name, in lower case and in a row, and what they suggest. */
const categories: readonly (readonly [category: string, words: readonly string[]])[] = [
  ["data about health", ["health", "medical", "diagnosis", "disease", "disability", "prescription", "patient"]],
  ["an identity document", ["ssn", "social security", "passport", "driver license", "drivers license", "tax id"]],
  [
    "a payment card or an account",
    ["card number", "credit card", "debit card", "cvv", "iban", "bank account", "routing number"],
  ],
  ["a secret", ["password", "passcode"]],
  ["somebody's beliefs", ["religion", "religious", "political", "union member", "union membership"]],
  ["somebody's origin", ["ethnicity", "ethnic", "racial", "citizenship", "immigration"]],
  ["somebody's sexuality", ["sexual", "orientation", "gender identity"]],
  ["data of a body", ["biometric", "genetic", "fingerprint"]],
  ["a criminal record", ["criminal", "conviction"]],
];

/** The category of data that a name suggests and that the vendor does not take; undefined for all others. */
export function sensitiveCategory(name: string): string | undefined {
  const words = ` ${name
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, " ")
    .trim()} `;
  return categories.find(([, known]) => known.some((word) => words.includes(` ${word} `)))?.[0];
}
