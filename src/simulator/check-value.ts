import type { Json } from "./json.ts";

/** What a spec says about a value; attributes and event parameters both come down to this. */
export interface ValueSpec {
  readonly dataType: string;
  readonly maxValues: number;
  readonly maxLength: number | null;
}

/** What is wrong with a value, or undefined. Null means "not known" and is always fine. */
export function checkValue(value: Json, spec: ValueSpec): string | undefined {
  if (value === null) return undefined;
  if (!Array.isArray(value)) return checkScalar(value, spec);
  const values = value as readonly Json[];
  if (spec.maxValues === 1) return "takes a single value";
  if (values.length > spec.maxValues) return `takes at most ${spec.maxValues} values`;
  return values.map((item) => checkScalar(item, spec)).find((problem) => problem !== undefined);
}

function checkScalar(value: Json, { dataType, maxLength }: ValueSpec): string | undefined {
  if (typeof value === "object") return "takes no nested values";
  switch (dataType) {
    case "string":
    case "text":
    case "payload":
    case "keyword":
      if (typeof value !== "string") return "must be a string";
      return maxLength !== null && Array.from(value).length > maxLength
        ? `is longer than ${maxLength} characters`
        : undefined;
    case "number":
      return isNumeric(value) ? undefined : "must be a number";
    case "bool":
    case "boolean":
      return [true, false, 0, 1, "0", "1"].some((allowed) => allowed === value) ? undefined : "must be a boolean";
    case "date":
      return typeof value === "string" && isDate(value) ? undefined : "must be an ISO 8601 date";
    default:
      return undefined; // a type nobody described: the platform knows, we do not
  }
}

function isNumeric(value: Json): boolean {
  return typeof value === "number" || (typeof value === "string" && /^-?\d+(\.\d+)?$/u.test(value));
}

const datePattern = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d))?$/u;

/** A day, or an instant with its zone; and one the calendar has. */
function isDate(value: string): boolean {
  if (!datePattern.test(value)) return false;
  const day = new Date(`${value.slice(0, 10)}T00:00:00Z`);
  return (
    !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value.slice(0, 10)) && !Number.isNaN(Date.parse(value))
  );
}

/** An instant with its zone. */
export function isInstant(value: string): boolean {
  return value.includes("T") && isDate(value);
}
