import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";

/**
 * Installs the programs that are compared with, such as `ajv-cli@5.0.0`, into a folder of their own, without running
 * their install scripts; undefined when no registry is reached.
 */
export function installPeers(folder, packages) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/package.json`, JSON.stringify({ private: true }));
  console.log(`Installing ${packages.join(", ")}…`);
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = spawnSync("npm", ["install", ...flags, ...packages], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    timeout: 300_000,
    shell: process.platform === "win32",
  });
  return status === 0 ? folder : undefined;
}
