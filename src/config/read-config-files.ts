import { constants } from "node:fs";
import { open, realpath } from "node:fs/promises";
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

/** The text of every file that may be read, and a finding for every other. */
export async function readConfigFiles(
  files: readonly ConfigFile[],
  root: string,
): Promise<{ readonly sources: readonly SourceText[]; readonly findings: readonly Finding[] }> {
  const sources = new Map<string, SourceText>();
  const findings: Finding[] = [];
  const realRoot = await realpath(root).catch(() => root);
  let bytesLeft: number = configLimits.totalBytes;
  for (const file of files) {
    const result = await readOne(file, realRoot, Math.min(bytesLeft, configLimits.fileBytes));
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

async function readOne({ absolutePath, shownPath }: ConfigFile, root: string, limit: number): Promise<ReadResult> {
  try {
    const realPath = await realpath(absolutePath);
    if (!isInside(realPath, root)) {
      const message = "this link leads out of the configuration's folder";
      return { finding: findingAboutFile("file-outside-root", message, shownPath, "put the file itself here") };
    }
    const bytes = await readBytes(realPath, limit);
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
async function readBytes(path: string, limit: number): Promise<Buffer | string> {
  const handle = await open(path, flags);
  try {
    const status = await handle.stat();
    if (!status.isFile()) return "this is not a regular file";
    if (status.size > limit) return `the file has ${Math.ceil(status.size / mebibyte)} MiB, which is too large`;
    return await handle.readFile();
  } finally {
    await handle.close();
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
