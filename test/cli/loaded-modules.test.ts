import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { runInstaform } from "./run-instaform.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const recorder = fileURLToPath(new URL("record-loaded.cjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "instaform-loaded-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The sources and packages behind every file that a command loads, by the source maps. */
async function sourcesLoadedBy(args: readonly string[], example = "shop"): Promise<readonly string[]> {
  const list = join(folder, "loaded.json");
  const env = { HOME: folder, NODE_OPTIONS: `--require "${recorder}"`, LOADED_FILES: list };
  await runInstaform(args, { cwd: join(root, "examples", example), env });
  const files = JSON.parse(readFileSync(list, "utf8")) as readonly string[]; // our own recorder's
  return files.flatMap((file) => {
    // What the tests watch a run with, and what the bundler brings, is no part of the program.
    if (!file.startsWith(join(root, "dist")) || file.endsWith("rolldown-runtime.cjs")) return [];
    const { sources } = JSON.parse(readFileSync(`${file}.map`, "utf8")) as { readonly sources: readonly string[] };
    return sources.map((source) => relative(root, resolve(dirname(file), source)).replaceAll("\\", "/"));
  });
}

/** Every start pays for what it loads, so what a command has no use for stays on disk. */
const never: readonly (readonly [command: string, ...rooms: readonly string[]])[] = [
  ["validate", "http", "simulator", "contracts", "payloads", "plan", "apply", "sinks", "undici", "js-yaml"],
  ["validate", "render/markdown", "config/rule-book"],
  ["help", "config", "http", "simulator", "contracts", "payloads", "plan", "undici", "js-yaml"],
  ["explain 10", "http", "simulator", "apply", "sinks", "undici"],
  ["plan", "simulator", "payloads", "apply", "undici/lib/web"],
  ["contract check", "http", "simulator", "providers", "plan", "apply", "sinks", "undici"],
  ["contract check payloads/contacts.json --stream contacts", "js-yaml"],
];

describe("what a command loads", () => {
  it.each(["--version", "--help"])("is the entry and nothing else for %s", async (word) => {
    expect(await sourcesLoadedBy([word])).toEqual(["src/cli/answer-at-once.ts", "src/main.ts"]);
  });

  it.each(never)("for %s is never %s", async (command, ...rooms) => {
    const sources = await sourcesLoadedBy(command.split(" "), command.startsWith("contract") ? "contracts" : "shop");
    expect(sources).toContain("src/cli/run-cli.ts");
    const needless = sources.filter((source) =>
      rooms.some((room) => source.startsWith(`src/${room}/`) || source.startsWith(`node_modules/${room}/`)),
    );
    expect(needless).toEqual([]);
  });
});

it("loads what words a complaint about the schema for a configuration that has one only", async () => {
  const sources = await sourcesLoadedBy(["validate"]);
  expect(sources).toContain("src/generated/config-shape.ts");
  expect(sources.filter((source) => /check-schema|describe-schema|validate-config|config-schema/.test(source))).toEqual(
    [],
  );
});

it("says the same for --help as for help, which is built from the commands", async () => {
  const options = { cwd: folder, env: { HOME: folder } };
  const [asked, said] = await Promise.all([runInstaform(["--help"], options), runInstaform(["help"], options)]);
  expect([asked.stdout, asked.stderr, asked.exitCode]).toEqual([said.stdout, said.stderr, said.exitCode]);
  expect(asked.stdout).toContain("Usage: instaform");
});
