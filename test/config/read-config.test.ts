import { execFileSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, realpath, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../src/config/read-config.ts";
import type { ReadConfigOptions } from "../../src/config/read-config.ts";
import { messagesOf, placesOf } from "./build.ts";
import { asOrdinaryUser } from "../support/as-ordinary-user.ts";

const valid = "version: 1\nprojects: { shop: {} }\n";
const makePipe = "mkfifo";
let folder = "";

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "config-")));
});
afterAll(() => rm(folder, { recursive: true }));

/** A fresh working folder with these files. */
async function workIn(name: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const cwd = join(folder, name, "place");
  await mkdir(cwd, { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(cwd, path)), { recursive: true });
    await writeFile(join(cwd, path), content);
  }
  return cwd;
}

function read(
  cwd: string,
  paths: readonly string[] = [],
  options: Partial<ReadConfigOptions> = {},
): ReturnType<typeof readConfig> {
  return readConfig({ paths, cwd, vars: {}, environment: {}, knownRules: [], ...options });
}

describe("reading the configuration", () => {
  it("takes instasent.yaml when nothing is named", async () => {
    const cwd = await workIn("default", { "instasent.yaml": valid });
    const { config, findings } = await read(cwd);
    expect(findings).toEqual([]);
    expect(config).toMatchObject({ root: cwd, files: ["instasent.yaml"] });
    expect(config?.scopes[0]?.place.file).toBe("instasent.yaml");
  });

  it("takes the YAML files of a folder, sorted, without hidden ones and folders below", async () => {
    const cwd = await workIn("folder", {
      "conf/b.yml": "projects: { b: {} }\n",
      "conf/a.yaml": "version: 1\nprojects: { a: {} }\n",
      "conf/.c.yaml": "[",
      "conf/deep/d.yaml": "[",
      "conf/notes.txt": "[",
    });
    const { config, findings } = await read(cwd, ["conf", "./conf/a.yaml"]);
    expect(findings).toEqual([]);
    expect(config?.files).toEqual(["conf/a.yaml", "conf/b.yml"]);
    expect(config?.root).toBe(cwd);
    expect(config?.scopes.map((scope) => scope.key)).toEqual(["a", "b"]);
  });

  it("has the common folder as its root when files lie elsewhere", async () => {
    const cwd = await workIn("elsewhere/inner", {});
    const { config } = await read(join(cwd), [join(await workIn("other", { "x/a.yaml": valid }), "x")]);
    expect(config?.root).toBe(join(folder, "other/place/x"));
    expect(config?.files).toEqual([join(folder, "other/place/x/a.yaml")]);
  });

  it("reports every file that cannot be read, and checks the others", async () => {
    const cwd = await workIn("broken", {
      "empty/readme.md": "",
      "utf16.yaml": Buffer.from("\ufeffversion: 1\n", "utf16le"),
      "latin.yaml": Buffer.concat([Buffer.from("version: 1\n# \ufffd\nx: caf"), Buffer.from([0xe9, 10])]),
      "other.yaml": "zzz: 1\n",
    });
    execFileSync(makePipe, [join(cwd, "pipe.yaml")]);
    await writeFile(join(cwd, "large.yaml"), "");
    await truncate(join(cwd, "large.yaml"), 32 * 1024 * 1024 + 1);
    const paths = [
      "missing.yaml",
      "empty",
      "utf16.yaml",
      "latin.yaml",
      "pipe.yaml",
      "large.yaml",
      "other.yaml",
      "other.yaml/x",
    ];
    const outcome = await read(cwd, paths);
    expect(outcome.config).toBeUndefined();
    expect(placesOf(outcome)).toEqual([
      "empty:1:1 config-not-found",
      "large.yaml:1:1 config-unreadable",
      "latin.yaml:3:7 config-unreadable",
      "missing.yaml:1:1 config-not-found",
      "other.yaml:1:1 unknown-key",
      "other.yaml/x:1:1 config-not-found",
      "pipe.yaml:1:1 config-unreadable",
      "utf16.yaml:1:1 config-unreadable",
    ]);
    expect(outcome.findings.every((finding) => (finding.help ?? finding.see) !== undefined)).toBe(true);
  });

  it("does not follow a link out of the root, however it is reached", async () => {
    const cwd = await workIn("links", { "inside.yaml": valid });
    await writeFile(join(cwd, "../outside.yaml"), valid);
    await mkdir(join(cwd, "../outside"));
    await writeFile(join(cwd, "../outside/a.yaml"), valid);
    await mkdir(join(cwd, "conf"));
    await symlink("../../outside.yaml", join(cwd, "conf/file.yaml"));
    await symlink("../outside", join(cwd, "linked"));
    await symlink("../inside.yaml", join(cwd, "conf/fine.yaml"));
    const outcome = await read(cwd, ["conf", "linked"]);
    expect(placesOf(outcome)).toEqual(["conf/file.yaml:1:1 file-outside-root", "linked/a.yaml:1:1 file-outside-root"]);
  });

  it("says so when a file may not be read", async () => {
    const cwd = await workIn("forbidden", { "instasent.yaml": valid });
    for (const folder of [join(cwd, ".."), cwd]) await chmod(folder, 0o755);
    await chmod(join(cwd, "instasent.yaml"), 0);
    const outcome = await asOrdinaryUser(() => read(cwd));
    expect(messagesOf(outcome)).toEqual(["1:1 config-unreadable: you may not read this file"]);
  });

  it("leaves out a byte order mark", async () => {
    const cwd = await workIn("mark", { "instasent.yaml": `\ufeffzzz: 1\n${valid}` });
    expect(placesOf(await read(cwd))).toEqual(["instasent.yaml:1:1 unknown-key"]);
  });
});
