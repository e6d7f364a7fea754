import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { mkdtemp, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import type { RecordedRequest } from "../../src/simulator/record-request.ts";
import type { SimulatorSeed } from "../../src/simulator/seed-format.ts";
import { startSimulator, type RunningSimulator } from "../../src/simulator/start-simulator.ts";
import { runInstaform, startInstaform, type Run, type RunningCommand, type RunOptions } from "./run-instaform.ts";
import { canary } from "../support/canary.ts";
import { expectNoSecretBelow } from "../support/secret-watch.ts";
import { complaintsAbout, parseDocument, type Document } from "./check-json.ts";

/** The token that the simulator knows; a canary that must never be seen in any output. */
export const accessToken = canary("access");

export interface SceneSettings {
  /** By path below the working directory. */
  readonly files?: Readonly<Record<string, string>>;
  readonly seed?: SimulatorSeed;
  /** Without a platform nothing answers, and no variable names one. */
  readonly platform?: boolean;
}

export type SceneRunOptions = Partial<Pick<RunOptions, "stdin" | "input" | "cwd">> & {
  /** Added to the environment; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
};

/** A machine of its own for one test: a folder, a home, a platform. */
export interface Scene {
  /** The working directory. */
  readonly folder: string;
  readonly home: string;
  readonly simulator: RunningSimulator & {
    /** Resolves when such a request has come in. */
    readonly sees: (isIt: (request: RecordedRequest) => boolean) => Promise<void>;
  };
  /** Runs a command line, written as in a shell without quotes; an array where an argument holds blanks. */
  readonly run: (command: string | readonly string[], options?: SceneRunOptions) => Promise<Run>;
  /** Runs it with `--format json`; what comes must be one document that fits its schema. */
  readonly runJson: (
    command: string | readonly string[],
    options?: SceneRunOptions,
  ) => Promise<Run & { readonly document: Document }>;
  /** The document that `--format json` wrote, checked against its schema. */
  readonly checkJson: (text: string) => Document;
  readonly start: (command: string | readonly string[], options?: SceneRunOptions) => RunningCommand;
  readonly write: (path: string, text: string) => void;
  readonly read: (path: string) => string;
  readonly exists: (path: string) => boolean;
  /** Permission bits, such as 0o600. */
  readonly modeOf: (path: string) => number;
  /** The requests that could have changed something. */
  readonly writes: () => readonly string[];
  /** Living datasources of that name, in the shop. */
  readonly datasourcesNamed: (name: string) => ReturnType<RunningSimulator["state"]["datasources"]>;
}

const endings: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const end of endings.splice(0)) await end();
});

/** Sets a scene; it is taken down when the tests of the file are over. */
export async function openScene({ files = {}, seed, platform = true }: SceneSettings = {}): Promise<Scene> {
  const base = await realpath(await mkdtemp(join(tmpdir(), "instaform-cli-")));
  const folder = join(base, "work");
  const home = join(base, "home");
  for (const path of [folder, home]) mkdirSync(path);
  const simulator = await startSimulator({ seed: { tokens: [{ token: accessToken, title: "Test" }], ...seed } });
  endings.push(async () => {
    await simulator.stop();
    rmSync(base, { recursive: true, force: true });
  });
  /** What the test itself has put there may hold secrets: they are its input. */
  const written = new Set<string>();
  const write = (path: string, text: string): void => {
    written.add(join("work", path));
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  const connection = platform ? { INSTASENT_API_URL: simulator.url, INSTASENT_TOKEN: accessToken } : {};
  const optionsOf = ({ env, ...rest }: SceneRunOptions): RunOptions => ({
    cwd: folder,
    ...rest,
    env: definedOnly({ HOME: home, XDG_STATE_HOME: join(home, "state"), ...connection, ...env }),
  });
  const run = async (command: string | readonly string[], options: SceneRunOptions = {}): Promise<Run> => {
    const result = await runInstaform(wordsOf(command), optionsOf(options));
    expectNoSecretBelow(base, written);
    return result;
  };
  return {
    folder,
    home,
    simulator: { ...simulator, requests: simulator.requests, sees: (isIt) => seeRequest(simulator, isIt) },
    run,
    runJson: async (command, options = {}) => {
      const result = await run([...wordsOf(command), "--format", "json"], options);
      return { ...result, document: checkJson(result.stdout) };
    },
    checkJson,
    start: (command, options = {}) => startInstaform(wordsOf(command), optionsOf(options)),
    write,
    read: (path) => readFileSync(join(folder, path), "utf8"),
    exists: (path) => existsSync(join(folder, path)),
    modeOf: (path) => statSync(join(folder, path)).mode & 0o777,
    writes: () =>
      simulator.requests.filter(({ method }) => method !== "GET").map(({ method, path }) => `${method} ${path}`),
    datasourcesNamed: (name) =>
      simulator.state.datasources("my-shop-123").filter((each) => each.name === name && !each.deleted),
  };
}

function checkJson(text: string): Document {
  const document = parseDocument(text);
  const complaints = complaintsAbout(document);
  if (complaints.length > 0) throw new Error(`${complaints.join("\n")}\n${text}`);
  return document;
}

async function seeRequest({ requests }: RunningSimulator, isIt: (request: RecordedRequest) => boolean): Promise<void> {
  for (let turn = 0; turn < 1_000; turn += 1) {
    if (requests.some(isIt)) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("no such request came in");
}

function wordsOf(command: string | readonly string[]): readonly string[] {
  return typeof command === "string" ? command.split(" ").filter((word) => word !== "") : command;
}

function definedOnly(variables: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([k, value]) => (value === undefined ? [] : [[k, value]])),
  );
}
