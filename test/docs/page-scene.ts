import { spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { startSimulator, type RunningSimulator } from "../../src/simulator/start-simulator.ts";
import { parseSeed } from "../../src/simulator/parse-seed.ts";
import { startInstaform, type RunningCommand } from "../cli/run-instaform.ts";
import { expectNoSecret, expectNoSecretBelow } from "../support/secret-watch.ts";
import type { PageCommand } from "./read-commands.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const terminal = join(root, "test/tooling/pretend-terminal.cjs");

/** A reader of one page: a checkout's examples, a shell's folder and variables, and a platform that answers. */
export interface PageScene {
  /** Goes where the command is to be run. */
  readonly enter: (command: PageCommand) => void;
  /** Runs one command as the reader would. */
  readonly run: (command: PageCommand) => Promise<{ readonly exitCode: number; readonly output: string }>;
  readonly end: () => Promise<void>;
}

/** Sets the scene for a page that starts in `folder`, a path below the checkout. */
export function openPage(folder: string): PageScene {
  const base = mkdtempSync(join(tmpdir(), "instaform-docs-"));
  const checkout = join(base, "checkout");
  cpSync(join(root, "examples"), join(checkout, "examples"), { recursive: true });
  const bin = join(base, "bin");
  mkdirSync(bin);
  writeFileSync(join(bin, "instaform"), `#!/bin/sh\nexec node ${join(root, "dist/instaform.cjs")} "$@"\n`);
  chmodSync(join(bin, "instaform"), 0o755);
  // In a checkout, its own name stands for it.
  mkdirSync(join(base, "node_modules"));
  symlinkSync(root, join(base, "node_modules/instaform"));
  const home = join(base, "home");
  mkdirSync(home);
  const own: Record<string, string> = {
    PATH: `${bin}:${process.env["PATH"] ?? ""}`,
    HOME: home,
    INSTASENT_TOKEN: "reader-token",
    STAGING_TOKEN: "reader-staging-token",
    PRODUCTION_TOKEN: "reader-production-token",
  };
  const platforms = new Map<string, RunningSimulator>();
  let cwd = join(checkout, folder);
  let served: { readonly command: RunningCommand; readonly url: string } | undefined;

  /** The platform of the example that the reader is in; of the built-in seed elsewhere. */
  const platformOf = async (example: string): Promise<string> => {
    const path = join(example, "simulator.yaml");
    const key = existsSync(path) ? path : "";
    const running = platforms.get(key);
    if (running !== undefined) return running.url;
    const seed = key === "" ? {} : parseSeed(readFileSync(path, "utf8"), path);
    const started = await startSimulator({ seed: { ...seed, acceptAnyToken: true } });
    platforms.set(key, started);
    return started.url;
  };

  const enter = (command: PageCommand): void => {
    if (command.folder !== undefined) cwd = resolve(checkout, command.folder);
  };

  const run = async (command: PageCommand): Promise<{ readonly exitCode: number; readonly output: string }> => {
    const { answer, isRepository } = command;
    if (isRepository) await shell(commitAll, { cwd, env: own });
    const text = served === undefined ? command.text : command.text.replace(/http:\/\/127\.0\.0\.1:\d+\S*/, served.url);
    const [word, argument = ""] = text.replace(/\s+#.*$/, "").split(/\s+/);
    if (word === "cd") {
      cwd = resolve(cwd, argument);
      return { exitCode: existsSync(cwd) ? 0 : 1, output: `${argument} does not exist` };
    }
    if (word === "export") {
      const at = argument.indexOf("=");
      own[argument.slice(0, at)] = argument.slice(at + 1);
      return { exitCode: 0, output: "" };
    }
    if (text.startsWith("instaform simulate ")) {
      // Any free port, for the one that the page names may be taken.
      const args = text
        .replace(/ --port \d+/, "")
        .replace(/ &$/, "")
        .split(" ")
        .slice(1);
      const serving = startInstaform(args, { cwd, env: own });
      served = { command: serving, url: (await serving.sees(/http:\/\/\S+/))[0] };
      return { exitCode: 0, output: "" };
    }
    const connection = { INSTASENT_API_URL: own["INSTASENT_API_URL"] ?? (await platformOf(cwd)) };
    const env = {
      ...connection,
      ...own,
      ...(answer === undefined ? {} : { NODE_OPTIONS: `--require ${terminal}` }),
    };
    const result = await shell(text, { cwd, env, input: answer === undefined ? "" : `${answer}\n` });
    expectNoSecret(`output of ${text}`, result.output);
    expectNoSecretBelow(checkout);
    return result;
  };

  return {
    enter,
    run,
    end: async () => {
      served?.command.kill("SIGINT");
      await served?.command.ended;
      for (const platform of platforms.values()) await platform.stop();
      rmSync(base, { recursive: true, force: true });
    },
  };
}

const commitAll =
  "git init -q -b main . && git add . && git -c user.name=Reader -c user.email=reader@example.com commit -q -m First && git update-ref refs/remotes/origin/main HEAD";

interface ShellOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly input?: string;
}

function shell(
  text: string,
  { cwd, env, input = "" }: ShellOptions,
): Promise<{ readonly exitCode: number; readonly output: string }> {
  return new Promise((resolvePromise, reject) => {
    const child = spawn("sh", ["-c", text], { cwd, env, stdio: ["pipe", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (part: string) => (output += part));
    }
    // A command that ends without reading its input is no failure of the test.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
    child.once("error", reject);
    child.once("close", (code) => resolvePromise({ exitCode: code ?? 1, output }));
  });
}
