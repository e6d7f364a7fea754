import { spawn } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
  existsSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openGatedPlatform, type GatedPlatform } from "./gated-platform.ts";
import type { KillShape, StopPoint } from "./kill-plan.ts";

/** How long the program looks for what became of a create, in these runs. */
export const settleMs = 1_500;
const project = "my-shop-123";

/** What one run came to; `code` is null when a signal ended it. */
export interface EndedRun {
  readonly code: number | null;
  readonly output: string;
  /** The JSON report, when the run lived to write it. */
  readonly report: Report | undefined;
  readonly wasStopped: boolean;
  readonly requests: number;
  /** Undefined when the run was killed before it could count. */
  readonly fileEffects: number | undefined;
  readonly milliseconds: number;
}

export interface Report {
  readonly exitCode: number;
  readonly results?: readonly {
    readonly address: string;
    readonly action: string;
    readonly status: string;
    readonly deliveries?: readonly { readonly status: string }[];
  }[];
}

/** One machine with one configuration, and its platform. */
export interface KillScene {
  readonly shape: KillShape;
  readonly keys: readonly string[];
  readonly platform: GatedPlatform;
  /** Runs `apply --yes` as a process of its own, stopped where `stop` says. */
  apply(stop?: StopPoint, signal?: NodeJS.Signals): Promise<EndedRun>;
  living(key: string): readonly string[];
  /** The token that the sink of a datasource holds; undefined when it holds none. */
  heldBy(key: string): string | undefined;
  /** What is wrong with the files, whatever was stopped. */
  damage(): readonly string[];
  /** Files that nobody declared, below the working folder and the home. */
  leftovers(): readonly string[];
  close(): Promise<void>;
}

export async function openKillScene(
  shape: KillShape,
  programs: { readonly program: string; readonly preload: string },
): Promise<KillScene> {
  const base = realpathSync(mkdtempSync(join(tmpdir(), "instaform-kill-")));
  const [folder, home] = [join(base, "work"), join(base, "home")];
  mkdirSync(folder);
  mkdirSync(home);
  const platform = await openGatedPlatform({
    projects: { [project]: { datasources: [{ name: "There before" }] } },
    options: { listLagMs: shape.listLagMs, tokensReadable: shape.areTokensReadable },
    acceptAnyToken: true,
  });
  const keys = ["a", "b", "c", "d", "e", "f"].slice(0, shape.datasources);
  writeFileSync(join(folder, "instasent.yaml"), configOf(shape, keys));
  for (const file of envFilesOf(shape, keys))
    writeFileSync(join(folder, file), `${keptLines.join("\n")}\n`, { mode: 0o600 });
  let runs = 0;

  return {
    shape,
    keys,
    platform,
    living: (key) =>
      platform.simulator.state
        .datasources(project)
        .filter(({ name, deleted }) => name === nameOf(key) && !deleted)
        .map(({ token }) => token.token),
    heldBy: (key) => {
      const path = join(folder, fileOf(shape, key));
      if (!existsSync(path)) return undefined;
      const text = readFileSync(path, "utf8");
      if (shape.sinks === "value-file") return text.replace(/\n$/, "");
      return new RegExp(`^TOKEN_${key}=(.*)$`, "m").exec(text)?.[1]?.replaceAll(/^['"]|['"]$/g, "");
    },
    damage: () =>
      keys.flatMap((key) => {
        const path = join(folder, fileOf(shape, key));
        if (!existsSync(path)) return [];
        const text = readFileSync(path, "utf8");
        const mode = statSync(path).mode & 0o777;
        const isTorn = shape.sinks === "value-file" ? !/^[^\n]{20,}\n$/.test(text) : !isWholeEnvFile(text);
        return [
          ...(isTorn ? [`${path} is torn: ${JSON.stringify(text)}`] : []),
          ...(mode === 0o600 ? [] : [`${path} has mode ${mode.toString(8)}`]),
        ];
      }),
    leftovers: () => {
      const expected = new Set(["instasent.yaml", ...keys.map((key) => fileOf(shape, key))]);
      const inFolder = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => !expected.has(name));
      const inHome = readdirSync(home, { recursive: true, encoding: "utf8", withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      );
      return [...inFolder, ...inHome.map((entry) => join(entry.parentPath, entry.name))];
    },
    apply: async (stop, signal = "SIGKILL") => {
      const report = join(base, `report-${(runs += 1)}.json`);
      const countFile = join(base, `effects-${runs}`);
      const env = {
        PATH: process.env["PATH"] ?? "",
        HOME: home,
        XDG_STATE_HOME: join(home, "state"),
        INSTASENT_API_URL: platform.url,
        INSTASENT_TOKEN: "kill-test-token-1234567890",
        STOP_COUNT_FILE: countFile,
        ...(stop?.at === "file" ? { STOP_AT: String(stop.number), STOP_SIGNAL: signal } : {}),
      };
      const startedAt = performance.now();
      const args = [
        "--require",
        programs.preload,
        programs.program,
        "apply",
        "--yes",
        "--settle",
        `${settleMs / 1000}s`,
        "--report",
        report,
      ];
      const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
      let output = "";
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding("utf8").on("data", (text: string) => (output += text));
      const ended = new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve));
      let wasStopped = false;
      platform.setGate(async (number, phase) => {
        if (stop?.at !== "request" || number !== stop.number || phase !== stop.phase || wasStopped) return "pass";
        wasStopped = child.exitCode === null && child.kill(signal);
        if (signal === "SIGKILL") await ended;
        return stop.isLost ? "drop" : "pass";
      });
      const code = await ended;
      await platform.settled();
      return {
        code,
        output,
        report: readReport(report),
        wasStopped: wasStopped || existsSync(`${countFile}.stopped`),
        requests: platform.seen(),
        fileEffects: existsSync(countFile) ? Number(readFileSync(countFile, "utf8")) : undefined,
        milliseconds: performance.now() - startedAt,
      };
    },
    close: async () => {
      await platform.close();
      rmSync(base, { recursive: true, force: true });
    },
  };
}

