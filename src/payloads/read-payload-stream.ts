import { LineCutter } from "./line-cutter.ts";
import type { RangeChecker } from "./range-checker.ts";

/** The bytes of a stream, as they come, with those that were looked at first in front. */
export async function* chunksOf(
  stream: NodeJS.ReadableStream,
  signal: AbortSignal | undefined,
): AsyncGenerator<Buffer> {
  for await (const chunk of stream) {
    if (signal?.aborted === true) return;
    yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk as string | Uint8Array); // what streams of bytes and text give
  }
}

/** Feeds chunks through a cutter to checkers; `onBlock` is told after each block, while its bytes are still there. */
export async function checkChunks(
  chunks: AsyncIterable<Buffer>,
  lines: Buffer,
  newChecker: () => RangeChecker,
  onBlock: (checker: RangeChecker, lineAt: (offset: number) => string, bytes: number) => void,
): Promise<void> {
  const cutter = new LineCutter({ from: 0, to: Number.POSITIVE_INFINITY }, lines);
  let total = 0;
  const give = (block: ReturnType<LineCutter["take"]>) => {
    if (block === undefined) return;
    const checker = newChecker();
    checker.take(block);
    onBlock(checker, (offset) => (block.kind === "lines" ? lineIn(block.bytes, block.start + offset) : ""), total);
  };
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length;) {
      const room = cutter.room();
      const count = chunk.copy(room, 0, at, Math.min(chunk.length, at + room.length));
      at += count;
      total += count;
      give(cutter.take(count));
    }
  }
  cutter.room();
  give(cutter.finish());
}

function lineIn(bytes: Buffer, start: number): string {
  const end = bytes.indexOf(10, start);
  return bytes.toString("utf8", start, end === -1 ? bytes.length : end).replace(/^\ufeff/, "");
}
