import { readRegularFile, UnreadableFile } from "../files/read-regular-file.ts";
import { KnownError } from "../model/errors.ts";
import { parseLock, type ParsedLock } from "./parse-lock.ts";

/** Larger is no lock of ours. */
export const maxLockBytes: number = 32 * 1024 * 1024;

/** Reads a lock; undefined when there is none. `shownAs` is the path as the user would type it. */
export async function readLockFile(path: string, shownAs: string): Promise<ParsedLock | undefined> {
  const text = await readLockText(path, shownAs);
  return text === undefined ? undefined : parseLock(text, shownAs);
}

/** The bytes of a lock as text; undefined when there is none. */
export async function readLockText(path: string, shownAs: string): Promise<string | undefined> {
  try {
    return await readRegularFile(path, maxLockBytes);
  } catch (error) {
    if (error instanceof UnreadableFile && error.code === "ENOENT") return undefined;
    throw lockError(`${shownAs} could not be read`, error);
  }
}

/** The error of a lock that the disk does not give or take. */
export function lockError(what: string, error: unknown): KnownError {
  const reason = error instanceof Error ? error.message : String(error);
  return new KnownError(`${what}: ${reason}`, { exitCode: 3, cause: error });
}
