import type { PayloadPath } from "../../contracts/payload.ts";
import { eachItem, eachMember, skipSpace, skipValue } from "./json-cursor.ts";
import { JsonFault } from "./json-fault.ts";

/** Something about a text that its parsed value no longer shows. Offsets count UTF-16 units. */
export interface JsonProblem {
  readonly ruleId: "broken-json" | "too-deep" | "duplicate-key" | "imprecise-number" | "half-character";
  readonly message: string;
  readonly path: PayloadPath;
  readonly isAboutKey: boolean;
  readonly start: number;
  readonly end: number;
}

/** Everything that is wrong with the text itself; a text that is broken gives that alone. */
export function findJsonProblems(text: string): readonly JsonProblem[] {
  const problems: JsonProblem[] = [];
  try {
    const end = skipSpace(text, scan(text, skipSpace(text, 0), [], problems));
    if (end === text.length) return problems;
    const message = "more text follows after the end of the value";
    return [{ ruleId: "broken-json", message, path: [], isAboutKey: false, start: end, end: end + 1 }];
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    const { ruleId, message, start, end } = error;
    return [{ ruleId, message, path: [], isAboutKey: false, start, end }];
  }
}

function scan(text: string, at: number, path: PayloadPath, problems: JsonProblem[]): number {
  switch (text[at] ?? "") {
    case "{":
      return scanObject(text, at, path, problems);
    case "[":
      return eachItem(text, at, path.length, (index, start) => scan(text, start, [...path, index], problems));
    default: {
      const end = skipValue(text, at, path.length);
      if (text[at] === '"') {
        noteHalf({ path, isAboutKey: false }, text, at, end, problems);
        return end;
      }
      const message = describeImprecision(text.slice(at, end));
      if (message !== undefined) {
        problems.push({ ruleId: "imprecise-number", message, path, isAboutKey: false, start: at, end });
      }
      return end;
    }
  }
}

function scanObject(text: string, at: number, path: PayloadPath, problems: JsonProblem[]): number {
  const seen = new Set<string>();
  return eachMember(text, at, path.length, (start, end, value) => {
    const key = JSON.parse(text.slice(start, end)) as string; // the cursor has just read a whole JSON string
    const below = [...path, key];
    if (seen.has(key)) {
      const message = "the key is written twice in one object; only the last one would count";
      problems.push({ ruleId: "duplicate-key", message, path: below, isAboutKey: true, start, end });
    }
    seen.add(key);
    noteHalf({ path: below, isAboutKey: true }, text, start, end, problems);
    return scan(text, value, below, problems);
  });
}

/** An escape; two of them where they are the halves of one character. */
const escape = /\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[^u])/g;
const half = /^\\u[dD][89a-fA-F]..$/;

/** Notes the first half of a character, if there is one in what is written between two offsets. */
function noteHalf(
  where: Pick<JsonProblem, "path" | "isAboutKey">,
  text: string,
  from: number,
  to: number,
  problems: JsonProblem[],
): void {
  for (const { 0: written, index } of text.slice(from, to).matchAll(escape)) {
    if (!half.test(written)) continue;
    const start = from + index;
    const message = "the escape is one half of a character, and the other half does not stand beside it";
    problems.push({ ruleId: "half-character", message, ...where, start, end: start + written.length });
    return;
  }
}

function describeImprecision(written: string): string | undefined {
  if (!/^-?[0-9]/.test(written)) return undefined;
  const value = Number(written);
  if (!Number.isFinite(value)) return "the number is too big for any program that reads JSON numbers as floating point";
  if (Object.is(value, -0)) return "the number is minus zero, which some programs turn into zero and some do not";
  if (/^-?[0-9]+$/.test(written) && !Number.isSafeInteger(value)) {
    return "the whole number has more digits than most programs keep; its last digits would change";
  }
  return undefined;
}
