import { createItemChecker } from "../../src/contracts/check-item.ts";
import type { Stream } from "../../src/contracts/contract.ts";
import type { PayloadItem } from "../../src/contracts/payload.ts";
import { LineJudge } from "../../src/payloads/judge-line.ts";
import { fingerprint } from "../../src/payloads/fingerprint.ts";
import { createRecogniser } from "../../src/payloads/recognise/create-recogniser.ts";
import type { Recogniser } from "../../src/payloads/recognise/recogniser.ts";
import { everyContract, mutatedLines } from "../bench/mutate-lines.mjs";

export interface Comparison {
  readonly lines: number;
  /** Lines without any problem. */
  readonly fine: number;
  readonly accepted: number;
  /** Accepted, although something is wrong with them. */
  readonly wronglyAccepted: readonly string[];
  /** Judged by their extract. */
  readonly extracted: number;
  /** Of their extract something else is said than of the whole line. */
  readonly wronglyExtracted: readonly string[];
  /** Of an earlier line with the same signature something else was said, or they have other ids than they were signed with. */
  readonly wronglySigned: readonly string[];
  /** Signed like an earlier line. */
  readonly signed: number;
}

/** Lets both paths judge the same lines. */
export function comparePaths(stream: Stream, lines: number, seed: number): Comparison {
  const recipe = { contract: everyContract(), stream, levels: new Map() };
  const watched = ["_user_id", "_event_id"].slice(0, stream === "events" ? 2 : 1);
  const recogniser = createRecogniser(recipe, watched);
  if (recogniser === undefined) throw new Error("the contract has no recogniser");
  const judge = new LineJudge(createItemChecker(recipe), recipe, recogniser);
  const wronglyAccepted: string[] = [];
  const wronglyExtracted: string[] = [];
  const wronglySigned: string[] = [];
  const verdicts = new Map<string, string>();
  let signed = 0;
  let count = 0;
  let fine = 0;
  let accepted = 0;
  let extracted = 0;
  for (const line of mutatedLines(stream, seed)) {
    if (count === lines) break;
    count += 1;
    // Somewhere in a block, with the rest of another line behind it.
    const start = 1 + (count % 37);
    const end = start + recogniser.lines.write(line, start);
    recogniser.lines[end] = 10;
    const place = { start, end, isValidUtf8: true, hasPlaces: true };
    const { item, problems } = judge.judge(recogniser.lines, place);
    const isFine = problems.length === 0;
    const isAccepted = recogniser.accept(start, end, { item: 0, line: 0, origin: 0 }) === end + 1;
    if (isFine) fine += 1;
    if (isAccepted) accepted += 1;
    if (isAccepted && !isFine) wronglyAccepted.push(line);
    const extract = recogniser.extract(start);
    const part = extract === undefined ? undefined : judge.judgeExtract(extract);
    if (part === undefined) continue;
    extracted += 1;
    const isSame = JSON.stringify(part.problems) === JSON.stringify(problems) && idsOf(part.item) === idsOf(item);
    if (!isSame) wronglyExtracted.push(line);
    const signature = recogniser.sign(start);
    if (signature === undefined) continue;
    const verdict = JSON.stringify(problems.map(({ violation: { ruleId, severity } }) => [ruleId, severity]));
    const before = verdicts.get(signature);
    if (before === undefined) verdicts.set(signature, verdict);
    else signed += 1;
    if ((before ?? verdict) !== verdict || !hasSignedIds(recogniser, watched, item)) wronglySigned.push(line);
  }
  return { lines: count, fine, accepted, wronglyAccepted, extracted, wronglyExtracted, signed, wronglySigned };
}

function hasSignedIds(recogniser: Recogniser, watched: readonly string[], item: PayloadItem | undefined): boolean {
  return watched.every((key) => {
    const value = item?.[key];
    const expected = typeof value === "string" ? fingerprint(value) : undefined;
    return JSON.stringify(recogniser.signedId(key)) === JSON.stringify(expected);
  });
}

/** What rules across items hear of an item. */
function idsOf(item: PayloadItem | undefined): string {
  return JSON.stringify([item?.["_event_id"], item?.["_user_id"]]);
}
