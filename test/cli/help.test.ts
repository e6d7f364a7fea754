import { describe, expect, it } from "vitest";
import { matchGolden, transcript } from "./match-golden.ts";
import { openScene } from "./open-scene.ts";

const commands = [
  "",
  "init",
  "import",
  "compare",
  "completion",
  "validate",
  "plan",
  "apply",
  "token",
  "token deliver",
  "report",
  "doctor",
  "explain",
  "simulate",
  "review",
  "publish",
];

describe.concurrent("help", () => {
  it.each(commands)("of `instaform %s` fits 80 columns and is what was reviewed", async (command) => {
    const scene = await openScene();
    const line = `${command} --help`.trim();
    const result = await scene.run(line);
    expect(result.exitCode).toBe(0);
    expect(result.stderr).toBe("");
    expect(result.stdout.split("\n").filter((each) => each.length > 80)).toEqual([]);
    matchGolden(`help-${command === "" ? "all" : command.replace(" ", "-")}.txt`, transcript(scene, line, result));
  });
});

describe.concurrent("--version", () => {
  it.each(["--version", "-V"])("%s prints the version of the package", async (flag) => {
    const scene = await openScene();
    const { stdout, exitCode } = await scene.run(flag);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\S*\n$/);
  });
});

const mistakes = [
  "plna",
  "token delivr",
  "plan --targt shop/*",
  "plan --frmat json",
  "plan --format yaml",
  "plan --format",
  "plan --format json --format text",
  "plan --output plan.out",
  "plan --checks maybe",
  "plan --var country",
  "plan --max-requests none",
  "plan extra",
  "apply --settle soon",
  "simulate --port 99999",
];

describe.concurrent("a command line that cannot be run", () => {
  it("is answered with what was perhaps meant and exit code 3", async () => {
    const scene = await openScene();
    const runs = await Promise.all(
      mistakes.map(async (mistake) => {
        const result = await scene.run(mistake);
        expect(result.exitCode).toBe(3);
        if (!mistake.includes("--format json")) expect(result.stdout).toBe("");
        return transcript(scene, mistake, result);
      }),
    );
    matchGolden("mistakes.txt", runs.join("\n"));
  });

  it.each(mistakes.filter((mistake) => !/--format|--frmat/.test(mistake)))(
    "is one JSON document for who asked for JSON: %s",
    async (mistake) => {
      const scene = await openScene();
      const { document, exitCode } = await scene.runJson(mistake);
      expect(exitCode).toBe(3);
      expect(document["error"]).toMatchObject({ isBug: false, help: expect.stringContaining("--help") });
    },
  );

  it("shows help, on stderr, when no command is named", async () => {
    const scene = await openScene();
    const { stdout, stderr, exitCode } = await scene.run("");
    expect(exitCode).toBe(3);
    expect(stdout).toBe("");
    expect(stderr).toContain("Usage: instaform");
  });
});
