import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, onTestFinished } from "vitest";
import { runCli } from "../../src/cli/run-cli.ts";
import { systemClock } from "../../src/cli/surroundings.ts";
import { canary } from "../support/canary.ts";
import { expectNoSecret, expectNoSecretBelow } from "../support/secret-watch.ts";
import { startSimulator, type RunningSimulator, type SimulatorSettings } from "../../src/simulator/start-simulator.ts";

/** The token that the simulator knows; nothing may show it. */
const accessToken = canary("contracts");

export interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** A folder of the test's own, with a simulator that commands in it talk to. */
export interface Scene {
  readonly folder: string;
  readonly simulator: RunningSimulator;
  /** Runs a command line, in a folder below when one is named; the simulator's address changes from run to run and is shown as SIMULATOR. */
  readonly run: (commandLine: string, below?: string) => Promise<Run>;
  /** Runs it at a terminal where somebody types this once they are asked; undefined is Ctrl-C. */
  readonly runAtTerminal: (commandLine: string, answer: string | undefined) => Promise<Run>;
  readonly write: (path: string, text: string) => void;
  readonly read: (path: string) => string;
  readonly has: (path: string) => boolean;
  /** The names in a folder, sorted. */
  readonly list: (path: string) => readonly string[];
  readonly link: (target: string, path: string) => void;
  readonly git: (...parameters: readonly string[]) => void;
}

export async function openScene(
  files: Readonly<Record<string, string>>,
  settings: SimulatorSettings = {},
): Promise<Scene> {
  const folder = mkdtempSync(join(tmpdir(), "instaform-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const seed = { tokens: [{ token: accessToken, title: "Test" }], ...settings.seed };
  const simulator = await startSimulator({ ...settings, seed });
  onTestFinished(() => simulator.stop());
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  return {
    folder,
    simulator,
    write,
    read: (path) => readFileSync(join(folder, path), "utf8"),
    has: (path) => existsSync(join(folder, path)),
    list: (path) => readdirSync(join(folder, path)).toSorted(),
    link: (target, path) => symlinkSync(join(folder, target), join(folder, path)),
    git: (...parameters) => void execFileSync("git", [...identity, ...parameters], { cwd: folder, stdio: "pipe" }),
    run: async (commandLine, below = ".") => {
      const [own = "", ...operands] = commandLine.split(" -- ");
      const argv = [...own.split(" "), "--api-url", simulator.url];
      const after = operands.length === 0 ? [] : ["--", ...operands.join(" -- ").split(" ")];
      const { stdout, ...rest } = await run(join(folder, below), [...argv, ...after]);
      return { ...rest, stdout: stdout.replaceAll(new URL(simulator.url).host, "SIMULATOR") };
    },
    runAtTerminal: (commandLine, answer) =>
      run(folder, [...commandLine.split(" "), "--api-url", simulator.url], { answer }),
  };
}

const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "init.defaultBranch=main"];

/** Who sits at the terminal, and what they type once they are asked. */
interface Person {
  readonly answer: string | undefined;
}

async function run(cwd: string, argv: readonly string[], person?: Person): Promise<Run> {
  const seen = { stdout: "", stderr: "" };
  const interrupt = new AbortController();
  const typed = Object.assign(new PassThrough(), { isTTY: true });
  const terminal = (name: keyof typeof seen) => ({
    isTTY: person !== undefined,
    columns: 80,
    write: (text: string) => {
      seen[name] += text;
      if (person === undefined || !text.endsWith("> ")) return;
      if (person.answer === undefined) interrupt.abort(new Error("interrupted"));
      else typed.write(`${person.answer}\n`);
    },
  });
  const exitCode = await runCli({
    argv,
    environment: { PATH: process.env["PATH"], INSTASENT_TOKEN: accessToken },
    cwd,
    stdin: person === undefined ? Readable.from([]) : typed,
    stdout: terminal("stdout"),
    stderr: terminal("stderr"),
    clock: systemClock,
    random: () => 0.5,
    interrupt: interrupt.signal,
    kill: new AbortController().signal,
  });
  for (const name of ["stdout", "stderr"] as const) expectNoSecret(`${name} of ${argv.join(" ")}`, seen[name]);
  expectNoSecretBelow(cwd);
  return { ...seen, exitCode };
}

const readSchema = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), "utf8")) as object; // our own file

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictRequired: false,
  strictTypes: false,
  schemas: [readSchema("shared")],
});
const [validateReport, validateEvent] = [ajv.compile(readSchema("report")), ajv.compile(readSchema("event"))];

/** Runs a command line as JSON and as NDJSON, holds both against their schemas, and gives the document. */
export async function runJson(scene: Scene, commandLine: string): Promise<Record<string, unknown>> {
  const document = JSON.parse((await scene.run(`${commandLine} --format json`)).stdout) as Record<string, unknown>; // ours
  expect(validateReport(document) ? [] : validateReport.errors).toEqual([]);
  const lines = (await scene.run(`${commandLine} --format ndjson`)).stdout.trimEnd().split("\n");
  for (const line of lines) expect(validateEvent(JSON.parse(line)) ? [] : validateEvent.errors).toEqual([]);
  return document;
}

/** A shop whose datasource exists in the simulator's own seed, and one that does not exist yet. */
export const shopConfig = `version: 1
projects:
  shop:
    uid: my-shop-123
    token: \${env.INSTASENT_TOKEN}
    sandbox: true
    datasources:
      web:
        name: Web shop
        token: []
        contracts:
          - { stream: contacts, files: contracts/contacts.json }
          - { stream: events, files: contracts/orders.ndjson }
          - { stream: events, files: contracts/bad.json, expect: reject }
      crm: { name: CRM sync, token: [] }
    attributes:
      _email: { dataType: string, format: email }
    events:
      ecommerce_order_create:
        parameters:
          order-id: { dataType: keyword, required: true }
`;

const order = (eventId: string, userId: string, parameters: object): string =>
  JSON.stringify({
    _user_id: userId,
    _event_id: eventId,
    _event_type: "ecommerce_order_create",
    _event_date: "2026-05-04T10:00:00.000Z",
    _event_parameters: parameters,
  });

/** Fixtures of the shop: three that fit, and two that do not. */
export const shopFiles: Readonly<Record<string, string>> = {
  "instasent.yaml": shopConfig,
  "contracts/contacts.json": '[{"_user_id":"u-1","_email":"ana@example.com","loyalty_points":3}]',
  "contracts/orders.ndjson": `${order("e-1", "u-1", { "order-id": "9" })}\n${order("e-2", "u-2", { "order-id": "10", "order-currency": "EUR" })}\n`,
  "contracts/bad.json": `[${order("e-3", "u-1", { "order-idd": "9" })},${order("e-4", "u-1", { "order-id": "9", "order-amount": "many" })}]`,
};
