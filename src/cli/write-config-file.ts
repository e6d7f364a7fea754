import { randomBytes } from "node:crypto";
import { copyFile, constants, link, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { decodeUtf8 } from "../config/decode-utf8.ts";
import { KnownError } from "../model/errors.ts";

/** A configuration file to be written; `shownPath` is the path as the user would type it. */
export interface ConfigWrite {
  readonly path: string;
  readonly shownPath: string;
  /** The text that it must hold until now, or undefined where it must not exist. */
  readonly before: string | undefined;
  readonly after: string;
}

/** Writes files whole or not at all: all of them are drafted beside their places before the first one is replaced. */
export async function writeConfigFiles(writes: readonly ConfigWrite[], replacesAnything = false): Promise<void> {
  const drafts: { readonly draft: string; readonly target: string; readonly write: ConfigWrite }[] = [];
  try {
    for (const write of writes) {
      const existing = write.before === undefined ? undefined : await readUnchanged(write);
      const target = existing === undefined ? write.path : await realpath(write.path);
      const draft = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.tmp`);
      drafts.push({ draft, target, write });
      const mark = existing?.hasMark === true ? "\ufeff" : "";
      await writeFile(draft, mark + write.after, { flag: "wx", mode: existing?.mode ?? 0o644 });
    }
    for (const { draft, target, write } of drafts) {
      if (write.before !== undefined || replacesAnything) await rename(draft, target);
      else await putIfAbsent(draft, target);
    }
  } catch (error) {
    if (error instanceof KnownError) throw error;
    throw describeFailure(error, drafts.at(-1)?.write.shownPath ?? "the file");
  } finally {
    for (const { draft } of drafts) await rm(draft, { force: true });
  }
}

/** What the file is beside its text; refuses when somebody changed it since it was read. */
async function readUnchanged({ path, shownPath, before }: ConfigWrite) {
  const bytes = await readFile(path);
  if (decodeUtf8(bytes).text !== before) {
    throw new KnownError(`Nothing was written: ${shownPath} was changed meanwhile.`, {
      exitCode: 6,
      help: "Run it again.",
    });
  }
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { hasMark, mode: (await stat(path)).mode & 0o777 };
}

/** A link never takes the place of a file that is there; where there are no links, neither does a copy. */
async function putIfAbsent(draft: string, target: string): Promise<void> {
  try {
    await link(draft, target);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw error;
    await copyFile(draft, target, constants.COPYFILE_EXCL);
  }
}

function describeFailure(error: unknown, shownPath: string): KnownError {
  const code = codeOf(error);
  if (code === "EEXIST") return alreadyThere(shownPath);
  const reason = error instanceof Error ? error.message : String(error);
  return new KnownError(`${shownPath} could not be written: ${reason}`, {
    exitCode: 3,
    help: "Check that its folder exists and that you may write there.",
    cause: error,
  });
}

/** Nobody's file is overwritten unasked. */
export function alreadyThere(shownPath: string): KnownError {
  return new KnownError(`Nothing was written: ${shownPath} exists already.`, {
    exitCode: 6,
    help: "Add what is live and not declared to it with `instaform import`, or overwrite it with --force.",
  });
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
