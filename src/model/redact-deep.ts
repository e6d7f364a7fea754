/**
 * Any data with every text in it redacted, keys too; what holds no secret stays the very same object. Renderers cut long
 * texts, and half a secret cannot be found any more, so this comes before them.
 */
export function redactDeep<T>(value: T, redact: (text: string) => string): T {
  return visit(value, redact) as T;
}

function visit(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === "string") return redact(value);
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const redacted = items.map((item) => visit(item, redact));
    return redacted.every((item, index) => item === items[index]) ? items : redacted;
  }
  if (!isPlain(value)) return value;
  let isSame = true;
  const entries = Object.entries(value).map(([key, member]) => {
    const entry = [redact(key), visit(member, redact)] as const;
    isSame &&= entry[0] === key && entry[1] === member;
    return entry;
  });
  return isSame ? value : Object.fromEntries(entries);
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
