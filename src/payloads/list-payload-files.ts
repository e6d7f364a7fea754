import { readdir, realpath, stat } from "node:fs/promises";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { compareText } from "../model/diagnostic.ts";
import { matchesGlobPart } from "./match-glob-part.ts";
import type { PayloadFile } from "./payload-source.ts";

/** Where a pattern starts, and what it may not leave. */
export interface ListOptions {
  readonly folder: string;
  /** Undefined for what a person typed: they may name any file of theirs. */
  readonly root: string | undefined;
  /** Shown paths are relative to it. */
  readonly cwd: string;
}

/** More files than this is a mistake in the pattern. */
const mostFiles = 100_000;

/**
 * The files that a path or glob means, sorted; `*` and `?` stand for characters of a name, `**` for any folders. A
 * path without wildcard is given back as it is, so that reading it can say what is wrong. Hidden names are matched
 * only by a pattern that starts with a dot too, and links never lead out of `root`.
 */
export async function listPayloadFiles(pattern: string, options: ListOptions): Promise<readonly PayloadFile[]> {
  const { folder, root, cwd } = options;
  const isGlob = /[*?]/.test(pattern);
  const found = isGlob ? await walk(pattern, folder) : [resolve(folder, pattern)];
  const files: PayloadFile[] = [];
  for (const path of found.toSorted(compareText)) {
    if (root !== undefined && !(await isWithin(path, root))) continue;
    files.push({ shownPath: showPath(path, cwd), absolutePath: path });
  }
  return files;
}

async function walk(pattern: string, folder: string): Promise<readonly string[]> {
  const parts = pattern.split(/[/\\]+/);
  const start = isAbsolute(pattern) ? resolve("/") : folder;
  let paths: readonly string[] = [start];
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    const next: string[] = [];
    for (const path of paths) next.push(...(await step(path, part, isLast)));
    paths = [...new Set(next)].slice(0, mostFiles);
  }
  return paths;
}

async function step(path: string, part: string, isLast: boolean): Promise<readonly string[]> {
  if (part === "" || part === ".") return [path];
  if (part === "**") return isLast ? filesBelow(path) : foldersBelow(path);
  if (!/[*?]/.test(part)) return [join(path, part)];
  const names = (await readNames(path)).filter((name) => matchesGlobPart(name, part));
  const paths = names.map((name) => join(path, name));
  return isLast ? keepFiles(paths) : paths;
}

async function foldersBelow(path: string): Promise<readonly string[]> {
  const folders = [path];
  for (let at = 0; at < folders.length && folders.length < mostFiles; at++) {
    const folder = folders[at] ?? path;
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    // links are not followed here: they could lead in a circle
    for (const entry of entries) {
      if (entry.isDirectory() && !entry.name.startsWith(".")) folders.push(join(folder, entry.name));
    }
  }
  return folders;
}

async function filesBelow(path: string): Promise<readonly string[]> {
  const files: string[] = [];
  for (const folder of await foldersBelow(path)) {
    const names = (await readNames(folder)).filter((name) => !name.startsWith("."));
    files.push(...(await keepFiles(names.map((name) => join(folder, name)))));
  }
  return files;
}

async function readNames(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

async function keepFiles(paths: readonly string[]): Promise<readonly string[]> {
  const kept: string[] = [];
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (status) => status.isDirectory(),
      () => false,
    );
    if (!isFolder) kept.push(path);
  }
  return kept;
}

async function isWithin(path: string, root: string): Promise<boolean> {
  const real = await realpath(path).catch(() => path);
  const realRoot = await realpath(root).catch(() => root);
  const way = relative(realRoot, real);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function showPath(path: string, cwd: string): string {
  const way = relative(cwd, path);
  return way.startsWith("..") || isAbsolute(way) ? path : way.split(sep).join("/");
}
