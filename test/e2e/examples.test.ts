import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseSeed } from "../../src/simulator/parse-seed.ts";
import { openScene } from "../cli/open-scene.ts";

const examples = fileURLToPath(new URL("../../examples", import.meta.url));

interface Example {
  readonly folder: string;
  /** Options of every command. */
  readonly options: string;
  readonly env: Readonly<Record<string, string>>;
  /** Of a plan once everything was applied: 7 where the example shows a difference that only a person can mend. */
  readonly settled: number;
}

const table: readonly Example[] = [
  { folder: "shop", options: "", env: { INSTASENT_TOKEN: "simulator-token" }, settled: 0 },
  { folder: "multi-environment", options: "", env: { PRODUCTION_TOKEN: "production-token" }, settled: 7 },
  { folder: "multi-environment", options: "-e staging", env: { STAGING_TOKEN: "staging-token" }, settled: 0 },
  { folder: "many-files", options: "-c config", env: { INSTASENT_TOKEN: "simulator-token" }, settled: 7 },
  { folder: "svix", options: "", env: { SVIX_TOKEN: "simulator-token" }, settled: 0 },
  { folder: "spoki", options: "", env: { SPOKI_API_KEY: "simulator-token" }, settled: 7 },
  { folder: "attentive", options: "", env: { ATTENTIVE_TOKEN: "simulator-token" }, settled: 0 },
  {
    folder: "one-catalogue",
    options: "",
    env: {
      INSTASENT_TOKEN: "simulator-token",
      SVIX_TOKEN: "simulator-token",
      SPOKI_API_KEY: "simulator-token",
      ATTENTIVE_TOKEN: "simulator-token",
    },
    settled: 0,
  },
];

/** The simulator serves every platform from one address. */
function otherUrls(url: string): Readonly<Record<string, string>> {
  const at = (platform: string): string => new URL(`/${platform}`, url).href;
  return { SVIX_SERVER_URL: at("svix"), SPOKI_API_URL: at("spoki"), ATTENTIVE_API_URL: at("attentive") };
}

describe.concurrent("the example", () => {
  it.each(table)(
    "$folder $options is valid, is applied, and is settled then",
    async ({ folder, options, env: tokens, settled }) => {
      const source = join(examples, folder);
      const seed = parseSeed(readFileSync(join(source, "simulator.yaml"), "utf8"), "simulator.yaml");
      const scene = await openScene({ seed: { ...seed, acceptAnyToken: true } });
      const env = { ...tokens, ...otherUrls(scene.simulator.url) };
      cpSync(source, scene.folder, { recursive: true });
      expect((await scene.run(`validate ${options}`)).exitCode).toBe(0);
      expect((await scene.run(`apply --yes --checks warn ${options}`, { env })).exitCode).toBe(0);
      const { document, exitCode } = await scene.runJson(`plan ${options}`, { env });
      expect(document["changes"]).toEqual([]);
      expect(exitCode).toBe(settled);
    },
  );

  it("of every folder that has a platform is among them", () => {
    const withPlatform = readdirSync(examples).filter((folder) => existsSync(join(examples, folder, "simulator.yaml")));
    expect(withPlatform.toSorted()).toEqual([...new Set(table.map(({ folder }) => folder))].toSorted());
  });

  it.each([...new Set(table.map(({ folder, options }) => `${folder} ${options}`))])(
    "%s can be tried without an account",
    async (line) => {
      const [folder = "", ...options] = line.split(" ");
      const scene = await openScene({ platform: false });
      cpSync(join(examples, folder), scene.folder, { recursive: true });
      const { exitCode, stdout } = await scene.run([
        "plan",
        "--simulate=simulator.yaml",
        "--checks=warn",
        ...options.filter((word) => word !== ""),
      ]);
      expect(exitCode).toBe(0);
      // Of Attentive there is never anything to add.
      expect(stdout).toMatch(folder === "attentive" ? /contract\s+only, nothing to apply/ : /to add/);
    },
  );
});
