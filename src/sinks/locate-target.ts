import { lstat, realpath } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { SinkProblem } from "../model/sink.ts";
import { systemCode } from "./fail-delivery.ts";
import { isInside } from "./is-inside.ts";

/** A path a token may be written to: its folder exists inside the root, the name is free or a regular file. */
export interface FileTarget {
  /** Free of links. */
  readonly folder: string;
  readonly name: string;
  readonly path: string;
  /** Tells the folder from another one that takes its place later. */
  readonly folderIdentity: string;
}

export type LocatedTarget =
  | { readonly status: "found"; readonly target: FileTarget }
  | { readonly status: "no-folder"; readonly problem: SinkProblem }
  | { readonly status: "refused"; readonly problem: SinkProblem };

/** Looks at the path, without following links out of `root`. */
export async function locateTarget(path: string, folder: string, root: string): Promise<LocatedTarget> {
  const shown = JSON.stringify(path);
  if (path === "" || /\p{Cc}/u.test(path) || /(?:^|[/\\])\.{0,2}$/.test(path))
    return refuse(`${shown} does not name a file`, "give the path of a file, such as .env.crm");
  const absolute = resolve(folder, path);
  try {
    const realFolder = await realpath(dirname(absolute));
    if (!isInside(await realpath(root), realFolder)) return refuseLeaving(shown, root);
    const name = basename(absolute);
    return await examine(shown, realFolder, name);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    if (!isInside(resolve(root), absolute)) return refuseLeaving(shown, root);
    const help = `create the folder ${dirname(absolute)}`;
    if (code === "ENOENT")
      return { status: "no-folder", problem: { message: `the folder of ${shown} does not exist`, help } };
    return refuse(`${shown} cannot be used: ${code}`, "choose another path, or correct the folders that lead to it");
  }
}

/** Device and inode of a folder. */
export async function readFolderIdentity(folder: string): Promise<string> {
  const { dev, ino } = await lstat(folder, { bigint: true });
  return `${dev}:${ino}`;
}

async function examine(shown: string, folder: string, name: string): Promise<LocatedTarget> {
  if (!(await lstat(folder)).isDirectory())
    return refuse(`the folder of ${shown} is not a folder`, "choose another path");
  const target = { folder, name, path: join(folder, name), folderIdentity: await readFolderIdentity(folder) };
  const found = await lstat(target.path).catch((error: unknown) => {
    if (systemCode(error) === "ENOENT") return undefined;
    throw error;
  });
  if (found?.isSymbolicLink() === true)
    return refuse(`${shown} is a link`, "name the file itself: a token is not written through a link");
  if (found?.isFile() === false) return refuse(`${shown} is not a regular file`, "choose the path of a file");
  return { status: "found", target };
}

function refuseLeaving(shown: string, root: string): LocatedTarget {
  return refuse(`${shown} leaves ${root}`, "choose a path inside the folder of the configuration");
}

function refuse(message: string, help: string): LocatedTarget {
  return { status: "refused", problem: { message, help } };
}
