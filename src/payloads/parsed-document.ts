import type { ItemCheckerInput } from "../contracts/item-checker.ts";
import type { PayloadPath } from "../contracts/payload.ts";
import type { TextSpan } from "./json/locate-in-json.ts";
import { buildViolation } from "./parse-problem.ts";
import type { Problem } from "./problem.ts";

/** A document's value, what is wrong with how it is written, and where its parts stand. */
export interface ParsedDocument {
  /** False when there is no value to judge. */
  readonly isReadable: boolean;
  readonly value: unknown;
  readonly problems: readonly Problem[];
  readonly locate: (path: PayloadPath, isAboutKey: boolean) => TextSpan;
}

/** Parses a text that is not empty; nothing that it holds makes this throw. */
export type DocumentParser = (text: string, shownPath: string, recipe: ItemCheckerInput) => ParsedDocument;

/** A document without any value. */
export function refuseEmpty(recipe: ItemCheckerInput): ParsedDocument {
  const violation = buildViolation({ ruleId: "empty-file", message: "there is nothing in the file" }, recipe);
  return nothingIn(violation === undefined ? [] : [{ violation, span: wholeText() }]);
}

/** A document that cannot be read, with what says why. */
export function nothingIn(problems: readonly Problem[]): ParsedDocument {
  return { isReadable: false, value: undefined, problems, locate: wholeText };
}

/** Where something stands that is about a document as a whole. */
export function wholeText(): TextSpan {
  return { start: 0, end: 1 };
}
