// Bundles the program into a small entry and chunks that are loaded when a command needs them. CommonJS, because Node
// starts it some 5 ms sooner than modules. Rolldown, because esbuild splits nothing but modules.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";
import ts from "typescript";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { version, engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const dist = join(root, "dist");
const program = join(dist, "instaform.cjs");

const formatHost = { getCanonicalFileName: (name) => name, getCurrentDirectory: () => root, getNewLine: () => "\n" };

/** What is loaded together stands together: each file costs a start some 0.4 ms. */
const groups = [
  {
    name: "model",
    test: /\/src\/(model\/|cli\/(build-report|invalid-config|report-error|session|status-line|surroundings|tool-version)\.)/,
  },
  {
    name: "config",
    test: /\/src\/(config\/(?!rule-book|config-rules|check-schema|describe-schema|describe-sink|walk-schema|explain-key|parse-(yaml|root)|build-tree|read-yaml|yaml-limit|list-declared)|cli\/load-config|generated\/(known-rules|config-(shape|sections)))/,
  },
  // Only a configuration that is not written plainly needs all of YAML.
  {
    name: "yaml",
    test: /\/(src\/config\/(parse-(yaml|root)|build-tree|read-yaml|yaml-limit)|node_modules\/js-yaml\/)/,
  },
  // Only explanations need what the rules are about.
  { name: "rule-book", test: /\/src\/config\/(rule-book|config-rules)/ },
  // Only a configuration that does not fit needs to hear why.
  { name: "schema", test: /\/src\/(config\/|generated\/(config-schema|validate-config))/ },
  { name: "undici", test: /\/node_modules\/undici\// },
  // What most runs write; the other formats share the rest.
  { name: "text", test: /\/src\/render\/(text[./]|render-options)/ },
  { name: "render", test: /\/src\/render\//, minShareCount: 2 },
];

/** What packages load for cases that never come up here. */
const unreached = [
  // For commands that are programs of their own: 4 ms.
  { in: "commander", id: /^node:child_process$/ },
  // HTTP/2 is offered to no server; with it node:http2 is gone: 7 ms.
  { in: "undici", id: /\/client-h2\.js$/ },
  // Bodies are text, no forms or streams, and proxies speak HTTP: 2 ms.
  { in: "undici", id: /\/web\/fetch\/body\.js$/ },
  { in: "undici", id: /\/socks5-proxy-agent$/ },
];

const { output } = await bundle({ define: {}, cleanDir: true });
// Once the program runs, it can say what its own help is.
await bundle({ define: { INSTAFORM_HELP: JSON.stringify(helpOf(program)) } });
chmodSync(program, 0o755);
writeFileSync(join(dist, "index.mjs"), formatModuleEntry());
for (const name of ["index.d.mts", "library.d.cts"]) writeFileSync(join(dist, name), libraryTypes());
const modules = output.flatMap((file) => (file.type === "chunk" ? file.moduleIds : []));
writeFileSync(join(dist, "THIRD-PARTY-LICENSES.txt"), licensesOf(modules));

function bundle({ define, cleanDir = false }) {
  return build({
    cwd: root,
    // The second is what a worker thread runs, the third what `import "instaform"` gives; they share the chunks.
    input: {
      instaform: "src/main.ts",
      "contract-worker": "src/payloads/contract-worker.ts",
      library: "src/library/index.ts",
    },
    platform: "node",
    transform: { target: "node20.19", define: { INSTAFORM_VERSION: JSON.stringify(version), ...define } },
    plugins: [withoutUnreached()],
    output: {
      dir: dist,
      cleanDir,
      format: "cjs",
      entryFileNames: "[name].cjs",
      chunkFileNames: "chunks/[name].cjs",
      codeSplitting: { groups },
      // Half as much to parse; the source maps keep traces true.
      minify: true,
      banner: ({ name }) => (name === "instaform" ? refuseOldNode(engines.node) : ""),
      sourcemap: true,
      sourcemapExcludeSources: true,
    },
    logLevel: "warn",
  });
}

/** In words that every Node understands, and before anything it does not: which version is needed. */
function refuseOldNode(range) {
  const [, major, minor] = /^>=(\d+)\.(\d+)$/.exec(range);
  return `(function (have) {
  if (have[0] > ${major} || (have[0] == ${major} && have[1] >= ${minor})) return;
  console.error("error: Instaform needs Node ${major}.${minor} or newer; this is Node " + have.join("."));
  console.error("   = help: install a newer one: https://nodejs.org");
  process.exit(1);
})(process.versions.node.split("."));`;
}

function helpOf(program) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "help"], { encoding: "utf8" });
  if (status !== 0 || stdout === "") throw new Error(`instaform help ended with ${status}: ${stderr}`);
  return stdout;
}

/** The library as a module; named one by one, so that bundlers and types agree on what there is. */
function formatModuleEntry() {
  return 'import library from "./library.cjs";\n\nexport const { check, plan, validate } = library;\n';
}

/** The declarations of the library as one file without imports; its sources are few and name each other only. */
function libraryTypes() {
  const sources = ["generated/report-document", "library/options", "library/reports", "library/index"];
  const parts = sources.map((name) => {
    const path = join(root, `src/${name}.ts`);
    const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(path, "utf8"), { fileName: path });
    if (diagnostics.length > 0) throw new Error(`${name}: ${ts.formatDiagnostics(diagnostics, formatHost)}`);
    return outputText.replaceAll(/^(?:import|export type \*) .*\n/gm, "");
  });
  return parts.join("\n");
}

/** Puts nothing in the place of what is never reached; one nothing for each package, in the package's own chunk. */
function withoutUnreached() {
  const nothing = "\0nothing-of-";
  return {
    name: "without-unreached",
    resolveId: (id, importer) => {
      const part = unreached.find((each) => each.id.test(id) && importer?.includes(`/node_modules/${each.in}/`));
      return part === undefined ? undefined : nothing + part.in;
    },
    load: (id) => (id.startsWith(nothing) ? "module.exports = {};" : undefined),
  };
}

/** The licences of every package that went into the bundle, as those licences ask for. */
function licensesOf(paths) {
  const folders = new Set(
    paths.flatMap(
      (path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(relative(root, path).replaceAll("\\", "/")) ?? [],
    ),
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
