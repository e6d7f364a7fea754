import { execFileSync } from "node:child_process";
import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import type { SinkContext } from "../../src/sinks/sinks.ts";
import { deliverToSink, testSink } from "../../src/sinks/sinks.ts";
import { createScene, file, token } from "./sink-scene.ts";

describe("a path inside a Git work tree", () => {
  it("is taken when Git ignores it, in any of the ways Git knows", async () => {
    const scene = await createRepository(".env*\n/deep/\n");
    await mkdir(scene.at("deep/er"), { recursive: true });
    await mkdir(scene.at("sub"));
    await writeFile(scene.at("sub/.gitignore"), "secret\n");
    await writeFile(scene.at(".git/info/exclude"), "private\n");
    for (const path of [".env.crm", "deep/er/secret", "sub/secret", "private"])
      expect(await testSink(file(path), scene.root, scene.context)).toBeUndefined();
  });

  it("is still judged and written when the run was interrupted", async () => {
    const scene = await createRepository("secret\n");
    await deliverToSink(file("secret"), scene.root, token, { ...scene.context, signal: AbortSignal.abort() });
    expect(await scene.read("secret")).toContain(token.reveal());
  });

  it("is refused when Git does not ignore it, and the line to add makes it accepted", async () => {
    const scene = await createRepository("*.log\n");
    await mkdir(scene.at("sub [1]"));
    for (const path of ["secret", "sub [1]/#a*b?", "!x", "back\\slash "]) {
      const problem = await testSink(file(path), scene.root, scene.context);
      expect(problem?.message).toContain("not ignored by Git");
      const [, ignoreFile = "", line = ""] =
        /^add this line to (.*?\.gitignore): (.*)$/.exec(problem?.help ?? "") ?? [];
      await writeFile(ignoreFile, `${line}\n`);
      expect(await testSink(file(path), scene.root, scene.context)).toBeUndefined();
      expect((await testSink(file("a-b"), scene.root, scene.context))?.message).toContain("not ignored");
    }
  });

  it("is refused when a later pattern takes it back", async () => {
    const scene = await createRepository(".env*\n!.env.crm\n");
    expect((await testSink(file(".env.crm"), scene.root, scene.context))?.message).toContain("not ignored");
  });

  it("is refused when Git tracks it, ignored or not, by test and by delivery", async () => {
    const scene = await createRepository(".env*\n");
    await scene.write(".env.crm", "A=1\n");
    git(scene.root, "add", "--force", ".env.crm");
    expect((await testSink(file(".env.crm"), scene.root, scene.context))?.message).toContain("is tracked by Git");
    await expect(deliverToSink(file(".env.crm"), scene.root, token, scene.context)).rejects.toThrow("tracked by Git");
    expect(await scene.read(".env.crm")).toBe("A=1\n");
  });

  it("belongs to the innermost repository", async () => {
    const scene = await createRepository("secret\n");
    await mkdir(scene.at("module"));
    git(scene.at("module"), "init", "--quiet");
    expect((await testSink(file("module/secret"), scene.root, scene.context))?.help).toContain(
      "module/.gitignore: /secret",
    );
  });

  it("is judged where a link among the folders leads", async () => {
    const scene = await createRepository("alias\n");
    await mkdir(scene.at("real"));
    await symlink("real", scene.at("alias"));
    expect((await testSink(file("alias/secret"), scene.root, scene.context))?.help).toContain(": /real/secret");
  });

  it("is judged by its own repository also inside a Git hook of another", async () => {
    const other = await createRepository("secret\n");
    const scene = await createRepository("");
    const environment = { ...scene.context.environment, GIT_DIR: other.at(".git"), GIT_WORK_TREE: other.root };
    expect((await testSink(file("secret"), scene.root, { ...scene.context, environment }))?.message).toContain(
      "not ignored",
    );
  });

  it("starts no program that the repository configures", async () => {
    const scene = await createRepository("secret\n");
    await scene.write("spy", `#!/bin/sh\ntouch ${scene.at("spied")}\n`, 0o755);
    git(scene.root, "config", "core.fsmonitor", scene.at("spy"));
    await testSink(file("secret"), scene.root, scene.context);
    expect(await scene.names()).not.toContain("spied");
  });

  it("is refused when Git cannot be asked", async () => {
    const scene = await createRepository("secret\n");
    const environment: SinkContext["environment"] = { PATH: scene.at("bin") };
    const problem = await testSink(file("secret"), scene.root, { ...scene.context, environment });
    expect(problem?.message).toContain("cannot tell whether Git ignores secret: git is not installed");
    await rm(scene.at(".git"), { recursive: true });
    await scene.write(".git", "gitdir: /nowhere/modules/x\n");
    expect((await testSink(file("secret"), scene.root, scene.context))?.message).toContain("cannot tell");
  });
});

describe("a path outside any repository", () => {
  it("is taken, with or without git", async () => {
    const scene = await createScene();
    expect(await testSink(file("secret"), scene.root, scene.context)).toBeUndefined();
    expect(await testSink(file("secret"), scene.root, { ...scene.context, environment: {} })).toBeUndefined();
  });

  it("is not mistaken because of an empty .git folder", async () => {
    const scene = await createScene();
    await mkdir(scene.at(".git"));
    expect(await testSink(file("secret"), scene.root, scene.context)).toBeUndefined();
  });
});

async function createRepository(ignored: string) {
  const scene = await createScene();
  git(scene.root, "init", "--quiet");
  await scene.write(".gitignore", ignored);
  return scene;
}

function git(folder: string, ...words: readonly string[]): void {
  execFileSync("git", words, { cwd: folder, stdio: "pipe" });
}
