import { createItemChecker } from "../../src/contracts/check-item.ts";
import type { Stream } from "../../src/contracts/contract.ts";
import { LineJudge } from "../../src/payloads/judge-line.ts";
import { compileRecogniser } from "../../src/payloads/recognise/compile-recogniser.ts";
import { everyContract, mutatedLines } from "../bench/mutate-lines.mjs";

export interface Comparison {
  readonly lines: number;
  /** Lines without any problem. */
  readonly fine: number;
  readonly accepted: number;
  /** Accepted, although something is wrong with them. */
  readonly wronglyAccepted: readonly string[];
}

/** Lets both paths judge the same lines. */
export function comparePaths(stream: Stream, lines: number, seed: number): Comparison {
  const contract = everyContract();
  const recipe = { contract, stream, levels: new Map() };
  const recogniser = compileRecogniser(recipe, ["_user_id"]);
  if (recogniser === undefined) throw new Error("the contract has no recogniser");
  const judge = new LineJudge(createItemChecker(recipe), recipe);
  const wronglyAccepted: string[] = [];
  const bytes = Buffer.alloc(1 << 16, "\n");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  let fine = 0;
  let accepted = 0;
  for (const line of mutatedLines(stream, seed)) {
    if (count === lines) break;
    count += 1;
    // Somewhere in a block, with the rest of another line behind it.
    const start = 1 + (count % 5);
    const end = start + bytes.write(line, start);
    bytes[end] = 10;
    const isFine = judge.judge(bytes, view, { start, end, isValidUtf8: true, hasPlaces: true }).problems.length === 0;
    const isAccepted = recogniser.accepts(bytes, view, start) === end;
    if (isFine) fine += 1;
    if (isAccepted) accepted += 1;
    if (isAccepted && !isFine) wronglyAccepted.push(line);
  }
  return { lines: count, fine, accepted, wronglyAccepted };
}
