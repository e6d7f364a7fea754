import { isUtf8 } from "node:buffer";
import type { PayloadItem } from "../contracts/payload.ts";
import { decodeUtf8 } from "../config/decode-utf8.ts";
import { isJsonObject } from "../model/json.ts";
import { findJsonProblems } from "./json/find-json-problems.ts";
import type { TextSpan } from "./json/locate-in-json.ts";
import { countMembers } from "./count-members.ts";
import { buildViolation, type ParseProblem } from "./parse-problem.ts";
import { payloadLimits } from "./payload-limits.ts";
import type { ItemChecker, ItemCheckerInput } from "../contracts/item-checker.ts";
import type { Judgement, Problem } from "./problem.ts";
import type { Extract, Recogniser } from "./recognise/recogniser.ts";

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
  readonly #recogniser: Recogniser | undefined;

  /** With a recogniser the lines must stand in its memory; without, each of them takes longer. */
  constructor(checker: ItemChecker, recipe: ItemCheckerInput, recogniser: Recogniser | undefined) {
    this.#checker = checker;
    this.#recipe = recipe;
    this.#recogniser = recogniser;
  }

  /** `hasPlaces: false` is for findings that are only counted: then nobody asks where a text is broken. */
  judge(bytes: Buffer, { start, end, isValidUtf8, hasPlaces }: LineToJudge): Judgement {
    if (!isValidUtf8 && !isUtf8(bytes.subarray(start, end))) return this.#refuse(describeBadBytes(bytes, start, end));
    const shape = this.#recogniser?.measure(start, end);
    const text = bytes.toString("utf8", start, end);
    // The parser goes as deep as the text; what follows it would not.
    if (shape === undefined || shape.depth > payloadLimits.depth) return this.#judgeClosely(text);
    // To say so itself, the parser would write a message with an excerpt, which takes longer than the line.
    if (shape.isBroken) return this.#refuseText(text, hasPlaces);
    const value = parseQuietly(text);
    if (value === undefined) return this.#refuseText(text, hasPlaces);
    if (!isJsonObject(value)) return this.#refuse({ ruleId: "not-an-object", message: describeKind(value) });
    const isPlain = !shape.isOdd && shape.members === countMembers(value);
    return this.#judgeItem(value, isPlain ? [] : this.#problemsOf(text));
  }

  /**
   * Judges a line by its extract. Undefined when that does not do: of a text that is broken, or in which something is
   * written that its parsed value no longer shows, the whole line is wanted.
   */
  judgeExtract({ text, shape }: Extract): Judgement | undefined {
    if (shape.isBroken || shape.isOdd || shape.depth > payloadLimits.depth) return undefined;
    const value = parseQuietly(text);
    if (!isJsonObject(value) || shape.members !== countMembers(value)) return undefined;
    return this.#judgeItem(value, []);
  }

  /** For a text that nobody measured, or that is too deep. */
  #judgeClosely(text: string): Judgement {
    const problems = findJsonProblems(text);
    const isReadable = !problems.some(({ ruleId }) => ruleId === "broken-json" || ruleId === "too-deep");
    if (!isReadable) return this.#refuseText(text, true);
    const value: unknown = JSON.parse(text);
    if (!isJsonObject(value)) return this.#refuse({ ruleId: "not-an-object", message: describeKind(value) });
    return this.#judgeItem(value, this.#problemsOf(text));
  }

  #judgeItem(item: PayloadItem, written: readonly Problem[]): Judgement {
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

/** Undefined when the text is not JSON. */
function parseQuietly(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
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
