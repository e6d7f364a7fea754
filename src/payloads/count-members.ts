/** The members of a value and of all values in it. */
export function countMembers(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[]) count += countMembers(item);
    return count;
  }
  for (const key in value) {
    const member = (value as Readonly<Record<string, unknown>>)[key]; // own: parsed JSON inherits nothing enumerable
    count += typeof member === "object" ? 1 + countMembers(member) : 1;
  }
  return count;
}
