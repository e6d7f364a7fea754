import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { startSimulator, type RunningSimulator } from "../../src/simulator/start-simulator.ts";
import { startCodeHost, type CodeHost } from "./code-host.ts";
import type { Runner } from "./run-action.ts";

/** A repository with a pull request, a platform, and a host of code. */
export interface PullRequestScene {
  readonly host: CodeHost;
  readonly simulator: RunningSimulator;
  readonly workspace: string;
  readonly git: (...words: readonly string[]) => string;
  readonly write: (path: string, text: string) => void;
  /** The runner of a job for the branch that is checked out. */
  readonly runner: (changes?: RunnerChanges) => Runner;
}

export interface RunnerChanges {
  readonly env?: Readonly<Record<string, string>>;
  /** The repository that the branch is in. */
  readonly head?: string;
  readonly author?: string;
}

export const accessToken = "ck_Acc3ssQm2Zx9LpT4vR8nB1cW5yK3dF6hJ7";
export const hostToken = "ghs_H0stT0kenQm2Zx9LpT4vR8nB1cW5yK3dF6h";

const baseConfig = `version: 1
projects:
  shop:
    uid: my-shop-123
    token: \${env.INSTASENT_TOKEN}
    datasources:
      web:
        name: Web shop
        audienceTags: [web]
        token: []
        contracts:
          - { stream: contacts, files: contracts/contacts.json }
    attributes:
      loyalty_points: { dataType: number }
      loyalty_tier: { dataType: keyword }
`;

/** A new datasource, and an attribute that takes less than before, which a payload of the team breaks. */
export const branchConfig = baseConfig
  .replace("loyalty_tier: { dataType: keyword }", "loyalty_tier: { dataType: keyword, maxLength: 4 }")
  .replace(
    "    attributes:",
    "      crm:\n        name: CRM sync\n        audienceTags: [crm]\n        token: []\n    attributes:",
  );

const endings: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const end of endings.splice(0)) await end();
});

/** `git init`, a base branch, and a branch of a pull request, merged as GitHub checks it out. */
export async function openPullRequest(files: Readonly<Record<string, string>> = { "instasent.yaml": branchConfig }) {
  const base = realpathSync(mkdtempSync(join(tmpdir(), "instaform-action-")));
  const workspace = join(base, "work");
  const temp = join(base, "temp");
  for (const folder of [workspace, temp]) mkdirSync(folder);
  const [simulator, host] = await Promise.all([
    startSimulator({ seed: { tokens: [{ token: accessToken, title: "Test" }] } }),
    startCodeHost(),
  ]);
  endings.push(async () => {
    await Promise.all([simulator.stop(), host.stop()]);
    rmSync(base, { recursive: true, force: true });
  });
  const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
  const git = (...words: readonly string[]): string =>
    execFileSync("git", [...identity, ...words], { cwd: workspace, encoding: "utf8", stdio: "pipe" }).trim();
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
  };
  const commit = (message: string): void => {
    git("add", ".");
    git("commit", "--quiet", "--allow-empty", "-m", message);
  };
  git("init", "--quiet", "--initial-branch=main");
  write("instasent.yaml", baseConfig);
  write("contracts/contacts.json", '[{ "_user_id": "u-1", "loyalty_points": 3, "loyalty_tier": "golden" }]\n');
  commit("Base");
  git("checkout", "--quiet", "-b", "topic");
  for (const [path, text] of Object.entries(files)) write(path, text);
  commit("Topic");
  git("checkout", "--quiet", "main");
  write("README.md", "Merged by somebody else meanwhile.\n");
  commit("Other work");
  const baseCommit = git("rev-parse", "main");
  git("checkout", "--quiet", "--detach", "main");
  git("merge", "--quiet", "--no-ff", "-m", "Merge", "topic");
  const scene: PullRequestScene = {
    host,
    simulator,
    workspace,
    git,
    write,
    runner: ({ env = {}, head = "acme/shop", author = "ana" } = {}) => ({
      workspace,
      temp,
      token: hostToken,
      event: {
        pull_request: {
          number: 7,
          base: { sha: baseCommit },
          head: { repo: { full_name: head } },
          user: { login: author },
          title: "$(touch /tmp/pwned) `id` ${{ github.token }}",
        },
      },
      env: {
        GITHUB_ACTIONS: "true",
        GITHUB_REPOSITORY: "acme/shop",
        GITHUB_API_URL: host.url,
        GITHUB_WORKSPACE: workspace,
        INSTASENT_API_URL: simulator.url,
        INSTASENT_TOKEN: accessToken,
        ...env,
      },
    }),
  };
  return scene;
}
