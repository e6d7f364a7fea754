import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { Place } from "../../src/model/place.ts";
import { Secret } from "../../src/model/secret.ts";
import type { SinkDeclaration } from "../../src/model/sink.ts";
import type { SinkLimits } from "../../src/sinks/sink-context.ts";
import type { SinkContext } from "../../src/sinks/sinks.ts";
import { canary as nameCanary } from "../support/canary.ts";

/** Stands for a real token; searched for wherever it must not be. */
export const canary = nameCanary("sinks");
export const token = new Secret(canary);
const place: Place = { file: "instasent.yaml", line: 1, column: 1, endColumn: 2 };

/** A temporary folder that is gone after the test, with what a test asks of it. */
export async function createScene(changes: Partial<SinkContext> = {}) {
  const root = await realpath(await mkdtemp(join(tmpdir(), "instaform-sinks-")));
  onTestFinished(async () => await rm(root, { recursive: true, force: true }));
  const at = (...names: readonly string[]): string => join(root, ...names);
  const context: SinkContext = {
    root,
    environment: { PATH: process.env["PATH"], HOME: root },
    secretVariables: [],
    allowCommands: true,
    signal: new AbortController().signal,
    limits: { deliverMs: 10_000, verifyMs: 10_000, pauseMs: 1 } satisfies SinkLimits,
    ...changes,
  };
  return {
    root,
    context,
    at,
    write: async (name: string, content: string | Buffer, mode = 0o644): Promise<string> => {
      await mkdir(dirname(at(name)), { recursive: true });
      await writeFile(at(name), content);
      await chmod(at(name), mode);
      return at(name);
    },
    read: async (name: string): Promise<string> => await readFile(at(name), "utf8"),
    modeOf: async (name: string): Promise<number> => (await stat(at(name))).mode & 0o7777,
    names: async (): Promise<readonly string[]> => (await readdir(root)).toSorted(),
  };
}

export function envFile(path: string, name = "CRM_INGEST_TOKEN"): SinkDeclaration {
  return { type: "envFile", path, name, place };
}

export function file(path: string): SinkDeclaration {
  return { type: "file", path, place };
}

export function command(words: readonly string[], verify?: readonly string[]): SinkDeclaration {
  return verify === undefined
    ? { type: "command", command: words, place }
    : { type: "command", command: words, verify, place };
}
