import { build } from "esbuild";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What a source file exports, for tools that are no TypeScript: it is bundled in memory first. */
export async function bundleModule(path) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [path],
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    // A bundled package that is no module asks for what comes with Node.
    banner: { js: `import { createRequire } from "node:module"; const require = createRequire("file:///");` },
    logLevel: "silent",
  });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  return import(`data:text/javascript;base64,${code}`);
}
