import { closeSync } from "node:fs";
import { checkDocument } from "./check-document.ts";
import { checkRanges, countLines, cutRange, readLineAt } from "./check-ndjson-file.ts";
import type { ByteRange } from "./line-cutter.ts";
import { checkWithWorkers } from "./check-with-workers.ts";
import { detectFormat, refuseForeign, sampleBytes } from "./detect-format.ts";
import { FileTally } from "./file-tally.ts";
import { locateInJson } from "./json/locate-in-json.ts";
import { parseJsonDocument } from "./parse-json-document.ts";
import { openPayload, readBytes, type OpenPayload } from "./open-payload.ts";
import { newRangeMemory } from "./range-memory.ts";
import { buildViolation, type ParseProblem } from "./parse-problem.ts";
import { payloadLimits } from "./payload-limits.ts";
import type { CheckOptions, FileResult, PayloadFile, PayloadFormat, Shard } from "./payload-source.ts";
import { lineBufferOf, RangeChecker, type RangeSettings } from "./range-checker.ts";
import { checkChunks, chunksOf } from "./read-payload-stream.ts";
import { refuseMistaken } from "./refuse-mistaken.ts";
import { startChecker, startJudging } from "./start-judging.ts";

/** Below this size starting a worker costs more than it saves. */
const leastBytesForWorkers = 100 * 1024 * 1024;

/** Few items are shorter. Large files of any size so reserve the same memory for ids, and need the same at their peak. */
const leastItemBytes = 50;

/**
 * Reads one file, or stdin, and judges every item in it. What is wrong with the file itself (a directory, broken JSON,
 * an empty file) is a finding like any other; nothing that a file holds makes this throw.
 */
export async function checkPayloadFile(file: PayloadFile, options: CheckOptions): Promise<FileResult> {
  const tally = new FileTally(file.shownPath, options);
  if (file.absolutePath === undefined) return checkStdin(file, options, tally);
  const opened = openPayload(file.absolutePath);
  if ("ruleId" in opened) return refuse(opened, tally, options);
  try {
    const sample = readBytes(opened, 0, sampleBytes);
    const foreign = refuseForeign(sample);
    if (foreign !== undefined) return refuse(foreign, tally, options);
    const format = detectFormat(file, sample);
    const mistaken = refuseMistaken(format, sample);
    if (mistaken !== undefined) return refuse(mistaken, tally, options);
    if (format === "ndjson") return await checkLines(opened, file, options, tally);
    // Documents are not cut: the first shard reads them.
    if ((options.shard?.index ?? 1) > 1) return tally.result(format, 0, true);
    if (opened.size > payloadLimits.documentBytes) return refuse(describeSize(opened.size), tally, options);
    return await checkWhole(readBytes(opened, 0, opened.size), format, file, options, tally);
  } finally {
    closeSync(opened.descriptor);
  }
}

async function checkLines(
  opened: OpenPayload,
  { shownPath, absolutePath = "" }: PayloadFile,
  options: CheckOptions,
  tally: FileTally,
): Promise<FileResult> {
  const { signal, shard, workers, onProgress } = options;
  const part = partOf(opened.size, shard);
  const total = part.to - part.from;
  const onRange = (end: number) =>
    onProgress?.({ file: shownPath, bytes: end - part.from, totalBytes: total, items: tally.items });
  for (const watch of options.watches ?? []) watch.expect?.(Math.ceil(total / leastItemBytes));
  const ranges = cutRange(part, payloadLimits.rangeBytes);
  const isParallel =
    workers !== undefined &&
    workers.count > 1 &&
    options.onItem === undefined &&
    total >= (workers.leastBytes ?? leastBytesForWorkers);
  const run = { signal, onRange, locateIn: (base: number) => locateLater(opened, base) };
  const isComplete = isParallel
    ? await checkWithWorkers({ file: opened, path: absolutePath, ranges, workers, options, tally, ...run })
    : await checkRanges(opened, ranges, settingsOf(options), tally, run);
  // Counting lines is only worth it where something is to be placed.
  if (part.from > 0 && tally.hasPlaces) tally.startAtLine(countLines(opened, part.from));
  if (isComplete && tally.items === 0 && shard === undefined) tally.addFileFinding(emptiness(options));
  return tally.result("ndjson", total, isComplete);
}

