import { lstat } from "node:fs/promises";
import { dirname, join } from "node:path";

/** The nearest folder, from this one upwards, with a `.git`: a folder, or a file in a submodule or linked work tree. */
export async function findRepository(folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    if (await exists(join(at, ".git"))) return at;
    if (at === dirname(at)) return undefined;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    return false; // what we cannot see is no repository that we could ask either
  }
}
