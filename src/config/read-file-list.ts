import { readdirSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { configLimits } from "./config-limits.ts";
import { findingAboutFile } from "./finding-about-file.ts";
import type { Finding } from "./finding.ts";
import { isInside } from "./is-inside.ts";

/** A file to read. */
export interface ConfigFile {
  readonly absolutePath: string;
  /** The path as the user would type it. */
  readonly shownPath: string;
}

export interface FileList {
  readonly files: readonly ConfigFile[];
  /** The folder that nothing may leave. */
  readonly root: string;
  readonly findings: readonly Finding[];
}

const defaultFile = "instasent.yaml";

/** Lists the files that `paths` mean, in order, each once: a folder means its YAML files, sorted. */
export function readFileList(paths: readonly string[], cwd: string): FileList {
  const findings: Finding[] = [];
  const files = new Map<string, ConfigFile>();
  const folders: string[] = [];
  for (const path of paths.length === 0 ? [defaultFile] : paths) {
    const absolutePath = resolve(cwd, path);
    const isFolder = isDirectory(absolutePath);
    folders.push(isFolder ? absolutePath : dirname(absolutePath));
    const names = isFolder ? listYaml(absolutePath) : [undefined];
    const shownPath = showPath(absolutePath, path, cwd);
    if (names.length === 0) {
      const help = "a folder means its *.yaml and *.yml files, without those in its own folders";
      findings.push(findingAboutFile("config-not-found", "this folder holds no YAML file", shownPath, help));
    }
    for (const name of names.slice(0, configLimits.files)) {
      const file = name === undefined ? absolutePath : join(absolutePath, name);
      files.set(file, { absolutePath: file, shownPath: name === undefined ? shownPath : join(shownPath, name) });
    }
  }
  return { files: [...files.values()], root: findRoot(folders, cwd), findings };
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false; // reading it tells why
  }
}

/** Hidden files are left out, as every shell does: editors keep their own copies there. */
function listYaml(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /^[^.].*\.ya?ml$/.test(name))
    .toSorted();
}

/** The working folder when everything lies in it, else the deepest folder that holds everything. */
function findRoot(folders: readonly string[], cwd: string): string {
  if (folders.every((folder) => isInside(folder, cwd))) return cwd;
  return folders.reduce((common, folder) => {
    let candidate = common;
    while (!isInside(folder, candidate)) candidate = dirname(candidate);
    return candidate;
  });
}

function showPath(absolutePath: string, written: string, cwd: string): string {
  return isInside(absolutePath, cwd) ? relative(cwd, absolutePath) || "." : written;
}
