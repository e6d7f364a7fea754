/** What kind of value it is, in words and without the value: `a number`, `a list`. */
export function describeKind(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return value === "" ? "an empty text" : "a text";
  if (typeof value === "number") return Number.isFinite(value) ? "a number" : "a number that JSON cannot carry";
  if (typeof value === "boolean") return "true or false";
  return typeof value === "object" ? "an object" : "nothing";
}

const longestKey = 80;

/** A key in quotes, cut when nobody would read it to its end. */
export function quoteKey(key: string): string {
  return JSON.stringify(key.length <= longestKey ? key : `${key.slice(0, longestKey - 1)}…`);
}
