import type { ServerResponse } from "node:http";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Payload } from "./alter-answer.ts";
import type { FaultAction } from "./fault-format.ts";
import type { Timers } from "./timers.ts";

/** Sends the answer, whole or as broken as the fault wants it. */
export async function writeAnswer(
  response: ServerResponse,
  { status, headers, text }: Payload,
  action: FaultAction,
  timers: Timers,
): Promise<void> {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const bytes = Buffer.from(text);
  if (action.gzipBomb !== undefined) {
    response.setHeader("Content-Encoding", "gzip");
    return send([Readable.from(blanks(action.gzipBomb)), createGzip(), response]);
  }
  if (action.endless === true) return send([Readable.from(blanks(Number.POSITIVE_INFINITY)), passOn(), response]);
  if (action.truncate !== undefined) return truncate(response, bytes, action.truncate);
  if (action.drip !== undefined) return drip(response, bytes, action.drip, timers);
  if (status !== 204 && status !== 304) response.setHeader("Content-Length", bytes.length);
  response.end(status === 204 || status === 304 ? undefined : bytes);
}

function* blanks(mebibytes: number): Generator<Buffer> {
  const chunk = Buffer.alloc(64 * 1024, " ");
  for (let sent = 0; sent < mebibytes * 16; sent += 1) yield chunk;
}

function passOn(): Transform {
  return new Transform({ transform: (chunk, _encoding, done) => done(null, chunk) });
}

async function send([source, middle, response]: readonly [Readable, Transform, ServerResponse]): Promise<void> {
  // A client that hangs up in the middle is what these answers are for.
  await pipeline(source, middle, response).catch(() => undefined);
}

/** Ends the connection before the answer ends. */
function truncate(response: ServerResponse, bytes: Buffer, how: "contentLength" | "chunked"): void {
  if (how === "contentLength") response.setHeader("Content-Length", bytes.length);
  const part = how === "contentLength" ? bytes.subarray(0, Math.floor(bytes.length / 2)) : bytes;
  response.write(part, () => response.socket?.end());
}

async function drip(response: ServerResponse, bytes: Buffer, milliseconds: number, timers: Timers): Promise<void> {
  response.setHeader("Content-Length", bytes.length);
  for (const byte of bytes) {
    if (response.destroyed) return;
    response.write(Buffer.of(byte));
    await timers.wait(milliseconds);
  }
  response.end();
}
