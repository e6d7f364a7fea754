import { KnownError } from "../model/errors.ts";

const maxLength = 256;

/**
 * One segment of a path, percent-encoded. Refuses what would make the path mean something else: the empty text and
 * dots (the path collapses), `dsapi` (the API's alias for "the first datasource"), control characters, over-long text.
 */
export function encodeSegment(value: string): string {
  const problem = segmentProblem(value);
  if (problem !== undefined) {
    throw new KnownError(`${JSON.stringify(value)} cannot be part of an address of the API: ${problem}`, {
      exitCode: 3,
    });
  }
  return encodeURIComponent(value);
}

/** True for an id that may be asked for by its name: what `encodeSegment` takes, made of letters, digits and `._:~-`. */
export function isSafeId(value: string): boolean {
  return segmentProblem(value) === undefined && /^[A-Za-z0-9._:~-]+$/.test(value);
}

function segmentProblem(value: string): string | undefined {
  if (value === "") return "it is empty";
  if (value === "." || value === "..") return "it would change the path";
  if (value.toLowerCase() === "dsapi") return "the API reads it as another resource";
  if (value.length > maxLength) return `it is longer than ${maxLength} characters`;
  if (/\p{Cc}/u.test(value)) return "it holds control characters";
  if (/\p{Surrogate}/u.test(value)) return "it is not valid Unicode";
  return undefined;
}
