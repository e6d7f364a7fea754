import { createHash } from "node:crypto";
import { closeSync, constants, openSync, unlinkSync, utimesSync, writeFileSync } from "node:fs";
import { lstat, mkdir, readdir, unlink } from "node:fs/promises";
import { join } from "node:path";
import type { AttemptNotes, Beginning } from "../model/attempt-notes.ts";
import type { DesiredResource } from "../model/resource.ts";

/** After this long, in milliseconds, no platform is still about to carry out what it was sent. */
const expiryMilliseconds = 24 * 60 * 60 * 1000;

export interface AttemptNotesSettings {
  /** Where notes may be kept, best first; the first folder that works is taken. */
  readonly folders: readonly string[];
  /** Tells platforms and projects apart: the API's address and the project's uid. */
  readonly platformOf: (scope: string) => readonly string[];
  readonly now: () => number;
}

/**
 * Notes as files, one for each create under way, mode 0600, without any secret. A file is made only if it is not there,
 * so of two runs on this machine one notes the create and the other one sees that. When it was begun is the file's time;
 * what is in it is for people who find it.
 */
export function openAttemptNotes({ folders, platformOf, now }: AttemptNotesSettings): AttemptNotes {
  let opened: Promise<OpenFolder> | undefined;
  const folder = () => (opened ??= openFolder(folders, now()));
  let hasComplained = false;
  const identify = (resource: DesiredResource) => {
    const { scope, kind, key = "", attributes } = resource;
    return [...platformOf(scope), kind, typeof attributes["name"] === "string" ? attributes["name"] : key];
  };
  const nameOf = (identity: readonly string[]) =>
    `${createHash("sha256").update(identity.join("\n")).digest("hex")}.json`;
  const unnoted = (reason: string): Beginning => {
    // Once is enough: the reason is the same for every create of the run.
    if (hasComplained) return { status: "begun" };
    hasComplained = true;
    return { status: "unnoted", reason };
  };

  return {
    async begin(resource) {
      const found = await folder();
      if ("problem" in found) return unnoted(found.problem);
      const identity = identify(resource);
      const name = nameOf(identity);
      const path = join(found.path, name);
      try {
        writeNote(path, identity);
        found.names.add(name);
        return { status: "begun" };
      } catch (error) {
        if (codeOf(error) !== "EEXIST") return unnoted(`${path}: ${codeOf(error)}`);
      }
      const begunAt = await readTime(path);
      if (begunAt === undefined) return unnoted(`${path} is not a file of this user`);
      found.names.add(name);
      return { status: "earlier", begunAt: Math.min(begunAt, now()) };
    },
    async renew(resource) {
      const found = await folder();
      if ("problem" in found) return;
      const seconds = now() / 1000;
      quietly(() => utimesSync(join(found.path, nameOf(identify(resource))), seconds, seconds));
    },
    async end(resource) {
      const found = await folder();
      if ("problem" in found) return;
      const name = nameOf(identify(resource));
      if (found.names.delete(name)) quietly(() => unlinkSync(join(found.path, name)));
    },
  };
}

type OpenFolder = { readonly path: string; readonly names: Set<string> } | { readonly problem: string };

async function openFolder(folders: readonly string[], now: number): Promise<OpenFolder> {
  let problem = "there is no folder for it";
  for (const path of folders) {
    try {
      await mkdir(path, { recursive: true, mode: 0o700 });
      return { path, names: await listNotes(path, now) };
    } catch (error) {
      problem = `${path}: ${codeOf(error)}`;
    }
  }
  return { problem };
}

/** The notes that are there, without those whose time is long over: nobody came back for them. */
async function listNotes(path: string, now: number): Promise<Set<string>> {
  const names = (await readdir(path)).filter((name) => /^[0-9a-f]{64}\.json$/.test(name));
  const live = new Set<string>();
  for (const name of names) {
    const begunAt = await readTime(join(path, name));
    if (begunAt === undefined) continue;
    if (now - begunAt < expiryMilliseconds) live.add(name);
    else await unlink(join(path, name)).catch(() => undefined);
  }
  return live;
}

/** At once, as the run waits for it anyway: through the pool of threads it costs six times as much, for each create. */
function writeNote(path: string, [platform, project, kind, name]: readonly string[]): void {
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;
  const file = openSync(path, flags, 0o600);
  try {
    const about =
      "Instaform began a create and has not seen its outcome yet. It may be deleted when no apply is running.";
    writeFileSync(file, `${JSON.stringify({ about, platform, project, kind, name })}\n`);
  } finally {
    closeSync(file);
  }
}

/** A note that cannot be touched costs the next run a look, and nothing more. */
function quietly(touch: () => void): void {
  try {
    touch();
  } catch {
    // it stays as it is
  }
}

/** When the note was made; undefined for what is no file of this user: somebody else's word is not taken. */
async function readTime(path: string): Promise<number | undefined> {
  try {
    const { mtimeMs, uid, isFile } = await statOf(path);
    const isOwn = process.getuid === undefined || uid === process.getuid();
    return isFile && isOwn ? Math.round(mtimeMs) : undefined;
  } catch {
    return undefined;
  }
}

async function statOf(path: string) {
  const found = await lstat(path);
  return { mtimeMs: found.mtimeMs, uid: found.uid, isFile: found.isFile() };
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : String(error);
}
