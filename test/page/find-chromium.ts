import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome"];

/** A Chromium of this machine: `CHROMIUM` names one, else the usual names on the PATH; undefined when there is none. */
export function findChromium(): string | undefined {
  const { CHROMIUM: chosen, PATH: path = "" } = process.env;
  if (chosen !== undefined && chosen !== "") return chosen;
  return path
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