const keptLines = ["# written by hand", "OTHER='keep me'"];

function nameOf(key: string): string {
  return `Source ${key}`;
}

function fileOf({ sinks }: KillShape, key: string): string {
  return { "own-file": `.env.${key}`, "shared-file": ".env", "value-file": `${key}.token` }[sinks];
}

function envFilesOf(shape: KillShape, keys: readonly string[]): readonly string[] {
  return shape.sinks === "value-file" ? [] : [...new Set(keys.map((key) => fileOf(shape, key)))];
}

function configOf(shape: KillShape, keys: readonly string[]): string {
  const sinkOf = (key: string) =>
    shape.sinks === "value-file"
      ? `{ file: ${fileOf(shape, key)} }`
      : `{ envFile: ${fileOf(shape, key)}, name: TOKEN_${key} }`;
  const datasources = keys.map(
    (key) => `      ${key}: { name: ${nameOf(key)}, audienceTags: [${key}], token: [${sinkOf(key)}] }`,
  );
  return [
    "version: 1",
    "projects:",
    "  shop:",
    `    uid: ${project}`,
    "    token: ${env.INSTASENT_TOKEN}",
    "    datasources:",
    ...datasources,
    "",
  ].join("\n");
}

/** The lines of before, and whole assignments after them. */
function isWholeEnvFile(text: string): boolean {
  const lines = text.split("\n");
  return (
    keptLines.every((line, index) => lines[index] === line) &&
    lines.slice(keptLines.length).every((line) => line === "" || /^TOKEN_[a-f]=\S{20,}$/.test(line)) &&
    text.endsWith("\n")
  );
}

function readReport(path: string): Report | undefined {
  if (!existsSync(path)) return undefined;
  return JSON.parse(readFileSync(path, "utf8")) as Report; // the program's own JSON, whose schema other tests check
}
