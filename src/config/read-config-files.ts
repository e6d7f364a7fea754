import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from "node:fs";
import { dirname } from "node:path";
import { configLimits } from "./config-limits.ts";
import { decodeUtf8 } from "./decode-utf8.ts";
import { findingAboutFile } from "./finding-about-file.ts";
import type { Finding } from "./finding.ts";
import { isInside } from "./is-inside.ts";
import type { ConfigFile } from "./read-file-list.ts";
import { SourceText } from "./source-text.ts";

const mebibyte = 1024 * 1024;
/** Waiting for a pipe's writer, or following a link that took the file's place meanwhile, is not an option. */
const flags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;

/**
 * The text of every file that may be read, and a finding for every other. Synchronous: nothing else is under way yet, and
 * starting the threads that do it in the background takes longer than reading.
 */
export function readConfigFiles(
  files: readonly ConfigFile[],
  root: string,
): { readonly sources: readonly SourceText[]; readonly findings: readonly Finding[] } {
  const sources = new Map<string, SourceText>();
  const findings: Finding[] = [];
  const realRoot = realPathOf(root);
  let bytesLeft: number = configLimits.totalBytes;
  for (const file of files) {
    const result = readOne(file, realRoot, Math.min(bytesLeft, configLimits.fileBytes));
    if ("finding" in result) findings.push(result.finding);
    else if (!sources.has(result.realPath)) {
      sources.set(result.realPath, result.source);
      bytesLeft -= result.bytes;
    }
  }
  return { sources: [...sources.values()], findings };
}

type ReadResult =
  { readonly finding: Finding } | { readonly source: SourceText; readonly realPath: string; readonly bytes: number };

function realPathOf(root: string): string {
  try {
    return realpathSync.native(root);
  } catch {
    return root; // reading what is in it tells why
  }
}

function readOne({ absolutePath, shownPath }: ConfigFile, root: string, limit: number): ReadResult {
  try {
    const realPath = realpathSync.native(absolutePath);
    if (!isInside(realPath, root)) {
      const message = "this link leads out of the configuration's folder";
      return { finding: findingAboutFile("file-outside-root", message, shownPath, "put the file itself here") };
    }
    const bytes = readBytes(realPath, limit);
    if (typeof bytes === "string") {
      const help = "a configuration is made of regular text files of at most 32 MiB, 64 MiB together";
      return { finding: findingAboutFile("config-unreadable", bytes, shownPath, help) };
    }
    const decoded = decodeUtf8(bytes);
    const source = new SourceText({ path: shownPath, folder: dirname(absolutePath), text: decoded.text });
    if (decoded.firstBad === undefined) return { source, realPath, bytes: bytes.length };
    const at = { source, start: decoded.firstBad, end: decoded.firstBad + 1 };
    return {
      finding: { ruleId: "config-unreadable", message: "this is not UTF-8", at, help: "save the file as UTF-8" },
    };
  } catch (error) {
    return { finding: describeFailure(error, shownPath) };
  }
}

/** The bytes, or why they are not read. */
function readBytes(path: string, limit: number): Buffer | string {
  const file = openSync(path, flags);
  try {
    const status = fstatSync(file);
    if (!status.isFile()) return "this is not a regular file";
    if (status.size > limit) return `the file has ${Math.ceil(status.size / mebibyte)} MiB, which is too large`;
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

function describeFailure(error: unknown, path: string): Finding {
  const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
  if (code === undefined) throw error;
  if (code === "ENOENT" || code === "ENOTDIR") {
    const help =
      "correct the path after -c, or write a first one: instaform init (--from <project uid> for what is live)";
    return findingAboutFile("config-not-found", "there is no such file or folder", path, help);
  }
  const isForbidden = code === "EACCES" || code === "EPERM";
  const message = isForbidden ? "you may not read this file" : `the file cannot be read (${code})`;
  const help = isForbidden ? "change its permissions" : "check what stands at this path";
  return findingAboutFile("config-unreadable", message, path, help);
}
