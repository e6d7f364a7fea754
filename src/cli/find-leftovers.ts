import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { ExportTarget } from "../contracts/export/export-file.ts";
import { isWrittenBy } from "../contracts/export/written-by.ts";
import { compareText } from "../model/diagnostic.ts";

/** Enough for the two lines that say who wrote a file. */
const startBytes = 512;

/** What an export left behind could be: the names it writes now, and what the names of its projects begin with. */
export interface ExportNames {
  readonly wanted: ReadonlySet<string>;
  readonly stems: readonly string[];
}

/**
 * Names of the files that an earlier export to the same target wrote into the folder and this one does not, sorted.
 * Only a regular file that itself says so is one, and only of a project that is declared: everything else in the folder
 * is somebody's, such as another configuration's that exports into the same folder.
 */
export async function findLeftovers(
  folder: string,
  target: ExportTarget,
  { wanted, stems }: ExportNames,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of await listFiles(folder)) {
    const isOurs = stems.some((stem) => name.startsWith(stem));
    if (isOurs && !wanted.has(name) && isWrittenBy(target, await readStart(join(folder, name)))) found.push(name);
  }
  return found.toSorted(compareText);
}

async function listFiles(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile() && !entry.name.startsWith(".")).map(({ name }) => name);
  } catch {
    return []; // there is no such folder yet; writing into it says what is wrong otherwise
  }
}

/** The beginning of a file; nothing of one that cannot be read, which then is not ours. */
async function readStart(path: string): Promise<string> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(startBytes), 0, startBytes, 0);
      return buffer.toString("utf8", 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return "";
  }
}
