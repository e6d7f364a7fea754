import { closeSync, fstatSync, openSync, readSync, constants } from "node:fs";
import type { ParseProblem } from "./parse-problem.ts";

/** A regular file that is open for reading, whose size was taken when it was opened. */
export interface OpenPayload {
  readonly descriptor: number;
  readonly size: number;
}

/** Opens a file, or says why there is nothing to read. Never waits: a named pipe is refused like a directory. */
export function openPayload(path: string): OpenPayload | ParseProblem {
  let descriptor: number;
  try {
    // Without O_NONBLOCK, opening a named pipe waits for somebody to write into it.
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return { ruleId: "unreadable-file", message: describeOpenError(error) };
  }
  const stat = fstatSync(descriptor);
  if (stat.isFile()) return { descriptor, size: stat.size };
  closeSync(descriptor);
  return { ruleId: "unreadable-file", message: stat.isDirectory() ? isDirectory : "this is no regular file" };
}

/** Up to `count` bytes of the file from `position`. */
export function readBytes({ descriptor }: OpenPayload, position: number, count: number): Buffer {
  const bytes = Buffer.alloc(count);
  let filled = 0;
  while (filled < count) {
    const read = readSync(descriptor, bytes, filled, count - filled, position + filled);
    if (read === 0) break;
    filled += read;
  }
  return bytes.subarray(0, filled);
}

const isDirectory = "this is a directory; name the files in it, such as with a glob";

function describeOpenError(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return "there is no such file";
    case "EACCES":
    case "EPERM":
      return "this user may not read the file";
    case "EISDIR":
      return isDirectory;
    case "ELOOP":
      return "the link leads in a circle";
    case "ENXIO":
      return "this is no regular file";
    default:
      return `the file cannot be opened${typeof code === "string" ? ` (${code})` : ""}`;
  }
}
