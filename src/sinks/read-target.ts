import { constants, type BigIntStats } from "node:fs";
import { lstat, open } from "node:fs/promises";
import { systemCode } from "./fail-delivery.ts";

/** No env file of a person is this large. */
const targetSizeLimit = 1024 * 1024;

export interface TargetContent {
  readonly bytes: Buffer;
  /** Changes whenever the file is written or replaced. */
  readonly version: string;
  readonly mode: number;
}

/** The file's content, or undefined when there is none. Never follows a link, never blocks on a pipe. */
export async function readTarget(path: string): Promise<TargetContent | undefined> {
  const handle = await openTarget(path);
  if (handle === undefined) return undefined;
  try {
    const stats = await handle.stat({ bigint: true });
    if (!stats.isFile()) throw new TargetError(`${path} is not a regular file`);
    if (stats.size > targetSizeLimit) throw new TargetError(`${path} is larger than 1 MiB`);
    return { bytes: await handle.readFile(), version: formatVersion(stats), mode: Number(stats.mode) & 0o7777 };
  } finally {
    await handle.close();
  }
}

/** The version that `readTarget` would give, without reading; undefined when there is no file. */
export async function readTargetVersion(path: string): Promise<string | undefined> {
  try {
    return formatVersion(await lstat(path, { bigint: true }));
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** A file that a token is neither read from nor written to. */
export class TargetError extends Error {
  override readonly name = "TargetError";
}

async function openTarget(path: string) {
  try {
    return await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined;
    if (systemCode(error) === "ELOOP") throw new TargetError(`${path} is a link`, { cause: error });
    throw error;
  }
}

function formatVersion({ dev, ino, size, mode, mtimeNs, ctimeNs }: BigIntStats): string {
  return [dev, ino, size, mode, mtimeNs, ctimeNs].join(":");
}
