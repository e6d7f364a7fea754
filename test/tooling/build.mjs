// Bundles the program into one CommonJS file: it starts two to three times faster than separate modules.
import { build } from "esbuild";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const outfile = join(root, "dist/instaform.cjs");

mkdirSync(dirname(outfile), { recursive: true });
const { metafile } = await build({
  absWorkingDir: root,
  // The second is what a worker thread runs; it stands beside the program.
  entryPoints: { instaform: "src/main.ts", "contract-worker": "src/payloads/contract-worker.ts" },
  outdir: dirname(outfile),
  outExtension: { ".js": ".cjs" },
  bundle: true,
  platform: "node",
  target: "node20.19",
  format: "cjs",
  sourcemap: "linked",
  sourcesContent: false,
  metafile: true,
  legalComments: "none",
  banner: { js: "#!/usr/bin/env node" },
  define: { INSTAFORM_VERSION: JSON.stringify(version) },
  logLevel: "warning",
});
chmodSync(outfile, 0o755);
writeFileSync(join(root, "dist/THIRD-PARTY-LICENSES.txt"), licensesOf(Object.keys(metafile.inputs)));

/** The licences of every package that went into the bundle, as those licences ask for. */
function licensesOf(inputs) {
  const folders = new Set(
    inputs.flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.slice(0, 1) ?? []),
  );
  return [...folders]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((folder) => {
      const {
        name,
        version: packageVersion,
        license,
      } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
      const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
      if (file === undefined || !existsSync(join(root, folder, file))) throw new Error(`${name} ships no licence file`);
      return `${name} ${packageVersion} (${license})\n\n${readFileSync(join(root, folder, file), "utf8").trim()}\n`;
    })
    .join(`\n${"-".repeat(80)}\n\n`);
}
