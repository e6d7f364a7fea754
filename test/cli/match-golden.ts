import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";
import type { Scene } from "./open-scene.ts";
import type { Run } from "./run-instaform.ts";

/** Holds `text` against test/cli/golden/<name>; UPDATE_GOLDEN=1 writes the file instead, to be read in the diff. */
export function matchGolden(name: string, text: string): void {
  const path = new URL(`golden/${name}`, import.meta.url);
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path, text);
  expect(existsSync(path), `golden/${name} is missing; run again with UPDATE_GOLDEN=1`).toBe(true);
  expect(text).toBe(readFileSync(path, "utf8"));
}

/** A run as a person at a terminal sees it, without what differs from run to run. */
export function transcript(scene: Scene, command: string, { stdout, stderr, exitCode }: Run): string {
  const shown = stderr === "" ? stdout : `${stdout}[stderr]\n${stderr}`;
  return `$ instaform ${command}\n${normalise(scene, shown)}[exit code ${exitCode}]\n`;
}

/** Ids, ports, times, durations and folders give way to their names. */
export function normalise({ folder, home, simulator }: Scene, text: string): string {
  return text
    .replaceAll(folder, "<folder>")
    .replaceAll(home, "<home>")
    .replaceAll(new URL(simulator.url).host, "127.0.0.1:<port>")
    .replaceAll(/\b[0-9a-f]{64}\b/g, "<digest>")
    .replaceAll(/\b[0-9a-f]{24}\b/g, "<id>")
    .replaceAll(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)/g, "<time>")
    .replaceAll(/\b\d+ ms\b/g, "<n> ms");
}
