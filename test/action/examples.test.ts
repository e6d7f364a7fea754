import { mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { accessToken, openPullRequest, type PullRequestScene } from "./pull-request-scene.ts";
import { runSteps, type Runner, type Step } from "./run-action.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), "utf8");

interface Job {
  readonly steps?: readonly Step[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: unknown;
  readonly environment?: unknown;
  readonly "timeout-minutes"?: number;
}
interface Workflow {
  readonly on: unknown;
  readonly permissions?: unknown;
  readonly concurrency?: { readonly group: string; readonly "cancel-in-progress": boolean };
  readonly jobs: Readonly<Record<string, Job>>;
}

const workflows = readdirSync(join(root, "examples/github")).filter((file) => file.endsWith(".yml"));
const workflowOf = (file: string): Workflow => load(read(`examples/github/${file}`)) as Workflow; // our own file
const { version } = JSON.parse(read("package.json")) as { version: string }; // our own file

describe.each(workflows)("the workflow %s", (file) => {
  const text = read(`examples/github/${file}`);
  const workflow = workflowOf(file);
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap(({ steps: own = [] }) => own);

  it("pins what it uses: actions to commits, instaform to this version", () => {
    for (const line of text.split("\n").filter((each) => /^\s*- uses:/.test(each))) {
      expect(line).toMatch(
        /uses: (?:[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+|\.\/\.instaform\/node_modules\/instaform)$/,
      );
    }
    const installs = steps.filter(({ run = "" }) => run.startsWith("npm install"));
    expect(installs.length).toBeGreaterThan(0);
    for (const { run } of installs) expect(run).toMatch(new RegExp(`--ignore-scripts .* instaform@${version}$`));
  });

  it("grants each job no more than it needs, for no longer than it takes, and queues it", () => {
    expect(workflow.permissions).toEqual({});
    for (const job of jobs) {
      expect(Object.keys(job.permissions ?? {})).toContain("contents");
      expect(Object.entries(job.permissions ?? {}).filter(([, level]) => level === "write").length).toBeLessThan(2);
      expect(job["timeout-minutes"]).toBeGreaterThan(0);
    }
    expect(workflow.concurrency?.group).toMatch(/^instaform-/);
    expect(workflow.concurrency?.["cancel-in-progress"]).toBe(file === "pull-request.yml");
  });

  it("gives strangers no script to write, no credential to keep, and no privileged event", () => {
    expect(steps.filter(({ run = "" }) => run.includes("${{"))).toEqual([]);
    expect(JSON.stringify(workflow.on)).not.toContain("pull_request_target");
    const checkouts = steps.filter(({ uses = "" }) => uses.startsWith("actions/checkout@"));
    for (const step of checkouts) expect(step).toMatchObject({ with: { "persist-credentials": false } });
  });
});

it("the action takes inputs by variables only, names this version, and tells what each input is for", () => {
  const action = load(read("action.yml")) as {
    inputs: Record<string, { description?: string; default?: string }>;
    runs: { steps: Step[] };
  }; // our own file
  expect(action.runs.steps.filter(({ run = "" }) => run.includes("${{"))).toEqual([]);
  expect(action.runs.steps.filter(({ uses }) => uses !== undefined)).toEqual([]);
  expect(action.inputs["version"]?.default).toBe(version);
  for (const { description } of Object.values(action.inputs)) expect(description).toMatch(/\.$/);
});

/** Puts the built program where the examples install it. */
function install({ workspace }: PullRequestScene): string {
  const folder = join(workspace, ".instaform/node_modules/.bin");
  mkdirSync(folder, { recursive: true });
  symlinkSync(join(root, "dist/instaform.cjs"), join(folder, "instaform"));
  return folder;
}

async function runDrift(scene: PullRequestScene, runner: Runner = scene.runner()) {
  const steps = (workflowOf("drift.yml").jobs["drift"]?.steps ?? []).filter(
    ({ run = "" }) => !run.startsWith("npm install"),
  );
  const token = runner.env["INSTASENT_TOKEN"] ?? "";
  return runSteps(steps, runner, { github: { token: runner.token }, secrets: { INSTASENT_TOKEN: token } });
}

const settled = `version: 1
projects:
  shop:
    uid: my-shop-123
    token: \${env.INSTASENT_TOKEN}
    datasources: { web: { name: Web shop, audienceTags: [web], token: [] } }
`;

describe("the drift workflow", { timeout: 120_000 }, () => {
  it("opens one issue, keeps it up to date, leaves it alone when a run fails, and closes it", async () => {
    const scene = await openPullRequest({});
    install(scene);
    const drifting = `${settled}    senders: { SHOP: { status: blocked } }\n`;
    scene.host.issues.push(
      { id: 3, body: "Please help", state: "open", author: { id: 5, type: "User" } },
      {
        id: 4,
        body: "<!-- instaform:plan:default -->",
        state: "open",
        author: { id: 41898282, type: "Bot" },
        isPullRequest: true,
      },
    );
    const ours = () => scene.host.issues.filter(({ body }) => body.includes("## "));
    scene.write("instasent.yaml", drifting);
    expect((await runDrift(scene)).exitCode).toBe(0);
    expect((await runDrift(scene)).exitCode).toBe(0);
    expect(ours()).toMatchObject([{ title: "Instasent differs from what is declared", state: "open" }]);
    expect(ours()[0]?.body).toContain("`shop/sender/SHOP`");

    const before = JSON.stringify(scene.host.issues);
    const failed = await runDrift(scene, scene.runner({ env: { INSTASENT_TOKEN: "wrong-token" } }));
    expect(failed.exitCode).toBe(4);
    expect(JSON.stringify(scene.host.issues)).toBe(before);

    scene.write("instasent.yaml", settled);
    expect((await runDrift(scene)).exitCode).toBe(0);
    expect(ours()).toMatchObject([{ state: "closed" }]);
    expect(ours()[0]?.body).toContain("No changes.");
    expect((await runDrift(scene)).log).toContain("is not there, as it should be");
    expect(scene.host.issues).toHaveLength(3);
  });
});

describe("the GitLab template", { timeout: 120_000 }, () => {
  const template = load(read("examples/gitlab/.gitlab-ci.yml")) as Record<
    string,
    { script?: string[]; artifacts?: { reports: object }; resource_group?: string; image?: string }
  >; // our own file

  it("pins image and version, and lets only one apply run", () => {
    expect(template[".instaform"]?.image).toMatch(/^node:\d+\.\d+\.\d+-/);
    expect(JSON.stringify(template[".instaform"])).toContain(`instaform@${version}`);
    expect(template["instaform:apply"]?.resource_group).toBe("instaform-apply");
    expect(template["instaform:review"]?.artifacts?.reports).toEqual({
      codequality: "gl-code-quality-report.json",
      terraform: "gl-terraform.json",
      junit: "junit.xml",
    });
  });

  it("writes its reports, keeps one note, and fails with the review's exit code", async () => {
    const scene = await openPullRequest();
    const folder = install(scene);
    const base = scene.git("rev-parse", "main");
    const run = () =>
      runSteps(
        [{ run: (template["instaform:review"]?.script ?? []).join("\n") }],
        {
          ...scene.runner(),
          env: {
            PATH: `${folder}:${process.env["PATH"] ?? ""}`,
            CI_PROJECT_ID: "12",
            CI_MERGE_REQUEST_PROJECT_ID: "12",
            CI_MERGE_REQUEST_IID: "7",
            CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
            CI_API_V4_URL: scene.host.url,
            CI_PROJECT_DIR: scene.workspace,
            GITLAB_TOKEN: "gitlab-token",
            INSTASENT_API_URL: scene.simulator.url,
            INSTASENT_TOKEN: accessToken,
          },
        },
        {},
      );
    expect((await run()).exitCode).toBe(8);
    expect((await run()).exitCode).toBe(8);
    expect(scene.host.comments).toHaveLength(1);
    expect(scene.host.comments[0]?.body).toContain("contract check and contract diff failed");
    const written = (path: string): unknown => JSON.parse(readFileSync(join(scene.workspace, path), "utf8"));
    expect(written("gl-terraform.json")).toEqual({ create: 1, update: 0, delete: 0 });
    expect(written("gl-code-quality-report.json")).toMatchObject([
      { check_name: "too-long", location: { path: "contracts/contacts.json" } },
      { check_name: "max-length-added", location: { path: "instasent.yaml" } },
    ]);
    expect(readFileSync(join(scene.workspace, "junit.xml"), "utf8")).toContain("<failure");
  });
});

it("the pre-commit hooks run commands that need no network and no token", () => {
  const hooks = load(read(".pre-commit-hooks.yaml")) as { id: string; entry: string; pass_filenames: boolean }[]; // our own file
  expect(hooks.map(({ entry, pass_filenames: passes }) => [entry, passes])).toEqual([
    ["instaform validate", false],
    ["instaform contract check", false],
  ]);
});
