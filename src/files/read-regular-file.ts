import { constants } from "node:fs";
import { open } from "node:fs/promises";

/** A file that is not read, with one clause that says why; `code` is the system's, such as ENOENT, where it has one. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
  readonly code: string | undefined;

  constructor(reason: string, code?: string) {
    super(reason);
    this.code = code;
  }
}

/** Waiting for a pipe's writer is not an option. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** The text of a regular file of at most so many bytes; anything else is an `UnreadableFile`. Links are followed. */
export async function readRegularFile(path: string, maxBytes: number): Promise<string> {
  try {
    return decode(await readBytes(path, maxBytes));
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    throw new UnreadableFile(reasons[code] ?? `it cannot be read (${code})`, code);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EACCES: "this user may not read it",
  EPERM: "this user may not read it",
  ELOOP: "the link leads in a circle",
  ENXIO: "it is no regular file",
};

async function readBytes(path: string, maxBytes: number): Promise<Buffer> {
  const handle = await open(path, flags);
  try {
    const status = await handle.stat();
    if (status.isDirectory()) throw new UnreadableFile("it is a directory");
    if (!status.isFile()) throw new UnreadableFile("it is no regular file");
    if (status.size > maxBytes) throw tooLarge(maxBytes);
    // Files below /proc have no size and no end; one byte more than allowed tells them and growing files.
    const bytes = Buffer.alloc(status.size > 0 ? status.size : maxBytes + 1);
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    if (filled > maxBytes) throw tooLarge(maxBytes);
    return bytes.subarray(0, filled);
  } finally {
    await handle.close();
  }
}

function tooLarge(maxBytes: number): UnreadableFile {
  return new UnreadableFile(`it is larger than ${maxBytes / (1024 * 1024)} MiB`);
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile("it is not UTF-8");
  }
}
