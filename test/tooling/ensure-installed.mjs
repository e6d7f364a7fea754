// Installs the packages of the lock file when they are not there, so that one command does everything on a new machine.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Instaform needs Node 20.19 or newer; this is ${process.version}.`);
  process.exit(1);
}

/** The versions of a lock file, without what depends on where it was made. */
function versionsOf(file) {
  if (!existsSync(file)) return undefined;
  const { packages } = JSON.parse(readFileSync(file, "utf8"));
  return Object.fromEntries(
    Object.entries(packages)
      .filter(([path, { optional }]) => path !== "" && optional !== true)
      .map(([path, { version }]) => [path, version]),
  );
}

const wanted = versionsOf(`${root}package-lock.json`);
const installed = versionsOf(`${root}node_modules/.package-lock.json`);
if (JSON.stringify(wanted) !== JSON.stringify(installed)) {
  console.error("Installing the packages of package-lock.json…");
  // npm's own path when it runs us, else the shell's: `npm` is a script that Windows cannot spawn without one.
  const npm = process.env["npm_execpath"];
  const [command, args] = npm === undefined ? ["npm", []] : [process.execPath, [npm]];
  const { status } = spawnSync(command, [...args, "ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: npm === undefined,
  });
  if (status !== 0) process.exit(status ?? 1);
}
