import { describe, expect, it } from "vitest";
import { matchGolden } from "./match-golden.ts";
import { openScene, runJson, shopFiles, type Scene } from "./scene.ts";

/** A repository with two commits: the second takes an attribute away and adds a parameter. */
async function openRepository(): Promise<Scene> {
  const scene = await openScene(shopFiles);
  scene.git("init", "--quiet");
  await scene.run("lock");
  commit(scene, "base");
  const lock = scene.read("instasent.lock.json");
  scene.write(
    "instasent.lock.json",
    lock
      .replace(/ +"loyalty_points": .*\n/, "")
      .replace(
        '"order-gift": { "dataType": "boolean" }',
        '"order-gift": { "dataType": "boolean" },\n            "order-note": { "dataType": "keyword" }',
      ),
  );
  commit(scene, "change");
  return scene;
}

function commit(scene: Scene, message: string): void {
  scene.git("add", ".");
  scene.git("commit", "--quiet", "-m", message);
}

describe("contract diff", () => {
  it("judges what changed between two commits", async () => {
    const scene = await openRepository();
    const { stdout, exitCode } = await scene.run("contract diff HEAD~1..HEAD");
    expect(exitCode).toBe(8);
    matchGolden("diff.txt", stdout);
    matchGolden("diff.md", (await scene.run("contract diff HEAD~1..HEAD --format markdown")).stdout);
    const document = await runJson(scene, "contract diff HEAD~1 HEAD");
    expect(document["contractDiff"]).toMatchObject({ summary: { breaking: 1, risky: 0, compatible: 1 } });
  });

  it("gives other verdicts for those who read", async () => {
    const scene = await openRepository();
    expect((await scene.run("contract diff HEAD~1.. --direction consumer")).exitCode).toBe(0);
    expect((await scene.run("contract diff HEAD~1.. --direction consumer --fail-on risky")).exitCode).toBe(8);
    expect((await scene.run("contract diff HEAD~1.. --fail-on never")).exitCode).toBe(0);
  });

  it("finds nothing between equal sides, of whatever kind", async () => {
    const scene = await openRepository();
    scene.git("checkout", "--quiet", "HEAD~1");
    for (const sides of [
      "HEAD",
      "HEAD live",
      "instasent.lock.json live",
      "config instasent.yaml",
      "HEAD instasent.lock.json",
    ]) {
      const { stdout, exitCode } = await scene.run(`contract diff ${sides}`);
      expect([sides, exitCode, stdout.split("\n").at(-2)]).toEqual([sides, 0, "The contracts are the same."]);
    }
  });

  it("sees formats, which only a configuration declares", async () => {
    const scene = await openRepository();
    scene.write("instasent.yaml", scene.read("instasent.yaml").replace("format: email", "format: phone"));
    expect((await scene.run("contract diff HEAD")).stdout).toContain("breaking[format-changed]");
  });

  it("reads the configuration of a commit that has no lock, also from a folder below", async () => {
    const scene = await openScene({ "sub/instasent.yaml": shopFiles["instasent.yaml"] ?? "" });
    scene.git("init", "--quiet");
    commit(scene, "base");
    scene.write("sub/instasent.yaml", scene.read("sub/instasent.yaml").replace("required: true", "required: false"));
    const { stdout } = await scene.run("contract diff HEAD -c sub");
    expect(stdout).toContain("HEAD (config) -> working tree (config)");
    expect(stdout).toContain("compatible[became-optional]");
  });

  it.each([
    ["a commit that does not exist", "contract diff nope..HEAD", "git knows no such commit"],
    ["an option in place of a commit", "contract diff -- --output=x HEAD", "neither a file nor the name of a commit"],
    ["a path in place of a commit", "contract diff HEAD:instasent", "neither a file nor the name of a commit"],
    ["a lock that does not exist", "contract diff old.lock.json", "There is no lock"],
    ["no base", "contract diff ..HEAD", "does not say what to compare with"],
    ["three sides", "contract diff a b c", "two sides"],
  ])("refuses %s with exit code 3", async (_, commandLine, expected) => {
    const scene = await openRepository();
    const { stderr, exitCode } = await scene.run(commandLine);
    expect(exitCode).toBe(3);
    expect(stderr).toContain(expected);
  });

  it("takes a branch of any script, and a folder of any name", async () => {
    const scene = await openScene({ "mi carpeta ñ/instasent.yaml": shopFiles["instasent.yaml"] ?? "" });
    scene.git("init", "--quiet");
    commit(scene, "base");
    scene.git("branch", "función/ñ+1");
    const { stdout, exitCode } = await scene.run("contract diff función/ñ+1", "mi carpeta ñ");
    expect([exitCode, stdout]).toEqual([
      0,
      "función/ñ+1 (config) -> working tree (config)\n\nThe contracts are the same.\n",
    ]);
  });

  it("compares with where two histories parted, as a pull request does", async () => {
    const scene = await openRepository();
    scene.git("branch", "feature", "HEAD~1");
    expect((await scene.run("contract diff feature..HEAD")).exitCode).toBe(8);
    const { stdout, exitCode } = await scene.run("contract diff HEAD...feature");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("where feature left HEAD (lock) -> feature (lock)");
    scene.git("checkout", "--quiet", "--orphan", "alone");
    commit(scene, "alone");
    const orphan = await scene.run("contract diff feature...alone");
    expect(orphan.exitCode).toBe(3);
    expect(orphan.stderr).toContain("No commit is known that feature and alone have in common.");
  });

  it("says how to get the history that a shallow clone lacks", async () => {
    const scene = await openRepository();
    scene.git("clone", "--quiet", "--depth", "1", `file://${scene.folder}`, "shallow");
    const { stderr, exitCode } = await scene.run("contract diff HEAD~1", "shallow");
    expect(exitCode).toBe(3);
    expect(stderr).toContain("fetch-depth: 0");
    expect(stderr).toContain("This clone is shallow");
  });

  it("takes a base with neither lock nor configuration for an error, not a pass", async () => {
    const scene = await openScene({ "other.txt": "x" });
    scene.git("init", "--quiet");
    commit(scene, "base");
    scene.write("instasent.yaml", shopFiles["instasent.yaml"] ?? "");
    const { stderr, exitCode } = await scene.run("contract diff HEAD");
    expect(exitCode).toBe(3);
    expect(stderr).toContain("has neither");
  });

  it("says so outside of a repository", async () => {
    const scene = await openScene(shopFiles);
    expect((await scene.run("contract diff HEAD")).stderr).toContain("this folder is in no git repository");
  });
});
