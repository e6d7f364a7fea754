import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { lstat, open, readdir, unlink } from "node:fs/promises";
import { join } from "node:path";
import { TargetError } from "./read-target.ts";

// The process id tells a file in the making from one that a killed run left behind.
const namePattern = /^\.instaform-(\d+)-[0-9a-f]{16}\.tmp$/;

/** Writes the content to a new file in the folder, mode 0600, safely on disk; gives its path. */
export async function createTemporaryFile(folder: string, content: Buffer): Promise<string> {
  const path = join(folder, `.instaform-${process.pid}-${randomBytes(8).toString("hex")}.tmp`);
  await createSecretFile(path, content);
  return path;
}

/** Creates a file with mode 0600 under any umask, and never touches one that exists. */
export async function createSecretFile(path: string, content: Buffer): Promise<void> {
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;
  const handle = await open(path, flags, 0o600);
  try {
    await handle.chmod(0o600);
    await handle.writeFile(content);
    await handle.sync();
    const [opened, named] = [await handle.stat({ bigint: true }), await lstat(path, { bigint: true })];
    if (opened.ino !== named.ino || opened.dev !== named.dev || opened.nlink !== 1n)
      throw new TargetError(`${path} was replaced by another file meanwhile`);
  } catch (error) {
    await removeQuietly(path);
    throw error;
  } finally {
    await handle.close();
  }
}

/** Removes what killed runs left in the folder. Call it only while no other delivery of this process works there. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const owner = namePattern.exec(name)?.[1];
    if (owner !== undefined && !isAnotherProcessAlive(Number(owner))) await removeQuietly(join(folder, name));
  }
}

/** Removes a file; one that is gone already is fine. */
export async function removeQuietly(path: string): Promise<void> {
  await unlink(path).catch(() => undefined);
}

/** Makes a rename in the folder survive a power loss, where the system offers that. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, constants.O_RDONLY | constants.O_DIRECTORY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isAnotherProcessAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
