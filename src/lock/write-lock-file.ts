import { randomBytes } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { KnownError } from "../model/errors.ts";
import { lockError, maxLockBytes } from "./lock-disk.ts";

/** Writes the lock whole or not at all: a reader sees the old one or the new one. */
export async function writeLockFile(path: string, shownAs: string, text: string): Promise<void> {
  if (Buffer.byteLength(text) > maxLockBytes) {
    throw new KnownError(
      `${shownAs} would have more than ${maxLockBytes >> 20} MiB, which is more than is ever read.`,
      {
        exitCode: 3,
        help: "Nothing was written. Configurations in folders of their own have locks of their own.",
      },
    );
  }
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    await writeFile(draft, text, { flag: "wx" });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw lockError(`${shownAs} could not be written`, error);
  }
}
