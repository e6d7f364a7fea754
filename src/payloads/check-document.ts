import { isUtf8 } from "node:buffer";
import type { ItemChecker, ItemCheckerInput } from "../contracts/item-checker.ts";
import { decodeUtf8 } from "../config/decode-utf8.ts";
import { dialectOf } from "../contracts/dialects.ts";
import { isJsonObject } from "../model/json.ts";
import { describeKind } from "./judge-line.ts";
import { nothingIn, refuseEmpty, type DocumentParser, type ParsedDocument } from "./parsed-document.ts";
import { buildViolation } from "./parse-problem.ts";
import type { CheckOptions } from "./payload-source.ts";
import { KeyList } from "./range-memory.ts";
import { readFingerprints } from "./read-fingerprints.ts";
import { RuleCounts, type JudgedItem, type RangeFinding, type RangeResult } from "./range-tally.ts";
import { TextPlaces, type TextPlace } from "./text-places.ts";
import type { Problem } from "./problem.ts";

/** A whole document, judged: its result, and where the watched keys of an item stand. */
export interface CheckedDocument {
  readonly result: RangeResult;
  /** The place of a path in the item with this number. */
  readonly placeOf: (item: number, path: readonly (string | number)[], isAboutKey: boolean) => TextPlace;
}

/** Checks a JSON or YAML document: one item, or a list of them. */
export function checkDocument(
  bytes: Buffer,
  parse: DocumentParser,
  shownPath: string,
  checker: ItemChecker,
  options: CheckOptions,
): CheckedDocument {
  const { recipe } = options;
  const broken = refuseBytes(bytes, recipe);
  const text = bytes.toString("utf8").replace(/^\ufeff/, "");
  const document = broken === undefined ? parseText(parse, text, shownPath, recipe) : nothingIn([broken]);
  const places = new TextPlaces(text);
  const isList = Array.isArray(document.value);
  const items: readonly unknown[] = document.isReadable
    ? isList
      ? (document.value as readonly unknown[])
      : [document.value]
    : [];
  const pathOf = (item: number, path: readonly (string | number)[]) => (isList ? [item, ...path] : path);
  const placeOf: CheckedDocument["placeOf"] = (item, path, isAboutKey) =>
    places.placeOf(document.locate(pathOf(item, path), isAboutKey));

  const counts = new RuleCounts();
  const findings: RangeFinding[] = [];
  const judged: JudgedItem[] = [];
  const rejected: number[] = [];
  const byItem = groupByItem(document.problems, isList, items.length);
  const take = (problem: Problem, item: number) => {
    const { violation, span } = problem;
    counts.add(violation);
    if (findings.length >= options.maxFindings) return;
    const place =
      span === undefined ? placeOf(Math.max(0, item), violation.path, violation.isAboutKey) : places.placeOf(span);
    findings.push({ violation, item, ...place });
  };
  for (const problem of byItem.get(-1) ?? []) take(problem, -1);
  for (const [index, item] of items.entries()) {
    const problems = [...(byItem.get(index) ?? []), ...judgeItem(item, checker, recipe)];
    for (const problem of problems) take(problem, index);
    if (problems.some(({ violation }) => violation.severity === "error")) rejected.push(index);
    if (options.onItem !== undefined && isJsonObject(item)) {
      judged.push({ index, item, problems: problems.map(({ violation }) => violation) });
    }
  }
  if (document.isReadable && items.length === 0) {
    const violation = buildViolation({ ruleId: "empty-file", message: "the list has no items" }, recipe);
    if (violation !== undefined) take({ violation, span: { start: 0, end: 1 } }, -1);
  }
  findings.sort((a, b) => a.line - b.line || a.column - b.column);
  const result = {
    lines: places.lines,
    items: items.length,
    rejectedItems: rejected.length,
    rejectedAmongWatched: rejected,
    findings,
    counts: counts.toList(),
    keys: collectKeys(items, options),
    judged,
  };
  return { result, placeOf };
}

function refuseBytes(bytes: Buffer, recipe: ItemCheckerInput): Problem | undefined {
  const isText = isUtf8(bytes);
  const nul = isText ? bytes.indexOf(0) : -1;
  if (isText && nul === -1) return undefined;
  const at = isText ? bytes.toString("utf8", 0, nul).replace(/^\ufeff/, "").length : (decodeUtf8(bytes).firstBad ?? 0);
  const violation = buildViolation(
    isText
      ? { ruleId: "nul-byte", message: "the file holds a NUL byte" }
      : { ruleId: "invalid-utf8", message: "the bytes are not UTF-8" },
    recipe,
  );
  return violation === undefined ? undefined : { violation, span: { start: at, end: at + 1 } };
}

function parseText(parse: DocumentParser, text: string, shownPath: string, recipe: ItemCheckerInput): ParsedDocument {
  return text.trim() === "" ? refuseEmpty(recipe) : parse(text, shownPath, recipe);
}

function judgeItem(item: unknown, checker: ItemChecker, recipe: ItemCheckerInput): readonly Problem[] {
  if (isJsonObject(item)) return checker.check(item).map((violation) => ({ violation }));
  const violation = buildViolation({ ruleId: "not-an-object", message: describeKind(item) }, recipe);
  return violation === undefined ? [] : [{ violation }];
}

/** Problems of the text by the item in which they stand, -1 for the document; their paths then start at the item. */
function groupByItem(
  problems: readonly Problem[],
  isList: boolean,
  count: number,
): ReadonlyMap<number, readonly Problem[]> {
  const byItem = new Map<number, Problem[]>();
  for (const { violation, span } of problems) {
    const [first] = violation.path;
    const isInItem = isList ? typeof first === "number" && first < count : count > 0;
    const item = !isInItem ? -1 : isList && typeof first === "number" ? first : 0;
    const path = isInItem && isList ? violation.path.slice(1) : violation.path;
    const problem = { violation: { ...violation, path }, ...(span === undefined ? {} : { span }) };
    const group = byItem.get(item);
    if (group === undefined) byItem.set(item, [problem]);
    else group.push(problem);
  }
  return byItem;
}

function collectKeys(items: readonly unknown[], { recipe, watches = [] }: CheckOptions): RangeResult["keys"] {
  const read = dialectOf(recipe.contract).readKey;
  const keys: Partial<Record<string, Int32Array>> = {};
  for (const { key } of watches) {
    const list = new KeyList();
    for (const [index, item] of items.entries()) {
      if (!isJsonObject(item)) continue;
      // Documents are found again by item rather than by offset.
      for (const { high, low } of readFingerprints(item, key, read)) list.add(index, 0, index, high, low);
    }
    keys[key] = list.numbers;
  }
  return keys;
}
