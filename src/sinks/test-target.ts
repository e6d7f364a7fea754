import { constants } from "node:fs";
import { access, lstat } from "node:fs/promises";
import type { SinkProblem } from "../model/sink.ts";
import { systemCode } from "./fail-delivery.ts";
import type { FileTarget } from "./locate-target.ts";
import { readGitStatus } from "./read-git-status.ts";
import type { SinkContext } from "./sink-context.ts";

/** Why a token must not or cannot be written there; `path` is how the configuration names the target. */
export async function testTarget(
  path: string,
  target: FileTarget,
  context: SinkContext,
): Promise<SinkProblem | undefined> {
  return (await testAccess(path, target)) ?? (await testExposure(path, target, context));
}

async function testAccess(path: string, target: FileTarget): Promise<SinkProblem | undefined> {
  try {
    await access(target.folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const message = `the folder of ${path} is not writable: ${systemCode(error) ?? String(error)}`;
    return { message, help: `make ${target.folder} writable` };
  }
  const found = await lstat(target.path).catch(() => undefined);
  if (found === undefined || found.dev === (await lstat(target.folder)).dev) return undefined;
  const help = "mount its folder instead: the file is replaced as a whole";
  return { message: `${path} is mounted on its own`, help };
}

async function testExposure(path: string, target: FileTarget, context: SinkContext): Promise<SinkProblem | undefined> {
  const git = await readGitStatus(target, context);
  switch (git.status) {
    case "outside":
    case "ignored":
      return undefined;
    case "tracked":
      return {
        message: `${path} is tracked by Git: the token would be committed`,
        help: `choose another path, or stop tracking this one with: git rm --cached ${path}`,
      };
    case "exposed":
      return {
        message: `${path} is not ignored by Git: the token could be committed`,
        help: `add this line to ${git.top}/.gitignore: ${git.ignoreLine}`,
      };
    case "unknown":
      return {
        message: `cannot tell whether Git ignores ${path}: ${git.reason}`,
        help: `make "git status" work in ${git.top}, or choose a path outside that repository`,
      };
  }
}
