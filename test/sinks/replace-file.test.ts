import { renameSync, symlinkSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { locateTarget, type FileTarget } from "../../src/sinks/locate-target.ts";
import { replaceFile } from "../../src/sinks/replace-file.ts";
import { createScene } from "./sink-scene.ts";

describe("replaceFile, while another program is at work", () => {
  it("starts again from what the other one wrote", async () => {
    const scene = await createScene();
    await scene.write("shared", "mine\n");
    let builds = 0;
    await replaceFile(await locate(scene.root, "shared"), (current) => {
      if (++builds === 1) writeFileSync(scene.at("shared"), "mine\ntheirs\n");
      return Buffer.from(`${current?.toString() ?? ""}token\n`);
    });
    expect(await scene.read("shared")).toBe("mine\ntheirs\ntoken\n");
    expect(await scene.names()).toEqual(["shared"]);
  });

  it("gives up on a file that never rests, and leaves nothing behind", async () => {
    const scene = await createScene();
    let builds = 0;
    const replacing = replaceFile(await locate(scene.root, "shared"), () => {
      writeFileSync(scene.at("shared"), "x".repeat(++builds));
      return Buffer.from("token");
    });
    await expect(replacing).rejects.toThrow("is being changed by another program");
    expect(await scene.names()).toEqual(["shared"]);
  });

  it("notices a folder that was replaced by a link after it was checked", async () => {
    const scene = await createScene();
    const outside = await createScene();
    await mkdir(scene.at("folder"));
    const replacing = replaceFile(await locate(scene.root, "folder/secret"), () => {
      renameSync(scene.at("folder"), scene.at("moved"));
      symlinkSync(outside.root, scene.at("folder"));
      return Buffer.from("token");
    });
    await expect(replacing).rejects.toThrow("was replaced by another folder");
    expect(await outside.names()).toEqual([]);
  });
});

async function locate(root: string, path: string): Promise<FileTarget> {
  const located = await locateTarget(path, root, root);
  if (located.status !== "found") throw new Error(located.problem.message);
  return located.target;
}
