import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, "utf8");

interface Package {
  readonly dependencies?: object;
  readonly scripts: Readonly<Record<string, string>>;
}
interface LockedPackage {
  readonly hasInstallScript?: boolean;
  readonly integrity?: string;
  readonly resolved?: string;
}

const own = JSON.parse(read("package.json")) as Package;
const locked = Object.entries(
  (JSON.parse(read("package-lock.json")) as { packages: Record<string, LockedPackage> }).packages,
).filter(([path]) => path !== "");

describe("the package", () => {
  it("asks for no other package and runs nothing when it is installed", () => {
    expect(own.dependencies ?? {}).toEqual({});
    const hooks = ["preinstall", "install", "postinstall", "prepare", "preuninstall", "uninstall", "postuninstall"];
    expect(Object.keys(own.scripts).filter((name) => hooks.includes(name))).toEqual([]);
  });

  it("is built with tools that the lock file pins by content", () => {
    expect(locked.length).toBeGreaterThan(100);
    expect(
      locked.filter(([, { integrity }]) => integrity?.startsWith("sha512-") !== true).map(([path]) => path),
    ).toEqual([]);
  });

  it("is built with tools of which two would run something when installed, and need not", () => {
    // Both work without: `npm ci --ignore-scripts` is what the publish workflow says.
    const withScripts = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
    expect(withScripts.filter((path) => !/\/(esbuild|fsevents)$/.test(path))).toEqual([]);
  });
});

interface Step {
  readonly uses?: string;
  readonly run?: string;
}
interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, { readonly permissions?: object; readonly steps?: readonly Step[] }>>;
}

const folder = ".github/workflows";
const workflows = existsSync(`${root}${folder}`) ? readdirSync(`${root}${folder}`) : [];

it("has a workflow that publishes", () => {
  expect(workflows).toContain("publish.yml");
});

describe.each(workflows)("the workflow %s", (file) => {
  const text = read(`${folder}/${file}`);
  const workflow = load(text) as Workflow; // our own file
  const steps = Object.values(workflow.jobs).flatMap(({ steps: own = [] }) => own);

  it("pins every action to a commit, and says which release that is", () => {
    const lines = text.split("\n").filter((line) => /\buses:/.test(line));
    expect(lines).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length);
    for (const line of lines) expect(line).toMatch(/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it("grants nothing to all jobs, and to each job what it needs", () => {
    expect(workflow.permissions).toEqual({});
    for (const { permissions } of Object.values(workflow.jobs)) {
      const granted = Object.entries(permissions ?? {}).map(([right, level]) => `${right}: ${level}`);
      expect(granted).not.toEqual([]);
      expect(granted.filter((right) => !right.endsWith(": read") && right !== "id-token: write")).toEqual([]);
    }
  });

  it("builds no shell script out of what a stranger can write", () => {
    expect(steps.filter(({ run = "" }) => run.includes("${{"))).toEqual([]);
  });

  it("lets no job that can sign run the development tools", () => {
    for (const { permissions, steps: own = [] } of Object.values(workflow.jobs)) {
      if (!Object.hasOwn(permissions ?? {}, "id-token")) continue;
      const runs = own.flatMap(({ run }) => (run === undefined ? [] : [run]));
      expect(runs.filter((run) => !run.startsWith("npm publish --provenance "))).toEqual([]);
    }
  });
});
