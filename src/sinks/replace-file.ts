import { rename } from "node:fs/promises";
import { readFolderIdentity, type FileTarget } from "./locate-target.ts";
import { readTarget, readTargetVersion, TargetError } from "./read-target.ts";
import { runExclusively } from "./run-exclusively.ts";
import { createTemporaryFile, removeLeftovers, removeQuietly, syncFolder } from "./temporary-file.ts";

const attempts = 5;

/**
 * Replaces the file as a whole by what `build` makes of its content: after a crash at any moment the old or the new
 * content is there, never a part, and the mode is 0600 whatever it was. Deliveries into one folder wait for each other,
 * so that two tokens of one run can share an env file.
 */
export async function replaceFile(target: FileTarget, build: (current: Buffer | undefined) => Buffer): Promise<void> {
  await runExclusively(target.folder, async () => {
    await removeLeftovers(target.folder);
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const current = await readTarget(target.path);
      const wanted = build(current?.bytes);
      if (!(await putInPlace(target, wanted, current?.version))) continue;
      await compareWithDisk(target.path, wanted);
      return;
    }
    throw new TargetError(`${target.path} is being changed by another program`);
  });
}

/** Proves that a file of ours can be made next to the target, without any secret. */
export async function tryFolder(target: FileTarget): Promise<void> {
  await runExclusively(target.folder, async () => {
    await removeLeftovers(target.folder);
    const temporary = await createTemporaryFile(target.folder, Buffer.alloc(4096));
    await removeQuietly(temporary);
  });
}

/** Removes what killed runs left in the target's folder. */
export async function sweepFolder({ folder }: FileTarget): Promise<void> {
  await runExclusively(folder, async () => await removeLeftovers(folder));
}

/** False when somebody else changed the file since it was read. */
async function putInPlace(target: FileTarget, content: Buffer, version: string | undefined): Promise<boolean> {
  await checkFolder(target); // before anything secret is written, and again after
  const temporary = await createTemporaryFile(target.folder, content);
  try {
    await checkFolder(target);
    if ((await readTargetVersion(target.path)) !== version) {
      await removeQuietly(temporary);
      return false;
    }
    // Should a link appear at this very moment, rename replaces the link and not what it points to.
    await rename(temporary, target.path);
  } catch (error) {
    await removeQuietly(temporary);
    throw error;
  }
  await syncFolder(target.folder);
  return true;
}

async function checkFolder(target: FileTarget): Promise<void> {
  if ((await readFolderIdentity(target.folder)) !== target.folderIdentity)
    throw new TargetError(`${target.folder} was replaced by another folder meanwhile`);
}

async function compareWithDisk(path: string, wanted: Buffer): Promise<void> {
  const found = await readTarget(path);
  if (found === undefined || !found.bytes.equals(wanted))
    throw new TargetError(`${path} does not hold what was written to it`);
  if (process.platform !== "win32" && found.mode !== 0o600)
    throw new TargetError(`${path} did not keep mode 0600; its file system may not support it`);
}