async function checkStdin(file: PayloadFile, options: CheckOptions, tally: FileTally): Promise<FileResult> {
  const { stdin, signal, onProgress } = options;
  if (stdin === undefined) return refuse({ ruleId: "unreadable-file", message: "there is no stdin" }, tally, options);
  if (options.shard !== undefined) {
    return refuse({ ruleId: "unreadable-file", message: "stdin cannot be read in parts" }, tally, options);
  }
  const chunks = chunksOf(stdin, signal);
  const start = await readStart(chunks);
  const foreign = refuseForeign(start);
  if (foreign !== undefined) return refuse(foreign, tally, options);
  const format = detectFormat(file, start);
  const mistaken = refuseMistaken(format, start);
  if (mistaken !== undefined) return refuse(mistaken, tally, options);
  if (format !== "ndjson") {
    const whole = await readWhole(start, chunks);
    return whole === undefined
      ? refuse(describeSize(undefined), tally, options)
      : checkWhole(whole, format, file, options, tally);
  }
  const settings = settingsOf(options);
  const memory = newRangeMemory(settings.watchedKeys);
  let read = 0;
  await checkChunks(
    prepend(start, chunks),
    lineBufferOf(settings),
    () => new RangeChecker(tally.isFull ? { ...settings, maxFindings: 0 } : settings, memory),
    (checker, lineAt, bytes) => {
      tally.add(checker.result(), ({ offset }, path, isAboutKey) => toPlace(lineAt(offset), path, isAboutKey));
      read = bytes;
      onProgress?.({ file: file.shownPath, bytes, totalBytes: undefined, items: tally.items });
    },
  );
  const isComplete = signal?.aborted !== true;
  if (isComplete && tally.items === 0) tally.addFileFinding(emptiness(options));
  return tally.result(format, read, isComplete);
}

async function checkWhole(
  bytes: Buffer,
  format: Exclude<PayloadFormat, "ndjson">,
  { shownPath }: PayloadFile,
  options: CheckOptions,
  tally: FileTally,
): Promise<FileResult> {
  // Few payloads are YAML, and its parser is large.
  const parse = format === "json" ? parseJsonDocument : (await import("./parse-yaml-document.ts")).parseYamlDocument;
  const { result, placeOf } = checkDocument(bytes, parse, shownPath, startChecker(options.recipe), options);
  tally.add(result, ({ item }, path, isAboutKey) => placeOf(item, path, isAboutKey));
  return tally.result(format, bytes.length, true);
}

function settingsOf({ recipe, maxFindings, watches = [], onItem }: CheckOptions): RangeSettings {
  const watchedKeys = [...new Set(watches.map(({ key }) => key))];
  return { ...startJudging(recipe, watchedKeys), maxFindings, watchedKeys, keepsItems: onItem !== undefined };
}

function partOf(size: number, shard: Shard | undefined): ByteRange {
  if (shard === undefined) return { from: 0, to: size };
  const { index, count } = shard;
  return {
    from: Math.floor((size / count) * (index - 1)),
    to: index === count ? size : Math.floor((size / count) * index),
  };
}

function locateLater(opened: OpenPayload, base: number) {
  return ({ offset }: { readonly offset: number }, path: readonly (string | number)[], isAboutKey: boolean) =>
    toPlace(readLineAt(opened, base + offset), path, isAboutKey);
}

function toPlace(text: string, path: readonly (string | number)[], isAboutKey: boolean) {
  const { start, end } = locateInJson(text, path, isAboutKey);
  return { column: start + 1, endColumn: end + 1 };
}

function refuse(problem: ParseProblem, tally: FileTally, { recipe }: CheckOptions): FileResult {
  tally.addFileFinding(buildViolation(problem, recipe));
  return tally.result(undefined, 0, true);
}

function emptiness({ recipe }: CheckOptions) {
  return buildViolation({ ruleId: "empty-file", message: "there is no item in the file" }, recipe);
}

function describeSize(size: number | undefined): ParseProblem {
  const much = size === undefined ? `more than ${payloadLimits.documentBytes}` : String(size);
  return { ruleId: "file-too-large", message: `the document has ${much} bytes and is read whole; the limit is 16 MiB` };
}

async function readStart(chunks: AsyncGenerator<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let length = 0; length < sampleBytes;) {
    const { value, done } = await chunks.next();
    if (done === true) break;
    parts.push(value);
    length += value.length;
  }
  return Buffer.concat(parts);
}

async function readWhole(start: Buffer, chunks: AsyncIterable<Buffer>): Promise<Buffer | undefined> {
  const parts = [start];
  let length = start.length;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > payloadLimits.documentBytes) return undefined;
    parts.push(chunk);
  }
  return length > payloadLimits.documentBytes ? undefined : Buffer.concat(parts);
}

async function* prepend(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}
