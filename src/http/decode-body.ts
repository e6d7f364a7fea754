import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { RawAnswer } from "./exchange.ts";
import { isDeeperThan } from "../model/json-depth.ts";
import type { HttpLimits } from "./limits.ts";

/** Why a whole answer is of no use; `mayPass` when another attempt may bring a better one. */
export interface BodyProblem {
  readonly problem: string;
  readonly mayPass: boolean;
}

/** Unpacks and decodes a body; bytes that are not UTF-8 are refused, never replaced. */
export async function decodeText(
  { headers, body }: RawAnswer,
  limits: Pick<HttpLimits, "maxBodyBytes">,
): Promise<{ readonly text: string } | BodyProblem> {
  const bytes = await unpack(body, (headers["content-encoding"] ?? "").trim().toLowerCase(), limits.maxBodyBytes);
  if ("problem" in bytes) return bytes;
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes.bytes) }; // drops a byte order mark
  } catch {
    return { problem: "the answer is not valid UTF-8", mayPass: false };
  }
}

/** Reads a body that is said to be JSON; the messages never quote it. */
export function parseJsonText(
  text: string,
  contentType: string | undefined,
  limits: Pick<HttpLimits, "maxJsonDepth">,
): { readonly value: unknown } | BodyProblem {
  const mediaType = (contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (mediaType !== "" && !/^(application|text)\/([\w.+-]+\+)?json$/.test(mediaType)) {
    return { problem: `expected JSON, got ${nameOf(mediaType, mediaTypes)}`, mayPass: false };
  }
  if (text.trim() === "") return { problem: "expected JSON, got an empty answer", mayPass: false };
  if (isDeeperThan(text, limits.maxJsonDepth)) {
    return { problem: `the answer nests deeper than ${limits.maxJsonDepth} levels`, mayPass: false };
  }
  try {
    return { value: JSON.parse(text) };
  } catch {
    // The parser's own message would quote the answer. It may have been cut short, so it is worth another try.
    return { problem: "the answer is not valid JSON", mayPass: true };
  }
}

const mediaTypes = ["text/html", "text/plain", "text/xml", "application/xml", "application/octet-stream"];
const encodings = ["br", "compress", "deflate", "zstd"];

/** A header is the server's own words, and may give a secret back in another case: only what is known is repeated. */
function nameOf(text: string, known: readonly string[]): string {
  return known.includes(text) ? text : "something else";
}

const gunzipAsync = promisify(gunzip);

async function unpack(
  body: Buffer,
  encoding: string,
  maxBodyBytes: number,
): Promise<{ readonly bytes: Buffer } | BodyProblem> {
  if (encoding === "" || encoding === "identity" || body.length === 0) return { bytes: body };
  if (encoding !== "gzip") {
    return {
      problem: `the answer is packed as ${nameOf(encoding, encodings)}, which was not asked for`,
      mayPass: false,
    };
  }
  try {
    // Stops inside the decompression, so a small answer cannot fill the memory.
    return { bytes: await gunzipAsync(body, { maxOutputLength: maxBodyBytes }) };
  } catch (error) {
    return error instanceof RangeError
      ? { problem: `the answer is larger than ${maxBodyBytes} bytes when unpacked`, mayPass: false }
      : { problem: "the answer is not valid gzip", mayPass: true };
  }
}
