import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readLinks } from "../docs/read-links.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const base = mkdtempSync(join(tmpdir(), "instaform-package-"));
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** Without a registry: the package must bring along everything it needs. */
const offline = { HOME: base, npm_config_offline: "true", npm_config_update_notifier: "false" };

function run(command: string, args: readonly string[], cwd: string): string {
  const env = { PATH: process.env["PATH"] ?? "", ...offline };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stderr}${stdout}`);
  return stdout;
}

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

let packed: Packed;
const folder = join(base, "empty");
beforeAll(() => {
  // The program was built before the tests; its build script needs the sources, which the package does not hold.
  const [first] = JSON.parse(run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", base], root)) as [
    Packed,
  ]; // npm's own words
  packed = first;
  cpSync(join(root, "examples/shop"), folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }');
  run("npm", ["install", "--no-audit", "--no-fund", join(base, packed.filename)], folder);
}, 60_000);

describe("the packed package", () => {
  it("holds the program, the schemas and the papers, and nothing else", () => {
    const paths = packed.files.map(({ path }) => path);
    const expected =
      /^(dist\/((instaform|contract-worker|library|chunks\/[\w-]+)\.cjs(\.map)?|index\.(mjs|d\.mts)|library\.d\.cts|THIRD-PARTY-LICENSES\.txt)|schemas\/[\w-]+\.schema\.json|docs\/([\w-]+\.md|demo\.svg)|examples\/[\w/.-]+\.(md|mjs|ya?ml|ndjson|json))$/;
    const papers = [
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "SECURITY.md",
      "action.yml",
      "instasent.schema.json",
      "package.json",
    ];
    expect(paths.filter((path) => !expected.test(path) && !papers.includes(path))).toEqual([]);
    expect(paths).toEqual(expect.arrayContaining(["dist/instaform.cjs", "schemas/plan.schema.json", "LICENSE"]));
    expect(packed.files.find(({ path }) => path === "dist/instaform.cjs")?.mode).toBe(0o755);
  });

  it("holds what its pages link to", () => {
    const paths = packed.files.map(({ path }) => path);
    const holds = (target: string): boolean => paths.some((path) => path === target || path.startsWith(`${target}/`));
    const pages = paths.filter((path) => path.endsWith(".md"));
    expect(pages).toEqual(expect.arrayContaining(["docs/quickstart.md", "examples/shop/README.md"]));
    const lost = pages.flatMap((page) =>
      readLinks(page, readFileSync(join(root, page), "utf8")).filter(({ path }) => !holds(path)),
    );
    expect(lost).toEqual([]);
  });

  it("brings no other package with it", () => {
    const installed = readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."));
    expect(installed).toEqual(["instaform"]);
  });

  it("names no folder of the machine that built it", () => {
    for (const { path } of packed.files) {
      expect(readFileSync(join(folder, "node_modules/instaform", path), "utf8")).not.toContain(root);
    }
  });

  it("runs where nothing else is: plan, apply, and a schema for the editor", () => {
    const binary = join(folder, "node_modules/.bin/instaform");
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }; // our own
    expect(run(binary, ["--version"], folder)).toBe(`${version}\n`);
    expect(run(binary, ["plan", "--simulate=simulator.yaml"], folder)).toContain("Plan: 2 to add");
    expect(run(binary, ["apply", "--yes", "--simulate=simulator.yaml"], folder)).toContain("Apply complete: 2 added");
    const schema = readFileSync(join(folder, "node_modules/instaform/instasent.schema.json"), "utf8");
    expect(JSON.parse(schema)).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema" });
  });

  it("is a library too: the example runs, from modules and from CommonJS", () => {
    const place = join(folder, "library");
    cpSync(join(root, "examples/library"), place, { recursive: true });
    expect(run(process.execPath, ["report.mjs"], place)).toBe(
      [
        "validate: exit code 0, 4 resources",
        'check: payload 1: invalid-currency: parameter "order-currency" takes a currency code, and the text is none',
        "plan: create shop/datasource/crm",
        "plan: exit code 0, 6 reads, 0 writes",
        "",
      ].join("\n"),
    );
    const script = 'require("instaform").validate().then(({ exitCode }) => console.log(exitCode))';
    expect(run(process.execPath, ["-e", script], place)).toBe("0\n");
  });

  it("brings types that TypeScript believes, in modules and in CommonJS", () => {
    const program = `import { check, plan, type PlanReport } from "instaform";
      export const adds = async (): Promise<number> => (await plan({ simulate: true })).summary?.add ?? 0;
      export const first = ({ changes = [] }: PlanReport): string => changes[0]?.address ?? "";
      // @ts-expect-error: a stream is one of two
      export const wrong = check({ stream: "orders" });`;
    for (const name of ["program.mts", "program.cts"]) writeFileSync(join(folder, name), program);
    const strict = ["--strict", "--noEmit", "--module", "nodenext", "--lib", "es2023,dom"];
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    run(process.execPath, [tsc, ...strict, "program.mts", "program.cts"], folder);
  }, 60_000);
});
