import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openScene } from "../cli/open-scene.ts";
import { shopConfig } from "../cli/shop-config.ts";
import { hostileYaml } from "./hostile-yaml.ts";
import { runBounded } from "./limits.ts";

/** Every way in which a path may lead to something that is no file to be read whole. */
const strange: Readonly<Record<string, (path: string) => void>> = {
  "a named pipe that nobody writes to": (path) => void execFileSync("mkfifo", [path]),
  "a link to a device without end": (path) => symlinkSync("/dev/zero", path),
  "a link to itself": (path) => symlinkSync(path, path),
  "a directory": (path) => mkdirSync(path),
  "four gigabytes of nothing": (path) => {
    writeFileSync(path, "");
    truncateSync(path, 4 * 1024 ** 3);
  },
  "bytes that are no UTF-8": (path) => writeFileSync(path, Buffer.from([0xff, 0xfe, 0x7b, 0x7d])),
  "a hundred thousand open lists": (path) => writeFileSync(path, "[".repeat(100_000)),
  "a hundred thousand levels, well formed": (path) =>
    writeFileSync(path, `{"a":`.repeat(100_000) + "1" + "}".repeat(100_000)),
  "a text of twenty megabytes": (path) => writeFileSync(path, `{"${"x".repeat(20 * 1024 * 1024)}":1}`),
  "an escape in front of twenty megabytes": (path) =>
    writeFileSync(path, `{"\\u0041${"\\n".repeat(10 * 1024 * 1024)}":1}`),
  "nothing at all": (path) => writeFileSync(path, ""),
  "a NUL": (path) => writeFileSync(path, "\0"),
  null: (path) => writeFileSync(path, "null"),
  __proto__: (path) => writeFileSync(path, '{"__proto__":{"polluted":true},"type":"instaform-plan","formatVersion":1}'),
};

interface Reader {
  readonly file: string;
  readonly command: string;
  readonly exitCodes: readonly number[];
}

/** Every file that a command reads as a whole, by the command that reads it. */
const readers: Readonly<Record<string, Reader>> = {
  configuration: { file: "instasent.yaml", command: "validate", exitCodes: [3] },
  "plan file": { file: "plan.json", command: "apply plan.json", exitCodes: [3, 6] },
  lock: { file: "instasent.lock.json", command: "contract coverage", exitCodes: [3] },
  "result of a shard": { file: "shard.json", command: "contract merge shard.json", exitCodes: [3] },
  "seed of the simulator": { file: "seed.yaml", command: "plan --simulate=seed.yaml", exitCodes: [3] },
  payload: {
    file: "p.json",
    command: "contract check p.json --stream contacts --datasource shop/datasource/crm",
    exitCodes: [8],
  },
};

const files = { "instasent.yaml": `${shopConfig}    attributes: { tier: { dataType: keyword } }\n` };

describe.each(Object.entries(readers))("a %s that is", (_reader, { file, command, exitCodes }) => {
  it.concurrent.each(Object.entries(strange))("%s is refused by name, with a reason", async (name, make) => {
    const { [file as "instasent.yaml"]: _own, ...others } = files;
    const scene = await openScene({ files: others, platform: false });
    make(join(scene.folder, file));
    const run = await runBounded(scene, command, { env: { INSTASENT_TOKEN: "any-token" } });
    if (file === "seed.yaml" && ["nothing at all", "null"].includes(name)) return; // an empty seed is a seed
    expect(exitCodes).toContain(run.exitCode);
    expect(run.stdout + run.stderr).toContain(file);
    expect((run.stdout + run.stderr).length).toBeLessThan(20_000);
  });
});

describe("a folder of hostile YAML", () => {
  it("is refused file by file in one run, each with its place", async () => {
    const scene = await openScene({ platform: false });
    // A hundred thousand unknown keys alone are more findings than a run lists; the next test has them.
    const texts = Object.entries(hostileYaml).filter(([name]) => !name.startsWith("S10 "));
    const paths = texts.map(([, [text]], index) => {
      const path = `config/${String(index).padStart(2, "0")}.yaml`;
      scene.write(path, text);
      return path;
    });
    const run = await runBounded(scene, "validate -c config --format json");
    expect(run.exitCode).toBe(3);
    const { findings } = scene.checkJson(run.stdout) as {
      readonly findings: readonly { readonly location: { readonly file: string } | null }[];
    };
    const placed = new Set(findings.map(({ location }) => location?.file));
    expect(paths.filter((path) => !placed.has(path))).toEqual([]);
  });

  it("is told of up to a limit, and what lies beyond is counted", async () => {
    const [text = ""] = hostileYaml["S10 a hundred thousand keys"] ?? [];
    const scene = await openScene({ platform: false, files: { "instasent.yaml": text } });
    const run = await runBounded(scene, "validate");
    expect(run.exitCode).toBe(3);
    expect(run.stdout + run.stderr).toMatch(/too-many-findings/);
  });
});
