/**
 * `npm run new-provider <name>`: lays out a provider that builds and passes the conformance suite. It starts as a copy of
 * the Svix one under the new name, with one kind, `thing`; docs/providers.md says what to replace, in which order.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);
const path = (relative) => fileURLToPath(new URL(relative, root));

const name = process.argv[2] ?? "";
if (!/^[a-z][a-z0-9]*$/.test(name)) fail("a provider's name is small letters and digits: npm run new-provider acme");
if (existsSync(path(`src/providers/${name}`))) fail(`src/providers/${name} exists already`);

const title = name.charAt(0).toUpperCase() + name.slice(1);
const words = [
  [/SVIX/g, name.toUpperCase()],
  [/Svix/g, title],
  [/svix/g, name],
  [/EVENT_TYPE/g, "THING"],
  [/EventType/g, "Thing"],
  [/eventType/g, "thing"],
  [/event-type/g, "thing"],
  [/event_type/g, "thing"],
  [/Event types/g, "Things"],
  [/Event Types/g, "Things"],
  [/Event type/g, "Thing"],
  [/event type/g, "thing"],
];
const rename = (text) => words.reduce((result, [pattern, word]) => result.replaceAll(pattern, word), text);

for (const folder of ["src/providers/svix", "src/simulator/svix", "test/providers/svix"]) {
  mkdirSync(path(rename(folder)), { recursive: true });
  for (const file of readdirSync(path(folder))) write(rename(`${folder}/${file}`), rename(read(`${folder}/${file}`)));
}
write(`schemas/config/${name}.json`, rename(read("schemas/config/svix.json")));
insert("src/providers/registry.ts", "import { svix } from", `import { ${name} } from "./${name}/provider.ts";\n`);
insert("src/providers/registry.ts", "svix, ", `${name}, `);
insert(
  "src/simulator/other-platforms.ts",
  "import { svixPlatform }",
  `import { ${name}Platform } from "./${name}/${name}-platform.ts";\n`,
);
insert("src/simulator/other-platforms.ts", "svix: svixPlatform", `${name}: ${name}Platform, `);
const run = (command, ...options) => execFileSync(command, options, { cwd: path("."), stdio: "inherit" });
run(
  "npx",
  "prettier",
  "--write",
  "--log-level",
  "warn",
  "src/providers",
  "src/simulator",
  `test/providers/${name}`,
  "schemas/config",
);
run("node", "test/tooling/generate.mjs");
console.log(
  `\nLaid out ${name}. Next: npx tsc && npx vitest run --config test/tooling/vitest.config.ts test/providers/${name}`,
);
console.log("Then replace the vendor's part, file by file: docs/providers.md");

function read(file) {
  return readFileSync(path(file), "utf8");
}

function write(file, text) {
  writeFileSync(path(file), text);
  console.log(file);
}

/** Puts `text` before the first `anchor` of a file. */
function insert(file, anchor, text) {
  const content = read(file);
  const at = content.indexOf(anchor);
  if (at === -1) fail(`${file} does not hold "${anchor}" any more: this script must follow it`);
  write(file, content.slice(0, at) + text + content.slice(at));
}

function fail(message) {
  console.error(message);
  process.exit(3);
}
