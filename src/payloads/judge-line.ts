import { isUtf8 } from "node:buffer";
import type { PayloadItem } from "../contracts/payload.ts";
import { decodeUtf8 } from "../config/decode-utf8.ts";
import { isJsonObject } from "../model/json.ts";
import { findJsonProblems } from "./json/find-json-problems.ts";
import type { TextSpan } from "./json/locate-in-json.ts";
import { countMembers, measureJson } from "./measure-json.ts";
import { buildViolation, type ParseProblem } from "./parse-problem.ts";
import { payloadLimits } from "./payload-limits.ts";
import type { ItemChecker, ItemCheckerInput } from "../contracts/check-item.ts";
import type { Judgement, Problem } from "./problem.ts";

export interface LineToJudge {
  readonly start: number;
  /** Where its line break stands. */
  readonly end: number;
  /** True when that is already known of these bytes. */
  readonly isValidUtf8: boolean;
  readonly hasPlaces: boolean;
}

/** Judges one line of NDJSON for sure, whatever it holds. The fast path answers only "certainly fine" in its place. */
export class LineJudge {
  readonly #checker: ItemChecker;
  readonly #recipe: ItemCheckerInput;

  constructor(checker: ItemChecker, recipe: ItemCheckerInput) {
    this.#checker = checker;
    this.#recipe = recipe;
  }

  /** `hasPlaces: false` is for findings that are only counted: then nobody asks where a text is broken. */
  judge(bytes: Buffer, view: DataView, { start, end, isValidUtf8, hasPlaces }: LineToJudge): Judgement {
    if (!isValidUtf8 && !isUtf8(bytes.subarray(start, end))) return this.#refuse(describeBadBytes(bytes, start, end));
    const shape = measureJson(bytes, view, start, end);
    const text = bytes.toString("utf8", start, end);
    // The parser goes as deep as the text; what follows it would not.
    if (shape.depth > payloadLimits.depth) return { item: undefined, problems: this.#problemsOf(text) };
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return this.#refuseText(text, hasPlaces);
    }
    if (!isJsonObject(value)) return this.#refuse({ ruleId: "not-an-object", message: describeKind(value) });
    const item: PayloadItem = value;
    const isPlain = !shape.hasOddNumber && shape.members === countMembers(item);
    const written = isPlain ? [] : this.#problemsOf(text);
    const violations = this.#checker.check(item);
    if (violations.length === 0) return { item, problems: written };
    return { item, problems: [...written, ...violations.map((violation) => ({ violation }))] };
  }

  #refuseText(text: string, hasPlaces: boolean): Judgement {
    const at = text.indexOf("\0");
    if (at !== -1) {
      return this.#refuse({ ruleId: "nul-byte", message: "the line holds a NUL byte" }, { start: at, end: at + 1 });
    }
    if (!hasPlaces) return this.#refuse({ ruleId: "broken-json", message: "this is not JSON" });
    return { item: undefined, problems: this.#problemsOf(text) };
  }

  #refuse(problem: ParseProblem & { readonly span?: TextSpan }, span = problem.span): Judgement {
    const violation = buildViolation(problem, this.#recipe);
    if (violation === undefined) return { item: undefined, problems: [] };
    return { item: undefined, problems: [span === undefined ? { violation } : { violation, span }] };
  }

  #problemsOf(text: string): readonly Problem[] {
    return findJsonProblems(text).flatMap(({ start, end, ...problem }) => {
      const violation = buildViolation(problem, this.#recipe);
      return violation === undefined ? [] : [{ violation, span: { start, end } }];
    });
  }
}

function describeBadBytes(bytes: Buffer, start: number, end: number): ParseProblem & { readonly span: TextSpan } {
  const at = decodeUtf8(bytes.subarray(start, end)).firstBad ?? 0;
  return { ruleId: "invalid-utf8", message: "the bytes are not UTF-8", span: { start: at, end: at + 1 } };
}

/** Names the kind of what stands where an item should; never the value. */
export function describeKind(value: unknown): string {
  if (value === null) return "null stands where an item should";
  if (Array.isArray(value)) return "a list stands where an item should";
  return `a ${typeof value === "string" ? "text" : typeof value} stands where an item should`;
}
