import { execFileSync, spawn } from "node:child_process";
import { chmod, link, lstat, mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { KnownError } from "../../src/model/errors.ts";
import { Secret } from "../../src/model/secret.ts";
import type { SinkDeclaration } from "../../src/model/sink.ts";
import { deliverToSink, inspectSink, testSink } from "../../src/sinks/sinks.ts";
import { canary, createScene, envFile, file, token } from "./sink-scene.ts";
import { asOrdinaryUser } from "../support/as-ordinary-user.ts";

const makePipe = "mkfifo";

describe("an env file", () => {
  it("gets the variable, mode 0600, and nothing else changes", async () => {
    const scene = await createScene();
    await scene.write(".env.crm", "\uFEFF# mine\r\nA='é'\r\nCRM_INGEST_TOKEN=old\r\n", 0o644);
    await deliverToSink(envFile(".env.crm"), scene.root, token, scene.context);
    expect(await scene.read(".env.crm")).toBe(`\uFEFF# mine\r\nA='é'\r\nCRM_INGEST_TOKEN=${canary}\r\n`);
    expect(await scene.modeOf(".env.crm")).toBe(0o600);
    expect(await scene.names()).toEqual([".env.crm"]);
  });

  it("is inspected without being changed", async () => {
    const scene = await createScene();
    const inspect = async () => await inspectSink(envFile(".env.crm"), scene.root, token, scene.context);
    expect(await inspect()).toEqual({ status: "absent" });
    await scene.write(".env.crm", "A=1\n");
    expect(await inspect()).toEqual({ status: "absent" });
    await scene.write(".env.crm", "CRM_INGEST_TOKEN=old\n");
    expect(await inspect()).toEqual({ status: "stale" });
    await scene.write(".env.crm", `export CRM_INGEST_TOKEN="${canary}"`);
    expect(await inspect()).toEqual({ status: "current" });
    expect(await scene.modeOf(".env.crm")).toBe(0o644);
  });

  it("takes many tokens of one run at once and loses none", async () => {
    const scene = await createScene();
    await mkdir(scene.at("sub"));
    const names = Array.from({ length: 20 }, (_, index) => `TOKEN_${index}`);
    await Promise.all(
      names.map(async (name, index) => {
        const path = index % 2 === 0 ? ".env" : "sub/../.env";
        await deliverToSink(envFile(path, name), scene.root, new Secret(`value-${name}`), scene.context);
      }),
    );
    const lines = (await scene.read(".env")).trimEnd().split("\n");
    expect(lines.toSorted()).toEqual(names.map((name) => `${name}=value-${name}`).toSorted());
  });

  it("is refused when it is not UTF-8 text, too large, or the name is no variable", async () => {
    const scene = await createScene();
    await scene.write("latin", Buffer.from([0x41, 0x3d, 0xe9, 0x0a]));
    await scene.write("large", Buffer.alloc(1024 * 1024 + 1, "#"));
    expect(await explainRefusal(envFile("latin"))).toContain("not UTF-8");
    expect(await explainRefusal(envFile("large"))).toContain("larger than 1 MiB");
    expect(await explainRefusal(envFile(".env", "A B"))).toContain("cannot be the name of a variable");

    async function explainRefusal(sink: SinkDeclaration): Promise<string | undefined> {
      await expect(deliverToSink(sink, scene.root, token, scene.context)).rejects.toMatchObject({ exitCode: 10 });
      return (await testSink(sink, scene.root, scene.context))?.message;
    }
  });
});

describe("a file", () => {
  it("holds the value and a line end", async () => {
    const scene = await createScene();
    await scene.write("secret", "something else, much longer than the token that will take its place\n");
    await deliverToSink(file("secret"), scene.root, token, scene.context);
    expect(await scene.read("secret")).toBe(`${canary}\n`);
    expect(await scene.modeOf("secret")).toBe(0o600);
  });

  it.each([
    [canary, "current"],
    [`${canary}\n`, "current"],
    [`${canary}\r\n`, "current"],
    [`${canary}\n\n`, "stale"],
    ["", "stale"],
  ])("holding %j is %s", async (content, status) => {
    const scene = await createScene();
    await scene.write("secret", content);
    expect(await inspectSink(file("secret"), scene.root, token, scene.context)).toEqual({ status });
  });

  it("replaces one of several hard links and leaves the others alone", async () => {
    const scene = await createScene();
    await scene.write("victim", "precious");
    await link(scene.at("victim"), scene.at("secret"));
    await deliverToSink(file("secret"), scene.root, token, scene.context);
    expect(await scene.read("victim")).toBe("precious");
    expect(await scene.read("secret")).toBe(`${canary}\n`);
  });

  it("is found in a folder that a link inside the root leads to", async () => {
    const scene = await createScene();
    await mkdir(scene.at("real"));
    await symlink("real", scene.at("alias"));
    await deliverToSink(file("alias/secret"), scene.root, token, scene.context);
    expect(await scene.read("real/secret")).toBe(`${canary}\n`);
  });
});

describe("a path that must not be written", () => {
  const traps: readonly (readonly [trap: string, path: string, says: string])[] = [
    ["a link to a file", "link", "is a link"],
    ["a dangling link", "dangling", "is a link"],
    ["a folder", "folder", "not a regular file"],
    ["a pipe", "pipe", "not a regular file"],
    ["a link out of the root among the folders", "exit/secret", "leaves"],
    ["a path out of the root", "../secret", "leaves"],
    ["a path out of the root and back", "folder/../../secret", "leaves"],
    ["an absolute path elsewhere", join(tmpdir(), "secret"), "leaves"],
    ["a folder that does not exist out of the root", "../missing-folder/secret", "leaves"],
    ["a device", "/dev/stdout", "leaves"],
    ["a folder that does not exist", "missing/secret", "does not exist"],
    ["a path below a regular file", "victim/secret", "is not a folder"],
    ["a link loop among the folders", "loop/secret", "cannot be used"],
    ["an overlong name", "n".repeat(300), "cannot be used"],
    ["a trailing slash", "folder/", "does not name a file"],
    ["the folder itself", ".", "does not name a file"],
    ["the folder above", "folder/..", "does not name a file"],
    ["an empty path", "", "does not name a file"],
    ["a line end in the name", "a\nb", "does not name a file"],
    ["a null character", "a\0b", "does not name a file"],
  ];

  it.each(traps)("%s is refused by test and by delivery", async (_, path, says) => {
    const scene = await createScene();
    const outside = await createScene();
    await scene.write("victim", "precious");
    await mkdir(scene.at("folder"));
    await symlink("victim", scene.at("link"));
    await symlink("nowhere", scene.at("dangling"));
    await symlink("loop", scene.at("loop"));
    await symlink(outside.root, scene.at("exit"));
    execFileSync(makePipe, [scene.at("pipe")]);
    const before = await scene.names();

    const problem = await testSink(file(path), scene.root, scene.context);
    expect(problem?.message).toContain(says);
    expect(problem?.help).not.toBe("");
    const error: unknown = await deliverToSink(file(path), scene.root, token, scene.context).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(KnownError);
    expect(error).toMatchObject({ exitCode: 10, message: problem?.message, help: problem?.help });
    const status = (await inspectSink(file(path), scene.root, token, scene.context)).status;
    expect(status).toBe(path === "missing/secret" ? "absent" : "unknown");

    expect(await scene.read("victim")).toBe("precious");
    expect(await scene.names()).toEqual(before);
    expect(await outside.names()).toEqual([]);
  });

  it("a folder without write permission is refused, and can still be inspected", async () => {
    const scene = await createScene();
    await scene.write("locked/secret", canary);
    for (const path of [".", "locked", "locked/secret"]) await chmod(scene.at(path), 0o555);
    await asOrdinaryUser(async () => {
      const problem = await testSink(file("locked/secret"), scene.root, scene.context);
      expect(problem?.message).toMatch(/not writable|permission denied/);
      const state = await inspectSink(file("locked/secret"), scene.root, token, scene.context);
      expect(state).toEqual({ status: "current" });
    });
    for (const path of [".", "locked", "locked/secret"]) await chmod(scene.at(path), 0o755);
  });

  it("a link that keeps coming and going never leads the token to its victim", async () => {
    const scene = await createScene();
    const victim = await scene.write("victim", "precious");
    const script = `const fs = require("node:fs"); console.log("ready");
      for (;;) for (const make of [() => fs.symlinkSync("victim", "t"), () => fs.writeFileSync("t", "plain")])
        try { make(); fs.renameSync("t", "secret"); } catch {}`;
    const swapper = spawn(process.execPath, ["-e", script], { cwd: scene.root, stdio: ["ignore", "pipe", "inherit"] });
    await new Promise((ready) => swapper.stdout.once("data", ready));
    for (let round = 0; round < 150; round++)
      await deliverToSink(file("secret"), scene.root, token, scene.context).catch((error: unknown) => {
        if (!(error instanceof KnownError)) throw error;
      });
    const ended = new Promise((end) => swapper.once("exit", end));
    swapper.kill("SIGKILL");
    await ended;
    expect(await scene.read("victim")).toBe("precious");
    expect((await lstat(victim)).isFile()).toBe(true);
  });
});

describe("what an earlier run left behind", () => {
  it("is swept at the next delivery when its process is gone, and only then", async () => {
    const scene = await createScene();
    const gone = execFileSync(process.execPath, ["-p", "process.pid"], { encoding: "utf8" }).trim();
    const dead = `.instaform-${gone}-0123456789abcdef.tmp`;
    const own = `.instaform-${process.pid}-0123456789abcdef.tmp`;
    const alive = `.instaform-${process.ppid}-0123456789abcdef.tmp`;
    const foreign = ".instaform-notes.tmp";
    for (const name of [dead, own, alive, foreign]) await writeFile(scene.at(name), "x");
    await deliverToSink(file("secret"), scene.root, token, scene.context);
    expect(await scene.names()).toEqual([alive, foreign, "secret"].toSorted());
  });

  it("testing a sink leaves nothing behind and changes nothing", async () => {
    const scene = await createScene();
    await scene.write(".env", "A=1\n", 0o640);
    expect(await testSink(envFile(".env"), scene.root, scene.context)).toBeUndefined();
    expect(await testSink(envFile(".env.new"), scene.root, scene.context)).toBeUndefined();
    expect(await readdir(scene.root)).toEqual([".env"]);
    expect(await scene.read(".env")).toBe("A=1\n");
    expect(await scene.modeOf(".env")).toBe(0o640);
  });
});
