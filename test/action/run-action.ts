import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";

export interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly run?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string | number>>;
  readonly "working-directory"?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

export interface ActionRun {
  readonly log: string;
  /** Of all steps, as GitHub shows them below one another. */
  readonly summary: string;
  readonly exitCode: number;
  readonly outputs: Readonly<Record<string, string>>;
}

export interface Runner {
  /** Where the repository is checked out. */
  readonly workspace: string;
  readonly temp: string;
  /** `GITHUB_*` and what the job sets. */
  readonly env: Readonly<Record<string, string>>;
  /** The event, as in `GITHUB_EVENT_PATH`. */
  readonly event: object;
  readonly token: string;
}

const actionFolder = new URL("../../", import.meta.url).pathname;

/** Runs the steps of action.yml as a runner does: bash for each, expressions resolved first, files for what they leave. */
export async function runAction(runner: Runner, inputs: Readonly<Record<string, string>> = {}): Promise<ActionRun> {
  const { inputs: declared, runs } = load(readFileSync(join(actionFolder, "action.yml"), "utf8")) as Action; // our own file
  const eventPath = join(runner.temp, "event.json");
  writeFileSync(eventPath, JSON.stringify(runner.event));
  const context: Record<string, unknown> = {
    github: { event: runner.event, token: runner.token },
    inputs: {},
    steps: {},
  };
  context["inputs"] = Object.fromEntries(
    Object.entries(declared).map(([name, { default: given = "" }]) => [name, inputs[name] ?? resolve(given, context)]),
  );
  return runSteps(runs.steps, runner, context, { GITHUB_EVENT_PATH: eventPath, GITHUB_ACTION_PATH: actionFolder });
}

/** Runs steps one after the other; the first that fails ends the job. */
export async function runSteps(
  steps: readonly Step[],
  runner: Runner,
  context: Record<string, unknown>,
  env: Readonly<Record<string, string>> = {},
): Promise<ActionRun> {
  const outputs: Record<string, unknown> = {};
  let [log, summary, exitCode] = ["", "", 0];
  let last: Readonly<Record<string, string>> = {};
  for (const step of steps) {
    if (step.run === undefined) continue;
    context["steps"] = outputs;
    const files = fileCommands(runner);
    const own = Object.entries(step.env ?? {}).map(([name, value]) => [name, resolve(String(value), context)]);
    const script = join(files.folder, "script.sh");
    writeFileSync(script, step.run); // a run that holds an expression would show it here
    const result = await runBash(script, {
      cwd: join(runner.workspace, resolve(step["working-directory"] ?? ".", context)),
      env: {
        PATH: process.env["PATH"] ?? "",
        HOME: runner.temp,
        RUNNER_TEMP: runner.temp,
        ...runner.env,
        ...env,
        GITHUB_OUTPUT: files.output,
        GITHUB_STEP_SUMMARY: files.summary,
        ...(Object.fromEntries(own) as Record<string, string>), // pairs of texts
      },
    });
    log += result.log;
    summary += readFileSync(files.summary, "utf8");
    const written = readPairs(readFileSync(files.output, "utf8"));
    if (step.id !== undefined) outputs[step.id] = { outputs: written };
    if (step.id === "review") last = written;
    exitCode = result.exitCode;
    if (exitCode !== 0) break;
  }
  return { log, summary, exitCode, outputs: last };
}

function fileCommands({ temp }: Runner) {
  mkdirSync(temp, { recursive: true });
  const folder = mkdtempSync(join(temp, "step-"));
  const [output, summary] = [join(folder, "output"), join(folder, "summary")];
  for (const file of [output, summary]) writeFileSync(file, "");
  return { folder, output, summary };
}

function runBash(
  script: string,
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<{ readonly log: string; readonly exitCode: number }> {
  return new Promise((done, fail) => {
    const child = spawn("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", script], {
      ...options,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let log = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => (log += text));
    }
    child.on("error", fail);
    child.on("close", (code) => done({ log, exitCode: code ?? 1 }));
  });
}

/** The expressions that we use: paths into a context. Anything else is a mistake of the action, or of this runner. */
function resolve(text: string, context: unknown): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_whole, path: string) => {
    if (!/^[\w.-]+$/.test(path)) throw new Error(`the test's runner does not know the expression ${path}`);
    const value = path.split(".").reduce<unknown>((at, name) => memberOf(at, name), context);
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  });
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function readPairs(text: string): Readonly<Record<string, string>> {
  const lines = text.split("\n").filter((line) => line !== "");
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]));
}
