import { stat, symlink } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { listEmergencyFolders, saveEmergencyFile } from "../../src/sinks/save-emergency-file.ts";
import { canary, createScene, token } from "./sink-scene.ts";

describe("saveEmergencyFile", () => {
  it("saves the token where only its owner can read it, never over another file", async () => {
    const scene = await createScene();
    const first = await saveEmergencyFile("shop/datasource/crm", token, scene.at("state/instaform"));
    const second = await saveEmergencyFile("shop/datasource/crm", token, scene.at("state/instaform"));
    expect(first).not.toBe(second);
    for (const path of [first, second]) {
      expect(path).toMatch(/\/state\/instaform\/token-[^/]+\/shop-datasource-crm\.token$/);
      expect(await scene.read(path.slice(scene.root.length + 1))).toBe(`${canary}\n`);
      expect((await stat(path)).mode & 0o777).toBe(0o600);
      expect((await stat(dirname(path))).mode & 0o777).toBe(0o700);
    }
  });

  it.each(["../../etc/passwd", "/", "", "a\nb\0c", "x".repeat(1_000), "é/ü"])(
    "stays in its folder for %j",
    async (address) => {
      const scene = await createScene();
      const path = await saveEmergencyFile(address, token, scene.root);
      expect(dirname(dirname(path))).toBe(scene.root);
    },
  );

  it("does not save inside a repository, nor where it cannot, and says so without the token", async () => {
    const scene = await createScene();
    await scene.write("repository/.git", "gitdir: elsewhere\n");
    await symlink("repository", scene.at("alias"));
    await scene.write("plain", "");
    for (const folder of ["repository/state", "alias/state", "plain/state"]) {
      const error: unknown = await saveEmergencyFile("a/b/c", token, scene.at(folder)).catch(
        (thrown: unknown) => thrown,
      );
      expect(error).toMatchObject({ name: "KnownError", exitCode: 10 });
      expect(String(error)).not.toContain(canary);
    }
  });

  it("looks in the state folders first and in the temporary folder last", () => {
    const home = join(homedir(), ".local/state/instaform");
    expect(listEmergencyFolders({})).toEqual([home, tmpdir()]);
    expect(listEmergencyFolders({ XDG_STATE_HOME: "/s" })).toEqual(["/s/instaform", home, tmpdir()]);
    expect(listEmergencyFolders({ XDG_STATE_HOME: "relative" })).toEqual([home, tmpdir()]);
  });
});
