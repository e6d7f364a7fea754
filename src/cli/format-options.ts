import { existsSync, realpathSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { RenderOptions } from "../render/render-options.ts";
import type { OutputChoice } from "./choose-outputs.ts";
import type { GlobalOptions } from "./global-options.ts";
import type { Surroundings } from "./surroundings.ts";

/** What a format needs to know beside the report: where the repository begins, and what the rules say. */
export type FormatOptions = Pick<RenderOptions, "folder" | "fallbackFile" | "explain">;

/** Looks these up for the formats that were chosen; the others do without. */
export async function readFormatOptions(
  { cwd, environment }: Surroundings,
  { config }: GlobalOptions,
  { stdout, files }: OutputChoice,
): Promise<FormatOptions> {
  const formats = [stdout, ...files.map(({ format }) => format)];
  const isHosted = formats.some((format) => format === "github" || format === "gitlab" || format === "sarif");
  const written = config.find((path) => /\.ya?ml$/i.test(path));
  return {
    ...(isHosted ? { folder: folderInRepository(cwd, environment), fallbackFile: written ?? "instasent.yaml" } : {}),
    ...(formats.includes("sarif") ? { explain: (await import("./rule-book.ts")).explainRule } : {}),
  };
}

/**
 * The working folder as a path from the root of the repository: what the CI says is checked out, else the nearest folder
 * above that is a repository, else the folder itself.
 */
function folderInRepository(cwd: string, environment: Surroundings["environment"]): string {
  const here = real(cwd);
  const roots = [environment["GITHUB_WORKSPACE"], environment["CI_PROJECT_DIR"]].flatMap((path) =>
    path === undefined || path === "" ? [] : [real(path)],
  );
  for (const root of [...roots, findRepository(here)]) {
    const path = relative(root, here);
    if (!path.startsWith("..") && path !== here) return path.replaceAll("\\", "/");
  }
  return "";
}

function findRepository(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return folder;
    if (dirname(folder) === folder) return start;
  }
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path; // then nothing lies in it
  }
}
