import { constants } from "node:fs";
import { access, realpath, stat } from "node:fs/promises";
import { delimiter, isAbsolute, join, parse, resolve } from "node:path";
import type { SinkProblem } from "../model/sink.ts";
import { isInside } from "./is-inside.ts";
import type { SinkContext } from "./sink-context.ts";

type FoundExecutable =
  { readonly status: "found"; readonly path: string } | { readonly status: "missing"; readonly problem: SinkProblem };

/**
 * The absolute path of a program. A bare name is looked up in the absolute entries of PATH and never found among
 * the files of the configuration, which a pull request could bring; a path with a slash is taken as it is meant.
 */
export async function findExecutable(
  name: string,
  folder: string,
  { root, environment }: Pick<SinkContext, "root" | "environment">,
): Promise<FoundExecutable> {
  if (name === "" || name.includes("\0")) return missing("a command needs the name of a program", "name one");
  const realRoot = await realpath(root);
  if (/[/\\]/.test(name)) return await findByPath(name, folder, realRoot);
  let isInRoot = false;
  for (const path of candidates(name, environment)) {
    if (!(await isExecutable(path))) continue;
    if (!isOwnFile(realRoot, await realpath(path)) && !isOwnFile(realRoot, path)) return { status: "found", path };
    isInRoot = true;
  }
  return isInRoot
    ? missing(
        `${name} was only found among the files of the project`,
        `write its path, such as ./${name}, if it is meant`,
      )
    : missing(`${name} was not found in PATH`, `install ${name}, or write its absolute path`);
}

async function findByPath(name: string, folder: string, realRoot: string): Promise<FoundExecutable> {
  const path = resolve(folder, name);
  if (!(await isExecutable(path))) return missing(`${name} is not an executable file`, "check the path and its mode");
  const isLeaving = !isAbsolute(name) && !isInside(realRoot, await realpath(path));
  if (isLeaving) return missing(`${name} leaves the folder of the configuration`, "write its absolute path");
  return { status: "found", path };
}

function candidates(name: string, environment: SinkContext["environment"]): readonly string[] {
  const isWindows = process.platform === "win32";
  const entries = (environment["PATH"] ?? (isWindows ? environment["Path"] : undefined) ?? "").split(delimiter);
  const names = isWindows ? [`${name}.exe`, `${name}.com`, name] : [name];
  return entries
    .filter((entry) => isAbsolute(entry))
    .flatMap((entry) => names.map((candidate) => join(entry, candidate)));
}

/** Package runners put `node_modules/.bin` of every parent folder into PATH: those are a project's files as well. */
function isOwnFile(realRoot: string, path: string): boolean {
  if (/[/\\]node_modules[/\\]\.bin[/\\]/.test(path)) return true;
  // With the whole disk as root there is nothing that is not below it.
  return realRoot !== parse(realRoot).root && isInside(realRoot, path);
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false; // whatever the reason, it cannot be run
  }
}

function missing(message: string, help: string): FoundExecutable {
  return { status: "missing", problem: { message, help } };
}
