import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";

/** Installs the programs that are compared with into a folder of their own; undefined when no registry is reached. */
export function installPeers(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/package.json`, JSON.stringify({ private: true }));
  console.log("Installing ajv-cli and ajv-formats…");
  const names = ["ajv-cli@5.0.0", "ajv-formats@2.1.1", "ajv@8"];
  const { status } = spawnSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", ...names], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    timeout: 120_000,
    shell: process.platform === "win32",
  });
  return status === 0 ? folder : undefined;
}
