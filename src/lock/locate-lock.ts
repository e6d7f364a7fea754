import { dirname, join, relative, resolve } from "node:path";
import type { Config } from "../model/declaration.ts";
import { lockFileName } from "./lock.ts";

/** Where a lock is: absolute, and as the user would type it. */
export interface LockLocation {
  readonly path: string;
  readonly shownPath: string;
}

/** The lock lies in the folder of the configuration's first file. */
export function locateLock({ files, environment }: Pick<Config, "files" | "environment">, cwd: string): LockLocation {
  const path = join(dirname(resolve(cwd, files[0] ?? ".")), lockFileName(environment));
  const shown = relative(cwd, path);
  return { path, shownPath: shown.startsWith("..") ? path : shown };
}
